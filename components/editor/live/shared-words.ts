import { type Text as SharedText, type Transaction, UndoManager, type YTextEvent } from 'yjs';
import { changeBetween, changed, placeAfter, type WordsChange } from './words-change.ts';

export type WordsElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a field of the page to words that several people write. What is typed goes into the words as the smallest change;
 * what others type comes into the field around the caret, and waits while a letter is being composed. Undo takes back
 * one's own words only. Answers with the way to untie them.
 */
export function shareWords(element: WordsElement, words: SharedText, isOneParagraph: boolean): () => void {
  const origin = { field: element };
  const undo = new UndoManager(words, { trackedOrigins: new Set([origin]) });
  // What the field says of the words; while a letter is composed the words may be ahead of it.
  let shown = words.toString();
  let unseen: WordsChange[] = [];
  let isComposing = false;

  const show = (text: string, caret: [number, number]) => {
    shown = text;
    if (element.value === text) return;
    element.value = text;
    if (document.activeElement === element) element.setSelectionRange(...caret);
    // Written by script, a field tells nobody by itself.
    element.dispatchEvent(new Event('wordsshown'));
  };
  const write = () => {
    const caret = element.selectionEnd ?? element.value.length;
    const change = changeBetween(shown, element.value, caret);
    if (change) words.doc?.transact(() => rewrite(words, change, unseen), origin);
    const seen = unseen;
    unseen = [];
    const after = (place: number) => seen.reduce(placeAfter, place);
    if (seen.length > 0) show(words.toString(), [after(element.selectionStart ?? caret), after(caret)]);
    else shown = element.value;
  };
  const type = () => {
    if (isOneParagraph) joinLines(element);
    if (isComposing && unseen.length > 0) return;
    write();
  };
  const hear = (event: YTextEvent, { origin: by }: Transaction) => {
    if (by === origin) return;
    const changes = changesOf(event);
    if (isComposing) {
      unseen.push(...changes);
      return;
    }
    const after = (place: number | null) => changes.reduce(placeAfter, place ?? 0);
    show(changes.reduce(changed, shown), [after(element.selectionStart), after(element.selectionEnd)]);
  };
  const compose = () => {
    isComposing = true;
  };
  const settle = () => {
    isComposing = false;
    type();
  };
  const press = (event: Event) => {
    const step = event instanceof KeyboardEvent && !element.readOnly ? undoStep(event) : null;
    if (!step) return;
    event.preventDefault();
    undo[step]();
  };

  show(shown, [0, 0]);
  words.observe(hear);
  const heard: [string, (event: Event) => void][] = [
    ['input', type],
    ['compositionstart', compose],
    ['compositionend', settle],
    ['keydown', press],
    // What comes next is undone by itself.
    ['stepends', () => undo.stopCapturing()],
  ];
  for (const [name, listener] of heard) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of heard) element.removeEventListener(name, listener);
    words.unobserve(hear);
    undo.destroy();
  };
}

/** Makes a change that was meant for an older state of the words, after which others made theirs. */
function rewrite(words: SharedText, { at, out, into }: WordsChange, since: WordsChange[]): void {
  const now = (place: number) => since.reduce(placeAfter, place);
  if (since.length === 0) words.delete(at, out);
  // Letter by letter, so that what others put in between stays.
  for (let place = at + out - 1; since.length > 0 && place >= at; place -= 1) {
    if (now(place + 1) - now(place) >= 1) words.delete(now(place + 1) - 1, 1);
  }
  if (into !== '') words.insert(now(at), into);
}

function changesOf({ delta }: YTextEvent): WordsChange[] {
  const changes: WordsChange[] = [];
  let at = 0;
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain;
    else if (part.delete !== undefined) changes.push({ at, out: part.delete, into: '' });
    else if (typeof part.insert === 'string') {
      changes.push({ at, out: 0, into: part.insert });
      at += part.insert.length;
    }
  }
  return changes;
}

function joinLines(element: WordsElement): void {
  if (!element.value.includes('\n')) return;
  const caret = element.selectionEnd ?? 0;
  const before = oneLine(element.value.slice(0, caret));
  element.value = oneLine(element.value);
  element.setSelectionRange(before.length, before.length);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function undoStep(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.metaKey || event.ctrlKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}
