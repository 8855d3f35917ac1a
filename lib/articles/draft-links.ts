import { linkedWords } from '#lib/document/linked-words.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import type { Tx } from '#lib/platform/db.ts';

/** So many links of one story are looked at. */
const mostLinks = 200;

/** Writes down what a draft's body leads to. Whatever is new in it is looked at as soon as there is time (lib/publishing/links). */
export async function writeDraftLinks(tx: Tx, number: number, body: DocumentJson): Promise<void> {
  const addresses = pageAddresses(body);
  if (addresses.length === 0) {
    await tx.draftLinks.deleteMany({ where: { articleNumber: number } });
    return;
  }
  await tx.$executeRaw`
    INSERT INTO draft_links AS l (article_number, addresses, due_at) VALUES (${number}, ${addresses}, clock_timestamp())
    ON CONFLICT (article_number) DO UPDATE SET addresses = EXCLUDED.addresses, due_at = EXCLUDED.due_at
    WHERE l.addresses IS DISTINCT FROM EXCLUDED.addresses`;
}

/** The pages that a body leads to, here and elsewhere; those that are too many are left out. */
export function pageAddresses(body: DocumentJson): string[] {
  return linkedWords(body)
    .map(({ address }) => address)
    .filter((address) => /^(https?:\/)?\//i.test(address))
    .slice(0, mostLinks);
}
