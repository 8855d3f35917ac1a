import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanParagraphs } from './clean-text.ts';

// Any 16 bits, half surrogates and controls with them.
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test('what cannot be seen is left out, what belongs to a word stays', () => {
  expect(cleanLine('\ufeff a\u200bb\u0000c \t\n d\u202e ')).toBe('abc d');
  expect(cleanLine('👩\u200d🚒 می\u200cخواهم')).toBe('👩\u200d🚒 می\u200cخواهم');
  expect(cleanLine('e\u0301')).toBe('é');
  expect(cleanParagraphs(' a \r\n\r\n\r\n\r\n b\u2028c ')).toBe('a\n\nb\nc');
});

test('any text becomes one that PostgreSQL and XML can hold, and stays as it is when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: codeUnit, maxLength: 100 }), (text) => {
      const line = cleanLine(text);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/[\p{Cc}\n]/u);
      expect(cleanLine(line)).toBe(line);
      expect(cleanParagraphs(cleanParagraphs(text))).toBe(cleanParagraphs(text));
    }),
  );
});
