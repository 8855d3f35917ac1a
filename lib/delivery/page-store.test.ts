import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finishPage } from './finish-page.ts';
import { PageStore } from './page-store.ts';
import type { Page } from './types.ts';

const page = (names: string[], bytes = 100): Page =>
  finishPage({
    status: 200,
    headers: { 'content-type': 'image/webp' },
    names,
    body: Buffer.alloc(bytes, 1),
    keep: 'until-dropped',
  });

const someNames = fc.uniqueArray(
  fc.constantFrom('front', 'section:world', 'article:1', 'article:2', 'archive'),
);
const key = fc.constantFrom('/', '/world', '/a1', '/a2', '/search?q=x', '/rss.xml');

type Step =
  | { kind: 'put'; key: string; names: string[]; bytes: number }
  | { kind: 'drop'; names: string[]; spare: boolean }
  | { kind: 'get'; key: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), key, names: someNames, bytes: fc.nat(12_000) }),
  fc.record({ kind: fc.constant('drop' as const), names: someNames, spare: fc.boolean() }),
  fc.record({ kind: fc.constant('get' as const), key }),
);

test('after any steps: within its bytes, and nothing dropped is found', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const capacity = 30_000;
      const store = new PageStore(capacity);
      const model = new Map<string, { page: Page; names: string[] }>();
      for (const one of steps) {
        if (one.kind === 'put') {
          const kept = page(one.names, one.bytes);
          store.put(one.key, kept, Number.POSITIVE_INFINITY);
          model.set(one.key, { page: kept, names: one.names });
        } else if (one.kind === 'drop') {
          store.drop(one.names, { spare: one.spare });
          for (const [key, { names }] of model)
            if (names.some((name) => one.names.includes(name))) model.delete(key);
        }
        expect(store.bytes).toBeLessThanOrEqual(capacity);
        for (const key of ['/', '/world', '/a1', '/a2', '/search?q=x', '/rss.xml']) {
          const found = store.get(key, 0)?.page;
          if (found) expect(found).toBe(model.get(key)?.page);
        }
      }
    }),
  );
});

test('an emptied store counts no bytes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = new PageStore(1_000_000);
      for (const one of steps) if (one.kind === 'put') store.put(one.key, page(one.names, one.bytes), 1);
      for (const one of ['/', '/world', '/a1', '/a2', '/search?q=x', '/rss.xml']) store.remove(one);
      expect([store.bytes, store.size]).toEqual([0, 0]);
    }),
  );
});

test('a crawl through the archive does not push out the front page', () => {
  const store = new PageStore(40_000);
  store.put('/', page(['front']), 1);
  for (let number = 0; number < 500; number += 1) {
    store.put(`/a${number}`, page([`article:${number}`], 2000), 1);
    store.get('/', 0);
  }
  expect(store.get('/', 0)).toBeDefined();
});

test('a page larger than the store is not kept, and its older copy is gone', () => {
  const store = new PageStore(10_000);
  store.put('/a1', page(['article:1']), 1);
  expect(store.put('/a1', page(['article:1'], 20_000), 1)).toBe(false);
  expect(store.get('/a1', 0)).toBeUndefined();
});

test('a copy dropped by an addition is the last good one until something is taken away', () => {
  const store = new PageStore(10_000);
  store.put('/', page(['front', 'article:1']), 1);
  store.drop(['front'], { spare: true });
  expect(store.get('/', 0)).toBeUndefined();
  expect(store.lastGood('/')).toBeDefined();
  store.drop(['article:1']);
  expect(store.lastGood('/')).toBeUndefined();
});
