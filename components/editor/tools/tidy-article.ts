import type { EditorView } from '@tiptap/pm/view';
import { suggesting } from '#components/editor/suggesting/suggesting.ts';
import { typographyEdits } from '#lib/document/typography.ts';
import { changePlaces } from './change-places.ts';
import { type FieldTexts, placesOf } from './text-places.ts';

/**
 * Tidies the typography of the whole article as one step of undo; answers with how much was changed. Whoever suggests tidies
 * the text as it is with the suggestions, so that nothing is suggested twice.
 */
export function tidyArticle(view: EditorView, fields: FieldTexts, language: string): number {
  const changes = placesOf(view.state.doc, fields.list(), [suggesting(view.state) ? 'with' : 'without'])
    .map((place) => ({ place, edits: typographyEdits(place.text, language) }))
    .filter(({ edits }) => edits.length > 0);
  return changePlaces(view, fields, changes);
}
