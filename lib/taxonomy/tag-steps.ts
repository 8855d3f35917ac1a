import type { Tx } from '#lib/platform/db.ts';
import { type FieldErrors, NightdeskError } from '#lib/platform/errors.ts';
import { folded, soundOf } from './folded.ts';
import type { TagWords } from './tag-input.ts';

/** Something a tag is called. */
export type TagWord = { folded: string; word: string; language: string; isAlias: boolean };

/** Everything a tag is called, each form once; its name comes first. */
export function wordsOfTag({
  name,
  names,
  aliases,
}: Pick<TagWords, 'name' | 'names' | 'aliases'>): TagWord[] {
  const all = [
    { word: name, language: '', isAlias: false },
    ...Object.entries(names).map(([language, word]) => ({ word, language, isAlias: false })),
    ...aliases.map(({ alias, language }) => ({ word: alias, language, isAlias: true })),
  ];
  const byFold = new Map<string, TagWord>();
  for (const each of all) {
    const fold = folded(each.word);
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, { folded: fold, ...each });
  }
  return [...byFold.values()];
}

/** Makes a tag be called so and no other way. A word that calls another tag is `invalid`, at the field it stands in. */
export async function writeTagWords(tx: Tx, id: string, words: TagWord[]): Promise<void> {
  await refuseTakenWords(tx, id, words);
  await tx.tagWord.deleteMany({ where: { tagId: id } });
  await addTagWords(tx, id, words);
}

/** Adds to what a tag is called; a word that is there already stays with whom it is. */
export async function addTagWords(tx: Tx, tagId: string, words: TagWord[]): Promise<void> {
  await tx.tagWord.createMany({
    data: words.map((word) => ({ ...word, tagId, sound: soundOf(word.word) })),
    skipDuplicates: true,
  });
}

async function refuseTakenWords(tx: Tx, id: string, words: TagWord[]): Promise<void> {
  const taken = await tx.$queryRaw<{ folded: string; holder: string }[]>`
    SELECT w.folded, r.name AS holder
    FROM tag_words w JOIN tags t ON t.id = w.tag_id JOIN tags r ON r.id = COALESCE(t.root_id, t.id)
    WHERE w.folded = ANY(${words.map((word) => word.folded)}) AND r.id <> ${id}::uuid LIMIT 100`;
  if (taken.length === 0) return;
  const fields: FieldErrors = {};
  for (const word of words) {
    const holder = taken.find((row) => row.folded === word.folded)?.holder;
    if (!holder) continue;
    const message = `“${word.word}” is what the tag “${holder}” is called. Merge the two, or write it differently.`;
    fields[fieldOf(word)] ??= message;
  }
  throw new NightdeskError('invalid', 'Another tag is called so already. See the marked fields.', { fields });
}

function fieldOf({ isAlias, language }: TagWord): string {
  if (isAlias) return `aliases.${language}`;
  return language === '' ? 'name' : `names.${language}`;
}
