// Keeps the rows of the list true: rows that are shown are drawn anew by themselves; when another terminal changed, it may
// belong here now, and the first page is asked for as a whole, unless somebody is busy with it.
const LIST_PAUSE = 3000;
let listTimer = 0;
let listAskedAt = 0;

const list = () => document.getElementById('list');
const rows = () => [...document.querySelectorAll('#rows > tr')];

async function fetchRows(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (answer.status === 401) {
    document.dispatchEvent(new Event('desk:signed-out'));
  }
  if (!answer.ok) {
    throw new Error(`rows: ${answer.status}`);
  }
  const template = document.createElement('template');
  template.innerHTML = await answer.text();
  return [...template.content.querySelectorAll('tr')];
}

function content(row) {
  const copy = row.cloneNode(true);
  copy.classList.remove('is-changed');
  copy.querySelectorAll('time').forEach((time) => {
    time.replaceChildren();
    time.removeAttribute('title');
  });
  return copy.innerHTML.replace(/\s+/g, ' ');
}

function drawn(row) {
  row.classList.add('is-changed');
  row.dispatchEvent(new CustomEvent('desk:drawn', { bubbles: true }));
}

function replace(old, row) {
  if (content(old) === content(row)) {
    return;
  }
  const focused = old.contains(document.activeElement);
  old.replaceWith(row);
  if (focused) {
    row.querySelector('a')?.focus({ preventScroll: true });
  }
  drawn(row);
}

async function drawRows(poiids) {
  const shown = rows().filter((row) => !poiids || poiids.includes(row.dataset.poiid));
  if (shown.length === 0) {
    return;
  }
  const address = new URL(list().dataset.rows, location.origin);
  shown.forEach((row) => address.searchParams.append('poiid', row.dataset.poiid));
  const fresh = new Map((await fetchRows(address)).map((row) => [row.dataset.poiid, row]));
  for (const row of shown) {
    const now = fresh.get(row.dataset.poiid);
    if (now) {
      replace(row, now);
    } else {
      row.remove();
    }
  }
}

function isBusy() {
  const body = document.getElementById('rows');
  return body && (body.matches(':hover') || body.contains(document.activeElement));
}

async function drawList() {
  const address = list()?.dataset.list;
  if (!address) {
    return;
  }
  if (isBusy()) {
    listTimer = setTimeout(drawList, LIST_PAUSE);
    return;
  }
  listAskedAt = Date.now();
  listTimer = 0;
  const fresh = await fetchRows(address);
  const old = new Map(rows().map((row) => [row.dataset.poiid, row]));
  if (old.size === 0 || fresh.length === 0) {
    if (old.size !== fresh.length) {
      location.reload();
    }
    return;
  }
  const place = document.getElementById('rows');
  place.replaceChildren(...fresh);
  for (const row of fresh) {
    const before = old.get(row.dataset.poiid);
    if (before && content(before) === content(row)) {
      row.dispatchEvent(new CustomEvent('desk:drawn', { bubbles: true }));
    } else {
      drawn(row);
    }
  }
}

document.addEventListener('desk:changed', (event) => {
  const { poiids } = event.detail;
  if (!list()?.dataset.rows) {
    return;
  }
  const shown = new Set(rows().map((row) => row.dataset.poiid));
  drawRows(poiids).catch(() => {});
  if (!listTimer && (!poiids || poiids.some((poiid) => !shown.has(poiid)))) {
    listTimer = setTimeout(() => drawList().catch(() => {}), Math.max(0, listAskedAt + LIST_PAUSE - Date.now()));
  }
});

// What is left empty in the filters stays out of the address.
document.addEventListener('htmx:configRequest', (event) => {
  if (event.target.matches?.('[data-no-empty]')) {
    for (const [name, value] of Object.entries(event.detail.parameters)) {
      if (value === '') {
        delete event.detail.parameters[name];
      }
    }
  }
});
