import type { ReactNode } from 'react';
import type { DocumentJson } from '#lib/document/types.ts';
import { schemaVersion as newest } from '#lib/document/types.ts';
import { upgradeDocument } from '#lib/document/upgrade.ts';
import { contentOf } from '#lib/document/walk.ts';
import type { PublicAsset } from '#lib/publishing/types.ts';
import { BodyNodes } from './body-nodes.tsx';
import { bodyWordsFor } from './body-words.ts';
import type { RelatedLine } from './frame.ts';
import { headingIdsOf } from './heading-ids.ts';
import { Notes } from './notes.tsx';
import { notesOf } from './notes-of.ts';
import { Opening } from './opening.tsx';

type Props = {
  body: DocumentJson;
  /** By asset id: the photos that the body shows. */
  media: Record<string, PublicAsset>;
  /** "/media" in public, "/desk/media" for the desk's preview. */
  mediaBase: string;
  related: Record<number, RelatedLine>;
  schemaVersion?: number;
  /** The place where it was written, without the dash. */
  dateline?: string;
  /** BCP 47: for the few words that the blocks bring along. */
  language?: string;
  /** What readers see at the place for corrections. */
  corrections?: ReactNode;
  /** Told of every part that could not be drawn as it was meant, for the log. */
  onFallback?: (what: string) => void;
};

/** An article's body as readers see it. Whatever is stored, it draws something and never throws. */
export function ArticleBody(props: Props) {
  const { body, media, mediaBase, related, schemaVersion = newest, dateline, onFallback } = props;
  const { language = 'en', corrections = null } = props;
  const upgraded = upgradeDocument(body, schemaVersion);
  const frame = {
    media,
    mediaBase,
    related,
    headingIds: headingIdsOf(upgraded),
    notes: notesOf(upgraded),
    corrections,
    words: bodyWordsFor(language),
    report: onFallback ?? (() => undefined),
  };
  return (
    <div className="story-body">
      {dateline ? (
        <Opening nodes={contentOf(upgraded)} frame={frame} dateline={dateline} />
      ) : (
        <BodyNodes nodes={contentOf(upgraded)} frame={frame} depth={1} />
      )}
      <Notes notes={[...frame.notes.values()]} words={frame.words} />
    </div>
  );
}
