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

  wirePlayers();
}

// A player comes from another site only when it is asked for; the policy of the page says from which.
function wirePlayers() {
  for (const button of document.querySelectorAll('[data-load-player]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const player = document.createElement('iframe');
      player.className = 'embed-player';
      player.title = button.dataset.title;
      player.allow = 'fullscreen; picture-in-picture; encrypted-media';
      player.sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation';
      player.referrerPolicy = 'strict-origin-when-cross-origin';
      player.src = button.dataset.loadPlayer;
      button.replaceWith(player);
      player.focus();
    });
  }
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', wire);
else wire();
