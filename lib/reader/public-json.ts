import { z } from 'zod';
import { type DocumentJson, emptyDocument } from '#lib/document/types.ts';
import {
  correctionKinds,
  type PublicAsset,
  type PublicAuthor,
  type PublicCorrection,
  type PublicImage,
  type PublicProfile,
  type PublicTag,
} from '#lib/publishing/types.ts';

// One bad row must not take a whole front down: what cannot be read is left out.

const named = z.object({ slug: z.string(), name: z.string() });
const asset = z.object({
  key: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  widths: z.array(z.number().positive()),
});
const image = asset.extend({ caption: z.string(), credit: z.string(), alt: z.string() });

const nameds = z.array(named).catch([]);
const byline = z.array(named.extend({ sameAs: z.array(z.string()).optional() })).catch([]);
const profile = z
  .object({
    jobTitle: z.string(),
    links: z.array(z.object({ url: z.url({ protocol: /^https$/ }), title: z.string() })),
    email: z.string(),
    names: z.array(z.object({ language: z.string(), name: z.string() })),
  })
  .nullable()
  .catch(null);
const imageOrNull = image.nullable().catch(null);
const assets = z.record(z.string(), asset).catch({});
const corrections = z
  .array(
    z.object({
      id: z.string(),
      kind: z.enum(correctionKinds),
      text: z.string(),
      at: z.iso.datetime({ offset: true }),
    }),
  )
  .catch([]);
const document = z.looseObject({ type: z.literal('doc') });

/** The names of a byline or of a list of tags, as publishing wrote it. */
export function readNameds(json: unknown): (PublicAuthor & PublicTag)[] {
  return nameds.parse(json);
}

/** A byline with all that is known of its authors. */
export function readByline(json: unknown): PublicAuthor[] {
  return byline.parse(json);
}

/** What is said of an author, or null. */
export function readProfile(json: unknown): PublicProfile | null {
  return profile.parse(json);
}

/** A photograph with its words, or null. */
export function readImage(json: unknown): PublicImage | null {
  return imageOrNull.parse(json);
}

/** The photographs of a body, by asset id. */
export function readAssets(json: unknown): Record<string, PublicAsset> {
  return assets.parse(json);
}

/** The public notes that something was wrong. */
export function readCorrections(json: unknown): PublicCorrection[] {
  return corrections.parse(json);
}

/** A body; an empty one when it is no document at all. Its nodes are the renderer's business, which never throws. */
export function readBody(json: unknown): DocumentJson {
  const parsed = document.safeParse(json);
  return parsed.success ? (json as DocumentJson) : emptyDocument();
}
