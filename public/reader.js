// Small comforts for readers; every page works without them.
const root = document.documentElement;

function remembered() {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null; // A browser that keeps nothing keeps no choice either.
  }
}

function remember(theme) {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // The choice holds for this page.
  }
}

function isDark() {
  const chosen = root.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

const chosen = remembered();
if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

function wire() {
  for (const toggle of document.querySelectorAll('[data-theme-toggle]')) {
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember(root.dataset.theme);
    });
  }

  for (const place of document.querySelectorAll('[data-copy-link]')) {
    const button = place.querySelector('button');
    if (!button || !navigator.clipboard) continue;
    place.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(place.dataset.copyLink);
      button.textContent = place.dataset.copied;
    });
  }
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', wire);
else wire();
