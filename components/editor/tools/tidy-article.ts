import type { EditorView } from '@tiptap/pm/view';
import { typographyEdits } from '#lib/document/typography.ts';
import { changePlaces } from './change-places.ts';
import { type FieldTexts, placesOf } from './text-places.ts';

/** Tidies the typography of the whole article as one step of undo; answers with how much was changed. */
export function tidyArticle(view: EditorView, fields: FieldTexts, language: string): number {
  const changes = placesOf(view.state.doc, fields.list())
    .map((place) => ({ place, edits: typographyEdits(place.text, language) }))
    .filter(({ edits }) => edits.length > 0);
  return changePlaces(view, fields, changes);
}
