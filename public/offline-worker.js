// Hands out saved stories when there is no connection. While there is one, every page comes from the newsroom: a kept copy is
// never shown instead, is brought up to date by what came, and goes when its story was withdrawn.
const privateRooms = /^\/(desk|sign-in|setup|newsletter|api)(\/|$)/;

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || privateRooms.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname));
  else if (['image', 'script', 'font'].includes(request.destination)) event.respondWith(part(request));
});

async function page(request, pathname) {
  const saved = await caches.open('saved');
  try {
    const answer = await fetch(request);
    await keepInStep(saved, pathname, answer);
    return answer;
  } catch (error) {
    const edition = /^\/[a-z]{2}(?=\/|$)/.exec(pathname)?.[0] ?? '';
    const kept =
      (await saved.match(pathname)) ?? (await caches.match(`${edition}/offline`)) ?? (await caches.match('/offline'));
    if (kept) return kept;
    throw error;
  }
}

async function keepInStep(saved, pathname, answer) {
  if (!(await saved.match(pathname))) return;
  if (answer.ok && !answer.redirected) await saved.put(pathname, answer.clone());
  else if (answer.status === 404 || answer.status === 410) await saved.delete(pathname);
}

async function part(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request.url);
    if (kept) return kept;
    throw error;
  }
}
