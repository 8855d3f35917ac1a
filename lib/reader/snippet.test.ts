import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markEnd, markStart, parseSnippet } from './snippet.ts';

test('what matched is marked and nothing else', () => {
  expect(parseSnippet(`the ${markStart}harbor${markEnd} tunnel <b>`)).toEqual([
    { text: 'the ', marked: false },
    { text: 'harbor', marked: true },
    { text: ' tunnel <b>', marked: false },
  ]);
});

test('no text of an excerpt is lost or invented, whatever stands in it', () => {
  const anyText = fc.uint16Array({ maxLength: 12 }).map((units) => String.fromCharCode(...units));
  const anything = fc.array(fc.oneof(anyText, fc.constantFrom(markStart, markEnd)));
  fc.assert(
    fc.property(anything, (pieces) => {
      const marked = pieces.join('');
      const text = parseSnippet(marked)
        .map((part) => part.text)
        .join('');
      expect(text).toBe(marked.replaceAll(markStart, '').replaceAll(markEnd, ''));
    }),
  );
});
