import type { DocumentJson } from '#lib/document/types.ts';
import { schemaVersion as newest } from '#lib/document/types.ts';
import { upgradeDocument } from '#lib/document/upgrade.ts';
import { contentOf } from '#lib/document/walk.ts';
import type { PublicAsset } from '#lib/publishing/types.ts';
import { BodyNodes } from './body-nodes.tsx';
import type { RelatedLine } from './frame.ts';
import { headingIdsOf } from './heading-ids.ts';

type Props = {
  body: DocumentJson;
  /** By asset id: the photos that the body shows. */
  media: Record<string, PublicAsset>;
  /** "/media" in public, "/desk/media" for the desk's preview. */
  mediaBase: string;
  related: Record<number, RelatedLine>;
  schemaVersion?: number;
  /** Told of every part that could not be drawn as it was meant, for the log. */
  onFallback?: (what: string) => void;
};

/** An article's body as readers see it. Whatever is stored, it draws something and never throws. */
export function ArticleBody({ body, media, mediaBase, related, schemaVersion = newest, onFallback }: Props) {
  const upgraded = upgradeDocument(body, schemaVersion);
  const frame = {
    media,
    mediaBase,
    related,
    headingIds: headingIdsOf(upgraded),
    report: onFallback ?? (() => undefined),
  };
  return (
    <div className="story-body">
      <BodyNodes nodes={contentOf(upgraded)} frame={frame} depth={1} />
    </div>
  );
}
