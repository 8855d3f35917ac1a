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
  if ('serviceWorker' in navigator && 'caches' in window) wireSaving();
}

// A saved story is a page and its pictures in a cache of this browser; offline-worker.js hands it out when nothing else answers.
function wireSaving() {
  for (const place of document.querySelectorAll('[data-save-story]')) void wireSave(place);
  for (const list of document.querySelectorAll('[data-saved-list]')) void listSaved(list);
}

async function wireSave(place) {
  const button = place.querySelector('button');
  const { pathname } = location;
  const words = [button.textContent, place.dataset.saved];
  const saved = await caches.open('saved');
  const show = (isSaved) => {
    button.textContent = words[Number(isSaved)];
    button.setAttribute('aria-pressed', String(isSaved));
    document.querySelector('[data-saved-link]').hidden = !isSaved;
  };
  show((await saved.match(pathname)) !== undefined);
  place.hidden = false;
  button.addEventListener('click', async () => {
    if (await saved.match(pathname)) {
      await saved.delete(pathname);
      return show(false);
    }
    await navigator.serviceWorker.register('/offline-worker.js');
    const pictures = [...document.images].map((image) => image.currentSrc).filter((src) => src.startsWith(location.origin));
    const kept = await caches.open('parts');
    await Promise.all([kept.addAll([place.dataset.saveStory, '/reader.js']), saved.add(pathname)]);
    await Promise.allSettled(pictures.map((src) => kept.add(src)));
    show(true);
  });
}

async function listSaved(list) {
  const saved = await caches.open('saved');
  const stories = await Promise.all((await saved.keys()).map(async ({ url }) => (await isGone(saved, url)) || titleOf(saved, url)));
  const shown = stories.filter((story) => story !== true);
  document.querySelector('[data-saved-none]').hidden = shown.length > 0;
  for (const { url, title } of shown) {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
    list.appendChild(document.createElement('li')).append(link);
  }
}

async function titleOf(saved, url) {
  const page = new DOMParser().parseFromString(await (await saved.match(url)).text(), 'text/html');
  return { url, title: page.querySelector('h1')?.textContent ?? page.title };
}

// What was withdrawn is not kept: the newsroom is asked whenever it can be.
async function isGone(saved, url) {
  const answer = await fetch(url).catch(() => null);
  if (answer?.ok) await saved.put(url, answer);
  else if (answer && [404, 410].includes(answer.status)) return saved.delete(url);
  return false;
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
