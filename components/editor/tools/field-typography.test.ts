import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { WordsElement } from '#components/editor/live/shared-words.ts';
import { fieldTypography } from './field-typography.ts';

class Typed extends Event {
  readonly inputType = 'insertText';
  readonly data: string;
  readonly isComposing: boolean;

  constructor(data: string, isComposing = false) {
    super('input');
    this.data = data;
    this.isComposing = isComposing;
  }
}

class Key extends Event {
  readonly key: string;

  constructor(key: string) {
    super('keydown', { cancelable: true });
    this.key = key;
  }
}

beforeEach(() => {
  vi.stubGlobal('InputEvent', Typed);
  vi.stubGlobal('KeyboardEvent', Key);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A field without a screen, with a hand that types into it letter by letter. */
class AField extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;

  setSelectionRange(from: number, to: number): void {
    [this.selectionStart, this.selectionEnd] = [from, to];
  }

  put(letter: string, isComposing = false): void {
    const after = this.selectionStart + 1;
    this.value = this.value.slice(0, this.selectionStart) + letter + this.value.slice(this.selectionEnd);
    this.setSelectionRange(after, after);
    this.dispatchEvent(new Typed(letter, isComposing));
  }

  type(letters: string): this {
    for (const letter of letters) this.put(letter);
    return this;
  }

  /** Backspace, as long as nobody took the key. */
  takeBack(): this {
    const isFree = this.dispatchEvent(new Key('Backspace'));
    if (isFree)
      this.value = this.value.slice(0, this.selectionStart - 1) + this.value.slice(this.selectionEnd);
    return this;
  }
}

function aField(language = 'en'): AField {
  const field = new AField();
  fieldTypography(field as unknown as WordsElement, language);
  return field;
}

it.each([
  ['en', '"It\'s over" - or not...', '“It’s over” – or not…'],
  ['ru', 'Он - "наш "лучший" друг" ', 'Он\u00A0— «наш „лучший“ друг» '],
])('what is typed into a field in %s is set as in the body', (language, typed, set) => {
  const field = aField(language).type(typed);
  expect(field.value).toBe(set);
  expect(field.selectionStart).toBe(set.length);
});

it('in the middle of a line the caret stays behind what was typed', () => {
  const field = aField().type('Say  now');
  field.setSelectionRange(4, 4);
  field.type('"');
  expect(field).toMatchObject({ value: 'Say “ now', selectionStart: 5 });
});

it('Backspace right after gives the plain letters back, once', () => {
  const field = aField().type('Not over...').takeBack();
  expect(field).toMatchObject({ value: 'Not over...', selectionStart: 11 });
  expect(field.takeBack().value).toBe('Not over..');
});

it('Backspace after another letter, or elsewhere, is any Backspace', () => {
  expect(aField().type('Over... ').takeBack().value).toBe('Over…');
  const field = aField().type('Over...');
  field.setSelectionRange(2, 2);
  expect(field.takeBack().value).toBe('Oer…');
});

it('a letter that is being composed is left alone', () => {
  const field = aField();
  field.put('"', true);
  expect(field.value).toBe('"');
});
