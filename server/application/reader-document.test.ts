import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerDocument } from './reader-document.ts';

const bodyOf = (html: string) => readerDocument(html).html;

test.each([
  ['an inline script', '<p>a</p><script>self.__next_f.push([1,"<p>"])</script><p>b</p>', '<p>a</p><p>b</p>'],
  ['a loaded script', '<script src="/_next/static/a.js" async=""></script>x', 'x'],
  ['a script in capitals', '<SCRIPT>1</SCRIPT >x', 'x'],
  ['a script never closed', 'a<script>1', 'a'],
  ['a comment with a script in it', 'a<!-- <script>1</script> -->b', 'ab'],
  ['an abrupt comment', '<!--><p>a</p>', '<p>a</p>'],
  ['a script preload', '<link rel="preload" as="script" href="/a.js"/>x', 'x'],
  ['a module preload', '<link rel="modulepreload" href="/a.js"/>x', 'x'],
  ['the size meta', '<meta name="next-size-adjust" content=""/>x', 'x'],
  ['a script of elsewhere that ends like ours', '<script src="https://x.example/reader.js"></script>x', 'x'],
  ['a script that only begins like ours', '<script src="/reader.js/../evil.js"></script>x', 'x'],
])('%s is taken out', (_what, html, expected) => {
  expect(bodyOf(html)).toBe(expected);
});

test.each([
  ['text that speaks of scripts', '<p>&lt;script&gt; is a tag</p>'],
  ['an attribute that holds one', '<p title="<script>1</script>">a</p>'],
  ['an attribute that holds one, in single quotes', "<p title='a > <script>1</script>'>a</p>"],
  ['a title that speaks of them', '<title>How <script> works</script></title><p>a</p>'],
  ['a stylesheet', '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'],
  ['a preload of a font', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
  ['another meta', '<meta name="description" content="a <script>"/>'],
  ['a less-than sign in the text', '<p>1 < 2 and 3 <4</p>'],
  ['the doctype', '<!DOCTYPE html><html><body></body></html>'],
])('%s stays', (_what, html) => {
  expect(bodyOf(html)).toBe(html);
});

test('JSON-LD stays, and no headline in it can open or close a script', () => {
  const html =
    '<script type="application/ld+json" nonce="n">{"headline":"<!--<script>alert(1)"}</script><p>b</p>';
  expect(bodyOf(html)).toBe(
    '<script type="application/ld+json">{"headline":"\\u003c!--\\u003cscript>alert(1)"}</script><p>b</p>',
  );
});

test('the reader module stays, as a module', () => {
  expect(bodyOf('<script src="/reader.js?v=a1" async=""></script>')).toBe(
    '<script type="module" async src="/reader.js?v=a1"></script>',
  );
});

test('what the page says of itself is read and taken out', () => {
  const html =
    '<head><meta name="nightdesk-names" content="article:12 section:world front named:tag:black-sea bad,name"/><meta content="410" name="nightdesk-status"/><meta name="nightdesk-lasts" content="1500"/></head>';
  expect(readerDocument(html)).toEqual({
    html: '<head></head>',
    names: ['article:12', 'section:world', 'front', 'named:tag:black-sea'],
    status: 410,
    lasts: 1500,
    styleHashes: [],
  });
});

test('what is taken out makes no tag of what stood around it', () => {
  expect(bodyOf('<<script></script>words<title><script>')).toBe('&lt;words<title><script>');
});

test('whatever the pieces, no executable script is left and nothing throws', () => {
  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<script src="/x.js">',
    '<!--',
    '-->',
    '<p title="',
    '">',
    "'",
    '<title>',
    '</title>',
    '<style>',
    '</style>',
    '<script type="application/ld+json">',
    'words',
    '<',
    '>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const once = bodyOf(pieces.join(''));
      expect(bodyOf(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});
