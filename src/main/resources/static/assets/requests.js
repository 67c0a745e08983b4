// What htmx asks for: the page goes to sign-in when the login is over, and says so when a request did not get through.
document.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status === 401) {
    document.dispatchEvent(new Event('desk:signed-out'));
  }
});

// Whoever finds the login over says so; from the sign-in page the way leads back here.
document.addEventListener('desk:signed-out', () => {
  location.assign(`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`);
});

// A form that is sent the ordinary way is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  for (const button of form.querySelectorAll('button[type="submit"], button:not([type])')) {
    button.setAttribute('aria-disabled', 'true');
  }
});

// A page that comes back from the browser's memory may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  }
});
