import { Prisma } from '#lib/platform/prisma/client.ts';
import type { MergedKind } from '#lib/taxonomy/merged-terms.ts';

// `r` is the row that stands for what a text was given.
const own = {
  tag: Prisma.sql`'{}'::jsonb`,
  // For machines that read the story's page: under which other addresses the author is known.
  author: Prisma.sql`CASE WHEN r.links = '[]'::jsonb THEN '{}'::jsonb
    ELSE jsonb_build_object('sameAs', jsonb_path_query_array(r.links, '$[*].url')) END`,
} satisfies Record<MergedKind, Prisma.Sql>;

/** The name of the section `s` in a language (an SQL text). */
export function sectionName(language: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE(s.names ->> split_part(${language}, '-', 1), s.name)`;
}

/** The row `r` of tags or authors as a story in this language (an SQL text) shows it: a PublicTag or PublicAuthor as jsonb. */
export function publicTerm(kind: MergedKind, language: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('slug', r.slug,
    'name', COALESCE(r.names ->> split_part(${language}, '-', 1), r.name)) || ${own[kind]}`;
}
