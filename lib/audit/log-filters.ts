import { Prisma } from '#lib/platform/prisma/client.ts';
import { isRowNumber } from '#lib/platform/row-number.ts';

/** The kinds of events that the log can be asked for, and how the types of each begin. */
const typesOfKind = {
  publishing: [
    ...['article.published', 'article.updated', 'article.withdrawn', 'article.schedule', 'article.correct'],
    ...['article.unpublish', 'article.embargo', 'bundle.', 'correction.'],
  ],
  comments: ['article.comment', 'article.thread'],
  articles: ['article.'],
  photographs: ['media.'],
  terms: ['tag.', 'author.', 'section.', 'house-style.', 'edition.'],
  people: ['user.', 'newsroom.', 'settings.', 'audit.', 'filter.'],
} as const;

export type LogKind = keyof typeof typesOfKind;

export const logKinds = Object.keys(typesOfKind) as LogKind[];

/** What a part of the log is asked by; days are those of the newsroom's zone, both included. */
export type LogFilters = {
  person?: string;
  article?: number;
  kind?: LogKind;
  from?: string;
  to?: string;
};

/** What an address or a form asks for, and what of it cannot be understood, by field. */
export type AskedLog = { filters: LogFilters; problems: Partial<Record<keyof LogFilters, string>> };

/** Reads filters as they stand in an address. What cannot be understood is a problem and never left out silently. */
export function readLogFilters(asked: Partial<Record<keyof LogFilters, string>>): AskedLog {
  const problems: AskedLog['problems'] = {};
  const filters: LogFilters = {};
  const person = asked.person?.trim();
  if (person && isUuid(person)) filters.person = person.toLowerCase();
  else if (person) problems.person = 'There is nobody by this name.';
  const article = asked.article?.trim();
  if (article && isRowNumber(Number(article))) filters.article = Number(article);
  else if (article) problems.article = 'Write the number of an article, like 10012.';
  const kind = logKinds.find((each) => each === asked.kind);
  if (kind) filters.kind = kind;
  else if (asked.kind) problems.kind = 'There is no such kind.';
  for (const name of ['from', 'to'] as const) {
    const day = asked[name]?.trim();
    if (day && isDay(day)) filters[name] = day;
    else if (day) problems[name] = 'Write a day, like 2026-11-23.';
  }
  if (filters.from && filters.to && filters.from > filters.to)
    problems.to = 'The last day comes before the first.';
  return { filters, problems };
}

/** The filters as a condition on `events e`. */
export function logCondition(filters: LogFilters, timeZone: string): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (filters.person) conditions.push(Prisma.sql`e.actor_id = ${filters.person}`);
  if (filters.article) conditions.push(Prisma.sql`e.article_number = ${filters.article}`);
  if (filters.kind) {
    const begins = typesOfKind[filters.kind].map((start) => Prisma.sql`starts_with(e.type, ${start})`);
    conditions.push(Prisma.sql`(${Prisma.join(begins, ' OR ')})`);
  }
  if (filters.from)
    conditions.push(Prisma.sql`e.at >= ${filters.from}::date::timestamp AT TIME ZONE ${timeZone}`);
  if (filters.to)
    conditions.push(Prisma.sql`e.at < (${filters.to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`);
  return Prisma.join(conditions, ' AND ');
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
