/** A change of a text: what stands from one place to another becomes this. Places are those of the text before. */
export type TextEdit = { from: number; to: number; text: string };

/** The text after edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}

/** The edits that give the text back as it was before `edits`; their places are those of the edited text. */
export function inverseEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ from, to, text: put }) => {
    const back = { from: from + shift, to: from + shift + put.length, text: text.slice(from, to) };
    shift += put.length - (to - from);
    return back;
  });
}

/** A text that is edited again and again, and knows which letters are still those of the beginning. */
export type EditedText = { text: string; origins: (number | null)[] };

/** A text before its first edit. */
export function unedited(text: string): EditedText {
  return { text, origins: Array.from({ length: text.length }, (_, at) => at) };
}

/** The same text after more edits; their places are those of the text as it is now. */
export function editAgain(edited: EditedText, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return edited;
  const origins: (number | null)[] = [];
  let done = 0;
  for (const edit of edits) {
    origins.push(...edited.origins.slice(done, edit.from));
    for (let count = 0; count < edit.text.length; count += 1) origins.push(null);
    done = edit.to;
  }
  origins.push(...edited.origins.slice(done));
  return { text: applyEdits(edited.text, edits), origins };
}

/** All that was edited, as the fewest edits of the text of the beginning. */
export function editsSince(length: number, edited: EditedText): TextEdit[] {
  const edits: TextEdit[] = [];
  let next = 0;
  let inserted = '';
  const close = (at: number) => {
    if (at > next || inserted !== '') edits.push({ from: next, to: at, text: inserted });
    inserted = '';
    next = at + 1;
  };
  edited.origins.forEach((origin, index) => {
    if (origin === null) inserted += edited.text[index];
    else close(origin);
  });
  close(length);
  return edits;
}
