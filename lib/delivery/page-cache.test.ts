import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageCache } from './page-cache.ts';
import type { Answer } from './types.ts';

type Site = { versions: Map<string, number>; down: boolean };

const pages: Record<string, string[]> = {
  '/': ['front', 'article:1', 'article:2'],
  '/world': ['section:world', 'article:1'],
  '/a1': ['article:1', 'article:2'],
  '/a2': ['article:2'],
  '/search?q=x': ['archive'],
};

/** A site whose pages show the version of each thing they name. */
function makeSite() {
  const site: Site = { versions: new Map(), down: false };
  const held: (() => void)[] = [];
  const state = { renders: 0, hold: false, now: 0 };
  const textOf = (key: string) =>
    (pages[key] ?? []).map((name) => `${name}=${site.versions.get(name) ?? 0}`).join(' ');
  const render = async (key: string): Promise<Answer> => {
    state.renders += 1;
    if (site.down) throw new Error('the application is down');
    const body = Buffer.from(textOf(key));
    if (state.hold) await new Promise<void>((resolve) => held.push(resolve));
    const names = pages[key] ?? [];
    return { status: 200, headers: { 'content-type': 'text/html' }, names, body, keep: 'until-dropped' };
  };
  const cache = new PageCache({ capacity: 1_000_000, render, now: () => state.now });
  const change = (names: string[], takesAway = true) => {
    for (const name of names) site.versions.set(name, (site.versions.get(name) ?? 0) + 1);
    cache.drop(names, { takesAway });
  };
  const read = async (key: string) => {
    const { page, stale } = await cache.fetch(key);
    return { text: page.answer.body.toString(), stale };
  };
  const release = () => {
    for (const go of held.splice(0)) go();
  };
  return { site, state, cache, change, read, textOf, release };
}

test('after any changes, what is served is what a cold server would say', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('read' as const), key: fc.constantFrom(...Object.keys(pages)) }),
    fc.record({
      kind: fc.constant('change' as const),
      names: fc.uniqueArray(fc.constantFrom('front', 'article:1', 'article:2', 'section:world', 'archive'), {
        minLength: 1,
      }),
      takesAway: fc.boolean(),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { change, read, textOf } = makeSite();
      for (const one of steps) {
        if (one.kind === 'change') change(one.names, one.takesAway);
        else expect(await read(one.key)).toEqual({ text: textOf(one.key), stale: false });
      }
    }),
  );
});

test('readers who come together share one render', async () => {
  const { state, read } = makeSite();
  await Promise.all(Array.from({ length: 50 }, () => read('/a1')));
  expect(state.renders).toBe(1);
});

test('who comes after a drop does not join a render that began before it', async () => {
  const { state, change, read, release } = makeSite();
  state.hold = true;
  const before = read('/a1');
  change(['section:elsewhere']);
  const after = read('/a1');
  expect(state.renders).toBe(2);
  release();
  await Promise.all([before, after]);
});

test('a render during which one of its names was dropped is not kept', async () => {
  const { state, change, read, release, textOf } = makeSite();
  state.hold = true;
  const before = read('/a1');
  change(['article:1']);
  release();
  expect((await before).text).toBe('article:1=0 article:2=0');
  state.hold = false;
  expect((await read('/a1')).text).toBe(textOf('/a1'));
});

test('a slow render that ends after the new page was made does not replace it', async () => {
  const { state, change, read, release, textOf } = makeSite();
  state.hold = true;
  const slow = read('/a1');
  change(['article:1']);
  state.hold = false;
  await read('/a1');
  release();
  await slow;
  expect((await read('/a1')).text).toBe(textOf('/a1'));
});

test('the application down: pages kept go on, also past their time', async () => {
  const { site, state, read, textOf } = makeSite();
  await read('/');
  site.down = true;
  state.now += 60 * 60_000;
  expect(await read('/')).toEqual({ text: textOf('/'), stale: false });
  expect((await read('/')).text).toBe(textOf('/'));
});

test('the application down after a story was added: the last good copy, marked', async () => {
  const { site, change, read } = makeSite();
  const { text } = await read('/');
  change(['front'], false);
  site.down = true;
  expect(await read('/')).toEqual({ text, stale: true });
});

test('the application down after a withdrawal: no copy comes back', async () => {
  const { site, change, read } = makeSite();
  await read('/');
  change(['front'], false);
  change(['article:1'], true);
  site.down = true;
  await expect(read('/')).rejects.toThrow('the application is down');
});

