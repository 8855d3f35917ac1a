import type { Tx } from '#lib/platform/db.ts';
import { Prisma } from '#lib/platform/prisma/client.ts';
import { everyEdition, sectionLines } from '#lib/publishing/public-lists.ts';
import { sectionName } from '#lib/publishing/public-terms.ts';

/**
 * Makes the public's copies and lists stand in the sections as these are now, for every story listed in the section that
 * had the slug `before`; its own stories are in the section of the slug `now` from then on. Returns how many stories are listed. The caller holds
 * the public (lockPublic).
 */
export async function rewriteSection(tx: Tx, before: string, now: string): Promise<number> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT article_number AS number FROM publication_listings WHERE kind = 'section' AND slug = ${before}`;
  const numbers = rows.map((row) => row.number);
  if (numbers.length > 0) {
    await tx.$executeRaw`
      UPDATE publications p SET section_slug = s.slug, section_name = ${sectionName(Prisma.sql`p.language`)}
      FROM sections s WHERE s.slug = ${now}
        AND p.article_number = ANY(${numbers}::int[]) AND p.section_slug = ${before}
        AND (p.section_slug, p.section_name) IS DISTINCT FROM (s.slug, ${sectionName(Prisma.sql`p.language`)})`;
    await relist(tx, numbers);
  }
  await writeSectionLists(tx);
  return numbers.length;
}

async function relist(tx: Tx, numbers: number[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM publication_listings WHERE kind = 'section' AND article_number = ANY(${numbers}::int[])`;
  await tx.$executeRaw`
    WITH RECURSIVE ${sectionLines}
    INSERT INTO publication_listings (edition, kind, slug, article_number, first_published_at)
    SELECT p.edition, 'section', above.slug, p.article_number, p.first_published_at
    FROM publications p JOIN line ON line.slug = p.section_slug JOIN sections above ON above.id = line.id
    WHERE p.article_number = ANY(${numbers}::int[])`;
}

/** Makes the public's sections those of the newsroom: their words, their order, and which stands within which. */
export async function writeSectionLists(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO public_lists AS l (edition, kind, slug, title, intro, position, parent_slug)
    SELECT e.edition, 'section', s.slug, COALESCE(s.names ->> e.language, s.name), s.description, s.position, p.slug
    FROM sections s CROSS JOIN ${everyEdition} e LEFT JOIN sections p ON p.id = s.parent_id WHERE s.replaced_by_id IS NULL
    ON CONFLICT (edition, kind, slug) DO UPDATE
    SET title = EXCLUDED.title, intro = EXCLUDED.intro, position = EXCLUDED.position, parent_slug = EXCLUDED.parent_slug`;
  await tx.$executeRaw`
    DELETE FROM public_lists l WHERE l.kind = 'section'
      AND NOT EXISTS (SELECT FROM sections s WHERE s.slug = l.slug AND s.replaced_by_id IS NULL)`;
}
