import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { shareWords, type WordsElement } from './shared-words.ts';

class Key extends Event {
  readonly key: string;
  readonly ctrlKey = true;
  readonly metaKey = false;
  readonly altKey = false;
  readonly shiftKey: boolean;

  constructor(key: string, shiftKey = false) {
    super('keydown', { cancelable: true });
    this.key = key;
    this.shiftKey = shiftKey;
  }
}

/** A field without a screen, and somebody's hand on it. */
class AField extends EventTarget {
  value = '';
  readOnly = false;
  selectionStart = 0;
  selectionEnd = 0;

  setSelectionRange(from: number, to: number): void {
    [this.selectionStart, this.selectionEnd] = [from, to];
  }

  type(letters: string): void {
    const after = this.selectionStart + letters.length;
    this.value = this.value.slice(0, this.selectionStart) + letters + this.value.slice(this.selectionEnd);
    this.setSelectionRange(after, after);
    this.dispatchEvent(new Event('input'));
  }
}

beforeEach(() => {
  vi.stubGlobal('KeyboardEvent', Key);
  vi.stubGlobal('document', { activeElement: null });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A field bound to words that a colleague writes as well. */
function aHeadline(before = '', isOneParagraph = true) {
  const [doc, theirs] = [new Doc(), new Doc()];
  for (const [one, other] of [
    [doc, theirs],
    [theirs, doc],
  ] as const) {
    one.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'passed on') applyUpdate(other, update, 'passed on');
    });
  }
  theirs.getText('headline').insert(0, before);
  const field = new AField();
  const untie = shareWords(field as unknown as WordsElement, doc.getText('headline'), isOneParagraph);
  vi.stubGlobal('document', { activeElement: field });
  return { field, untie, words: doc.getText('headline'), theirs: theirs.getText('headline') };
}

it('what is typed is in everybody’s words, and what others type comes in around the caret', () => {
  const { field, theirs, untie } = aHeadline('Harbour');
  expect(field.value).toBe('Harbour');
  field.setSelectionRange(7, 7);
  field.type(' tunnel');
  expect(theirs.toString()).toBe('Harbour tunnel');
  theirs.insert(0, 'The ');
  expect(field).toMatchObject({ value: 'The Harbour tunnel', selectionStart: 18 });
  field.type(' opens');
  expect(theirs.toString()).toBe('The Harbour tunnel opens');
  untie();
  field.type('!');
  expect(theirs.toString()).toBe('The Harbour tunnel opens');
});

it('while a letter is composed nothing comes in between; then both have all of it', () => {
  const { field, theirs } = aHeadline('ab');
  field.setSelectionRange(1, 1);
  field.dispatchEvent(new Event('compositionstart'));
  theirs.insert(0, 'their ');
  field.type('é');
  expect(field.value).toBe('aéb');
  field.dispatchEvent(new Event('compositionend'));
  expect(field.value).toBe('their aéb');
  expect(theirs.toString()).toBe('their aéb');
  expect(field.selectionStart).toBe(8);
});

it('undo takes back one’s own words alone, and redo brings them back', () => {
  const { field, theirs } = aHeadline('Bells');
  field.setSelectionRange(5, 5);
  field.type(' ring');
  theirs.insert(0, 'All ');
  field.dispatchEvent(new Key('z'));
  expect(field.value).toBe('All Bells');
  field.dispatchEvent(new Key('y'));
  expect(field.value).toBe('All Bells ring');
});

it('what follows the end of a step is undone by itself', () => {
  const { field } = aHeadline();
  field.type('"');
  field.dispatchEvent(new Event('stepends'));
  Object.assign(field, { selectionStart: 0 });
  field.type('“');
  field.dispatchEvent(new Key('z'));
  expect(field.value).toBe('"');
});

it('a line that is pasted into a headline with breaks becomes one line', () => {
  const { field, words } = aHeadline();
  field.type('Harbour\n  tunnel');
  expect(field.value).toBe('Harbour tunnel');
  expect(words.toString()).toBe('Harbour tunnel');
  const { field: standfirst } = aHeadline('', false);
  standfirst.type('One.\nTwo.');
  expect(standfirst.value).toBe('One.\nTwo.');
});

it('however two people type, both read the same', () => {
  const turn = fc.record({
    isMine: fc.boolean(),
    at: fc.nat(20),
    out: fc.nat(3),
    into: fc.string({ maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
      const { field, theirs, untie } = aHeadline('The harbour', false);
      for (const { isMine, at, out, into } of turns) {
        const from = Math.min(at, theirs.length);
        const to = Math.min(from + out, theirs.length);
        if (isMine) {
          field.setSelectionRange(from, to);
          field.type(into);
        } else {
          theirs.delete(from, to - from);
          theirs.insert(from, into);
        }
        expect(field.value).toBe(theirs.toString());
      }
      untie();
    }),
  );
});