test('a page past its time is served at once and made anew behind it', async () => {
  const { site, state, read, textOf } = makeSite();
  await read('/world');
  site.versions.set('section:world', 7);
  state.now += 60 * 60_000;
  expect((await read('/world')).text).toContain('section:world=0');
  await new Promise((resolve) => setImmediate(resolve));
  expect((await read('/world')).text).toBe(textOf('/world'));
});

test('each encoding is made once and is the same page', async () => {
  const { cache } = makeSite();
  const { page } = await cache.fetch('/a1');
  const [first, second] = await Promise.all([
    cache.encoded('/a1', page, 'br'),
    cache.encoded('/a1', page, 'br'),
  ]);
  expect(first).toBe(second);
});

test('guessing addresses fills only its own small part', async () => {
  const bodies = Buffer.alloc(10_000, 'x');
  const cache = new PageCache({
    capacity: 320_000,
    now: () => 0,
    render: async (key) => ({
      status: key === '/' ? 200 : 404,
      headers: {},
      names: key === '/' ? ['front'] : ['archive'],
      body: bodies,
      keep: key === '/' ? 'until-dropped' : 'briefly',
    }),
  });
  await cache.fetch('/');
  for (let guess = 0; guess < 300; guess += 1) await cache.fetch(`/guess-${guess}`);
  expect(cache.peek('/')).toBeDefined();
  expect(cache.bytes).toBeLessThan(40_000);
});

test('a page not found is asked for again after the next public change', async () => {
  let published = false;
  const cache = new PageCache({
    capacity: 100_000,
    now: () => 0,
    render: async () => ({
      status: published ? 200 : 404,
      headers: {},
      names: published ? ['article:1'] : ['archive'],
      body: Buffer.from(''),
      keep: published ? 'until-dropped' : 'briefly',
    }),
  });
  expect((await cache.fetch('/a1')).page.answer.status).toBe(404);
  published = true;
  cache.drop(['article:1', 'archive'], { takesAway: false });
  expect((await cache.fetch('/a1')).page.answer.status).toBe(200);
});

test('a script is sent as it was compressed with its build, a page as it is compressed now', async () => {
  const body = Buffer.from('The council voted late on Thursday. '.repeat(40));
  const cache = new PageCache({
    capacity: 100_000,
    now: () => 0,
    readyMade: async () => Buffer.from('compressed with the build'),
    render: async (key) => ({
      status: 200,
      headers: {
        'content-type': 'text/javascript',
        'cache-control': key === '/desk.js' ? 'public, max-age=31536000, immutable' : 'max-age=60',
      },
      names: [],
      body,
      keep: 'until-dropped',
    }),
  });
  const sent = async (key: string) => {
    const { page } = await cache.fetch(key);
    return (await cache.encoded(key, page, 'br')).bytes;
  };
  expect(String(await sent('/desk.js'))).toBe('compressed with the build');
  expect(brotliDecompressSync(await sent('/a1'))).toEqual(body);
});

test('a page that is true for a while is never served after it, unless no other can be made', async () => {
  let now = 0;
  let isBreaking = true;
  let isDown = false;
  const render = async (): Promise<Answer> => {
    if (isDown) throw new Error('the application is down');
    const body = Buffer.from(isBreaking ? 'Breaking: bridge closed' : 'Bridge closed');
    const answer = { status: 200, headers: {}, names: ['front'], body, keep: 'until-dropped' as const };
    return isBreaking ? { ...answer, lasts: 1000 } : answer;
  };
  const kept: Answer[] = [];
  const cache = new PageCache({
    capacity: 1_000_000,
    render,
    now: () => now,
    onKept: (_, answer) => kept.push(answer),
  });
  const other = new PageCache({ capacity: 1_000_000, render, now: () => now });
  await cache.fetch('/');
  for (const answer of kept) other.adopt('/', answer);
  now = 999;
  for (const one of [cache, other])
    expect(one.peek('/')?.answer.body.toString()).toBe('Breaking: bridge closed');
  now = 1000;
  for (const one of [cache, other]) expect(one.peek('/')).toBeUndefined();
  isDown = true;
  expect(await other.fetch('/')).toMatchObject({ stale: true });
  expect(other.peek('/')).toBeUndefined();
  isDown = false;
  isBreaking = false;
  const { page, stale } = await cache.fetch('/');
  expect([page.answer.body.toString(), stale]).toEqual(['Bridge closed', false]);
  now = 200_000;
  expect(cache.peek('/')?.answer.body.toString()).toBe('Bridge closed');
});
