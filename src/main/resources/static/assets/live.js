// The page's one event stream: open while the page is seen, closed while it is hidden. It tells others by events:
// desk:changed with the POIIDs that changed, or with none of them named when all may have; desk:signed-out when the login is over.
const LONGEST_PAUSE = 60_000;
let source = null;
let pause = 3000;
let timer = 0;

function address() {
  return document.querySelector('[data-live]')?.dataset.live;
}

function tell(poiids) {
  document.dispatchEvent(new CustomEvent('desk:changed', { detail: { poiids } }));
}

function tellSignedOut() {
  document.dispatchEvent(new Event('desk:signed-out'));
}

function showState(on) {
  const state = document.getElementById('live-state');
  if (state) {
    state.dataset.liveState = on ? 'on' : 'off';
    state.textContent = on ? state.dataset.on : state.dataset.off;
  }
}

function close() {
  clearTimeout(timer);
  source?.close();
  source = null;
}

// An event stream does not say why it was refused; an ordinary request does.
async function openLater() {
  close();
  showState(false);
  timer = setTimeout(open, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
  const asking = new AbortController();
  try {
    const answer = await fetch(address(), { headers: { Accept: 'text/event-stream' }, signal: asking.signal });
    asking.abort();
    if (answer.status === 401) {
      tellSignedOut();
    }
  } catch {
    // The server is away; it is asked again later.
  }
}

function open() {
  close();
  if (document.hidden || !address()) {
    return;
  }
  source = new EventSource(address());
  source.addEventListener('open', () => {
    pause = 3000;
    showState(true);
    tell(null);
  });
  source.addEventListener('changed', (event) => tell(event.data.split(' ')));
  source.addEventListener('refresh', () => tell(null));
  source.addEventListener('signed-out', tellSignedOut);
  source.addEventListener('error', openLater);
}

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
window.addEventListener('pagehide', close);
window.addEventListener('pageshow', open);
