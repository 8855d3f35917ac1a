import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChooseTexts, OtherTexts } from './choose-texts.tsx';

const compared = { number: 7, from: 60, to: 'draft' } as const;

function linksOf(paging: { cursor: string | null; nextCursor: string | null }): string[][] {
  const html = renderToStaticMarkup(<OtherTexts {...compared} {...paging} />);
  return [...html.matchAll(/href="([^"]*)">([^<]*)</g)].map(([, href = '', words = '']) => [
    words,
    href.replaceAll('&amp;', '&'),
  ]);
}

test('older revisions are chosen from while the same two texts stay compared', () => {
  const address = '/desk/articles/7/history/compare?from=60&to=draft';
  expect(linksOf({ cursor: null, nextCursor: '51' })).toEqual([
    ['Choose from older revisions', `${address}&cursor=51`],
  ]);
  expect(linksOf({ cursor: '51', nextCursor: '1' })).toEqual([
    ['Choose from older revisions', `${address}&cursor=1`],
    ['Choose from the newest', address],
  ]);
  expect(linksOf({ cursor: '51', nextCursor: null })).toEqual([['Choose from the newest', address]]);
  expect(linksOf({ cursor: null, nextCursor: null })).toEqual([]);
});

test('what is chosen on a page of older revisions is compared on that page', () => {
  const html = renderToStaticMarkup(<ChooseTexts {...compared} rows={[]} cursor="51" />);
  expect(html).toContain('action="/desk/articles/7/history/compare"');
  expect(html).toContain('<input type="hidden" name="cursor" value="51"/>');
});
