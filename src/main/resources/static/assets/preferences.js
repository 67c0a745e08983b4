// Language and theme are the browser's own: a cookie each, which the server reads when it draws the next page.
const YEAR = 365 * 24 * 3600;

function keep(name, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `desk-${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

function show(theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.bsTheme;
  } else {
    document.documentElement.dataset.bsTheme = theme;
  }
  for (const button of document.querySelectorAll('[data-choose="theme"]')) {
    button.setAttribute('aria-pressed', String(button.value === theme));
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-choose]');
  if (!button) {
    return;
  }
  keep(button.dataset.choose, button.value);
  if (button.dataset.choose === 'theme') {
    show(button.value);
  } else {
    location.reload();
  }
});
