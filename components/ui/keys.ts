/** Where a key works. */
export type KeyPlace =
  | 'Everywhere'
  | 'List of articles'
  | 'Board'
  | 'Calendar'
  | 'Front'
  | 'Article'
  | 'Body'
  | 'Find and replace'
  | 'Comments'
  | 'Comparison';

type Key = {
  where: KeyPlace;
  /** As handlers read them: "Mod-Shift-p". Mod is Ctrl, and Cmd on a Mac. */
  combos: readonly string[];
  does: string;
};

/** Every key of the desk. Handlers ask this table and "?" shows it, so that the two cannot disagree. */
export const keys = {
  palette: { where: 'Everywhere', combos: ['Mod-k'], does: 'Find an article or a command' },
  map: { where: 'Everywhere', combos: ['?', 'Mod-/'], does: 'This list' },

  search: { where: 'List of articles', combos: ['/'], does: 'Search' },
  'new-article': { where: 'List of articles', combos: ['n'], does: 'New article' },
  'new-from-text': { where: 'List of articles', combos: ['t'], does: 'New article from a text' },
  'list-views': { where: 'List of articles', combos: ['v'], does: 'Saved views' },
  'next-article': { where: 'List of articles', combos: ['j', 'ArrowDown'], does: 'Next article' },
  'previous-article': { where: 'List of articles', combos: ['k', 'ArrowUp'], does: 'Previous article' },

  'card-right': { where: 'Board', combos: ['Alt-ArrowRight'], does: 'Move the story one stage on' },
  'card-left': { where: 'Board', combos: ['Alt-ArrowLeft'], does: 'Move the story one stage back' },
  'card-next': { where: 'Board', combos: ['ArrowDown', 'j'], does: 'Next story' },
  'card-previous': { where: 'Board', combos: ['ArrowUp', 'k'], does: 'Previous story' },
  'column-right': { where: 'Board', combos: ['ArrowRight'], does: 'Next stage' },
  'column-left': { where: 'Board', combos: ['ArrowLeft'], does: 'Previous stage' },
  'board-views': { where: 'Board', combos: ['v'], does: 'Saved views' },
  'card-select': { where: 'Board', combos: ['x'], does: 'Choose the story, or not' },

  'day-later': { where: 'Calendar', combos: ['Alt-ArrowRight'], does: 'Move it to the next day' },
  'day-earlier': { where: 'Calendar', combos: ['Alt-ArrowLeft'], does: 'Move it to the day before' },

  'place-next': { where: 'Front', combos: ['ArrowDown', 'ArrowRight', 'j'], does: 'Next place' },
  'place-previous': { where: 'Front', combos: ['ArrowUp', 'ArrowLeft', 'k'], does: 'Place before' },
  'story-down': { where: 'Front', combos: ['Alt-ArrowDown'], does: 'Move the story to the next place' },
  'story-up': { where: 'Front', combos: ['Alt-ArrowUp'], does: 'Move the story to the place before' },
  'story-out': { where: 'Front', combos: ['Delete', 'Backspace'], does: 'Take the pinned story out' },
  'front-undo': { where: 'Front', combos: ['Mod-z'], does: 'Undo' },
  'front-redo': { where: 'Front', combos: ['Mod-Shift-z', 'Mod-y'], does: 'Redo' },

  save: { where: 'Article', combos: ['Mod-s'], does: 'Save now' },
  publish: { where: 'Article', combos: ['Mod-Shift-p'], does: 'Publish or update' },
  suggest: { where: 'Article', combos: ['Mod-Shift-e'], does: 'Suggest changes instead of making them' },
  find: { where: 'Article', combos: ['Mod-f'], does: 'Find; in its field, the browser’s own search' },
  replace: { where: 'Article', combos: ['Mod-Alt-f', 'Mod-h'], does: 'Find and replace' },
  tidy: { where: 'Article', combos: ['Mod-Shift-l'], does: 'Tidy typography: quotes, dashes, spaces' },
  'focus-mode': { where: 'Article', combos: ['Mod-Shift-f'], does: 'Nothing but the text; Escape leaves' },
  'next-hint': {
    where: 'Article',
    combos: ['Mod-.'],
    does: 'Next hint of the house style; on one, take its suggestion',
  },
  'ignore-hint': {
    where: 'Article',
    combos: ['Mod-Shift-.'],
    does: 'Ignore this hint until the tab is closed',
  },

  bold: { where: 'Body', combos: ['Mod-b'], does: 'Bold' },
  italic: { where: 'Body', combos: ['Mod-i'], does: 'Italic' },
  underline: { where: 'Body', combos: ['Mod-u'], does: 'Underline' },
  strike: { where: 'Body', combos: ['Mod-Shift-s'], does: 'Strike through' },
  link: { where: 'Body', combos: ['Mod-k'], does: 'Link the selected words' },
  heading: { where: 'Body', combos: ['Mod-Alt-2'], does: 'Heading' },
  subheading: { where: 'Body', combos: ['Mod-Alt-3'], does: 'Subheading' },
  'bullet-list': { where: 'Body', combos: ['Mod-Shift-8'], does: 'List' },
  'ordered-list': { where: 'Body', combos: ['Mod-Shift-7'], does: 'Numbered list' },
  quote: { where: 'Body', combos: ['Mod-Shift-b'], does: 'Quotation' },
  'line-break': {
    where: 'Body',
    combos: ['Shift-Enter'],
    does: 'New line in the same paragraph',
  },
  'block-up': { where: 'Body', combos: ['Alt-Shift-ArrowUp'], does: 'Move this block up' },
  'block-down': { where: 'Body', combos: ['Alt-Shift-ArrowDown'], does: 'Move this block down' },
  'select-block': { where: 'Body', combos: ['Escape'], does: 'Select the factbox, table or quote around' },
  'leave-block': { where: 'Body', combos: ['Mod-Enter'], does: 'Go on after the factbox, table or quote' },
  undo: { where: 'Body', combos: ['Mod-z'], does: 'Undo' },
  redo: { where: 'Body', combos: ['Mod-Shift-z', 'Mod-y'], does: 'Redo' },
  comment: {
    where: 'Body',
    combos: ['Mod-Alt-m'],
    does: 'Comment on the selected words, or open the thread at the caret',
  },
  bar: { where: 'Body', combos: ['Alt-F10'], does: 'Into the bar over the selection' },
  pieces: { where: 'Body', combos: ['/'], does: 'Insert a heading, quote, photo, list…' },

  'next-found': { where: 'Find and replace', combos: ['Enter', 'F3'], does: 'Next place' },
  'previous-found': {
    where: 'Find and replace',
    combos: ['Shift-Enter', 'Shift-F3'],
    does: 'Previous place',
  },
  'replace-all': { where: 'Find and replace', combos: ['Mod-Enter'], does: 'Replace all' },
  'close-find': { where: 'Find and replace', combos: ['Escape'], does: 'Back to the text, at the place' },

  'send-comment': { where: 'Comments', combos: ['Mod-Enter'], does: 'Send the comment' },

  'next-change': { where: 'Comparison', combos: ['j'], does: 'Next change' },
  'previous-change': { where: 'Comparison', combos: ['k'], does: 'Previous change' },
} as const satisfies Record<string, Key>;

