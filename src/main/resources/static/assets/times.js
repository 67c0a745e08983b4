// Keeps "3 minutes ago" true while the page is open, and says on hover what it is by the clock here and in UTC.
const language = document.documentElement.lang || 'en';
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
const now = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second');
const clock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

function inWords(seconds) {
  const found = UNITS.find(([, length]) => seconds >= length);
  return found ? relative.format(-Math.floor(seconds / found[1]), found[0]) : now;
}

function tell(time) {
  const at = new Date(time.dateTime);
  time.title = `${clock.format(at)}\n${time.dateTime.slice(0, 19).replace('T', ' ')} UTC`;
  const text = inWords(Math.max(0, (Date.now() - at) / 1000));
  if (time.textContent !== text) {
    time.textContent = text;
  }
}

function tellAll(within) {
  within.querySelectorAll('time[data-ago]').forEach(tell);
}

tellAll(document);
setInterval(() => document.hidden || tellAll(document), 20_000);
document.addEventListener('visibilitychange', () => tellAll(document));
document.addEventListener('desk:drawn', (event) => tellAll(event.target));
document.addEventListener('htmx:load', (event) => tellAll(event.target));
