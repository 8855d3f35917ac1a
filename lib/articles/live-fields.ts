import type * as Y from 'yjs';
import { canonicalJson } from '#lib/platform/canonical-json.ts';
import { letterChange } from './live-diff.ts';
import type { ArticleContent } from './types.ts';

/** The roots of the living text in which one types: each a Y.Text. */
export const liveTextRoots = [
  'headline',
  'standfirst',
  'slug',
  'dateline',
  'ledeCaption',
  'ledeCredit',
  'ledeAlt',
  'originalAddress',
] as const;

export type LiveTextRoot = (typeof liveTextRoots)[number];

/** The keys of the root `facts`: what is chosen, not typed; the last choice wins. */
export const liveFactKeys = [
  'language',
  'sectionId',
  'authorIds',
  'tagIds',
  'ledeAssetId',
  'firstPublished',
] as const;

/** An article's fields as the living text holds them; not checked. */
export type LiveFields = Omit<ArticleContent, 'body'>;

/** What the living text says in its fields. */
export function readLiveFields(doc: Y.Doc): LiveFields {
  const facts = doc.getMap<unknown>('facts');
  const words = (root: LiveTextRoot) => doc.getText(root).toString();
  const assetId = stringOf(facts.get('ledeAssetId'));
  return {
    headline: words('headline'),
    standfirst: words('standfirst'),
    slug: words('slug'),
    dateline: words('dateline'),
    language: stringOf(facts.get('language')) ?? '',
    sectionId: stringOf(facts.get('sectionId')),
    authorIds: idsOf(facts.get('authorIds')),
    tagIds: idsOf(facts.get('tagIds')),
    lede: assetId
      ? { assetId, caption: words('ledeCaption'), credit: words('ledeCredit'), alt: words('ledeAlt') }
      : null,
    firstPublished: stringOf(facts.get('firstPublished')),
    originalAddress: words('originalAddress'),
  };
}

/** Makes the living text's fields say `fields`, changing only the letters and facts that differ. */
export function writeLiveFields(doc: Y.Doc, fields: LiveFields): void {
  const { headline, standfirst, slug, dateline, lede, originalAddress } = fields;
  const words = {
    headline,
    standfirst,
    slug,
    dateline,
    ledeCaption: lede?.caption ?? '',
    ledeCredit: lede?.credit ?? '',
    ledeAlt: lede?.alt ?? '',
    originalAddress,
  };
  const { language, sectionId, authorIds, tagIds, firstPublished } = fields;
  const ledeAssetId = lede?.assetId ?? null;
  const facts = { language, sectionId, authorIds, tagIds, ledeAssetId, firstPublished };
  for (const root of liveTextRoots) {
    // The words of a photograph that is not there are read by nobody: they wait for the next one.
    if (lede || !root.startsWith('lede')) writeText(doc.getText(root), words[root]);
  }
  const stored = doc.getMap<unknown>('facts');
  for (const key of liveFactKeys) {
    if (canonicalJson(stored.get(key) ?? null) !== canonicalJson(facts[key])) stored.set(key, facts[key]);
  }
}

function writeText(text: Y.Text, wanted: string): void {
  const { at, remove, insert } = letterChange(text.toString(), wanted);
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
