// Keeps the parts of a terminal's page true: each part that reads differently from before is drawn anew, the others stay as
// they are, with what is open or selected in them.
const page = () => document.querySelector('[data-panel]');
let asking = false;
let askAgain = false;

function content(part) {
  const copy = part.cloneNode(true);
  copy.querySelectorAll('time[data-ago]').forEach((time) => {
    time.textContent = '';
    time.removeAttribute('title');
  });
  return copy.textContent.replace(/\s+/g, ' ') + [...copy.querySelectorAll('button')].map((it) => it.disabled).join();
}

function announce(part) {
  const text = part.querySelector('[data-announcement]')?.textContent ?? part.querySelector('.finding h3')?.textContent;
  const place = document.getElementById('announcement');
  if (text && place.textContent !== text) {
    place.textContent = text;
  }
}

function draw(fresh) {
  const old = document.getElementById(fresh.id);
  if (!old) {
    document.getElementById('history').before(fresh);
  } else if (content(old) !== content(fresh)) {
    const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
    old.replaceWith(fresh);
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  } else {
    return;
  }
  window.htmx.process(fresh);
  fresh.dispatchEvent(new CustomEvent('desk:drawn', { bubbles: true }));
  if (fresh.id === 'now') {
    announce(fresh);
  }
}

async function look() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(page().dataset.panel + location.search, { headers: { Accept: 'text/html' } });
    if (answer.status === 401) {
      document.dispatchEvent(new Event('desk:signed-out'));
    } else if (answer.ok) {
      const template = document.createElement('template');
      template.innerHTML = await answer.text();
      template.content.querySelectorAll('[data-part]').forEach(draw);
    }
  } catch {
    // The stream opens again when the server is back, and everything is looked at then.
  }
  asking = false;
  if (askAgain) {
    askAgain = false;
    look();
  }
}

for (const name of ['desk:changed', 'desk:look']) {
  document.addEventListener(name, () => page() && look());
}
