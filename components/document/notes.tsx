import { inOrder } from '#components/ui/in-order.ts';
import { noteParts } from '#lib/document/note-parts.ts';
import type { BodyWords } from './body-words.ts';
import type { Note } from './notes-of.ts';

/** The number in the text that leads to its note. */
export function NoteMark({ note, words }: { note: Note | undefined; words: BodyWords }) {
  if (!note) return null;
  return (
    <sup className="note-mark" data-footnote={note.words}>
      <a
        id={`note-ref-${note.number}`}
        href={`#note-${note.number}`}
        role="doc-noteref"
        aria-label={`${words.note} ${note.number}`}
      >
        {note.number}
      </a>
    </sup>
  );
}

/** A story's notes, each with its way back into the text. */
export function Notes({ notes, words }: { notes: Note[]; words: BodyWords }) {
  if (notes.length === 0) return null;
  return (
    <section className="notes" data-block="footnotes" role="doc-endnotes" aria-label={words.notes}>
      <ol>
        {notes.map((note) => (
          <li key={note.number} id={`note-${note.number}`}>
            {inOrder(noteParts(note.words), (part) => (
              <NotePart {...part} />
            ))}{' '}
            <a
              className="note-back"
              href={`#note-ref-${note.number}`}
              role="doc-backlink"
              aria-label={`${words.backTo} ${note.number}`}
            >
              ↩︎
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NotePart({ text, href }: { text: string; href: string | null }) {
  return href ? <a href={href}>{text}</a> : text;
}