export type KeyName = keyof typeof keys;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether what was pressed is one of a name's combinations, whatever alphabet the keyboard is set to. */
export function isKey(event: Pressed, name: KeyName): boolean {
  return keys[name].combos.some((combo) => isCombo(event, combo));
}

/** A combination as people read it: "Ctrl Shift P". */
export function shownCombo(combo: string): string {
  const parts = partsOf(combo);
  // A letter by itself is typed as it stands.
  if (parts.length === 1 && combo.length === 1) return combo;
  return parts.map((part) => shownParts[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join(' ');
}

const shownParts: Record<string, string> = { Mod: 'Ctrl', ArrowDown: '↓', ArrowUp: '↑' };
const codes: Record<string, string> = { '.': 'Period', '/': 'Slash' };

function isCombo(event: Pressed, combo: string): boolean {
  const parts = partsOf(combo);
  const key = parts.at(-1) ?? '';
  const isHeld = (name: string) => parts.slice(0, -1).includes(name);
  if ((event.ctrlKey || event.metaKey) !== isHeld('Mod') || event.altKey !== isHeld('Alt')) return false;
  // A sign such as "?" needs the shift key on some keyboards and not on others.
  const isSign = parts.length === 1 && /^[^\p{L}\p{N}]$/u.test(key);
  if (!isSign && event.shiftKey !== isHeld('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase() || (parts.length > 1 && event.code === codeOf(key));
}

function codeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : codes[key];
}

function partsOf(combo: string): string[] {
  return combo.split(/-(?!$)/);
}
