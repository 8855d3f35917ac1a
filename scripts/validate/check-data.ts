import type { Visit } from './crawl.ts';
import type { Checked } from './findings.ts';
import { knownProperties } from './known-properties.ts';

type Data = Record<string, unknown>;

/** The structured data of every page: properties that schema.org has, and what search engines ask of a story. */
export function checkData(pages: Visit[]): Checked {
  const findings = pages.flatMap((visit) =>
    (visit.page?.structured ?? []).flatMap((script) =>
      problemsOf(script).map((problem) => `${visit.address}: ${problem}`),
    ),
  );
  const looked = pages.reduce((sum, { page }) => sum + (page?.structured.length ?? 0), 0);
  return { check: 'Structured data', looked, findings };
}

/** The card of every page that is found by its address: Open Graph and Twitter. */
export function checkCards(pages: Visit[]): Checked {
  const shown = pages.filter(({ status }) => status === 200);
  const findings = shown.flatMap((visit) =>
    cardProblems(visit).map((problem) => `${visit.address}: ${problem}`),
  );
  return { check: 'Cards (Open Graph, Twitter)', looked: shown.length, findings };
}

function problemsOf(script: string): string[] {
  const read = JSON.parse(script) as Data | Data[];
  return [read]
    .flat()
    .flatMap((data) => [
      ...(data['@context'] === 'https://schema.org' ? [] : ['no context']),
      ...unknownIn(data),
      ...(data['@type'] === 'NewsArticle' ? storyProblems(data) : []),
    ]);
}

function unknownIn(data: Data): string[] {
  const type = String(data['@type']);
  const known = knownProperties[type];
  if (!known) return [`a type that is not known: ${type}`];
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name.startsWith('@') || known.includes(name) ? [] : [`${type} has no property ${name}`]),
    ...[value].flat().flatMap((inner) => (isData(inner) ? unknownIn(inner) : [])),
  ]);
}

function storyProblems(story: Data): string[] {
  const authors = [story.author].flat() as Data[];
  const corrections = [story.correction ?? []].flat() as Data[];
  return [
    ...lacking(
      story,
      ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
      'a story',
    ),
    ...(story.isAccessibleForFree === true ? [] : ['a story does not say that it is free to read']),
    ...[story.datePublished, story.dateModified, ...corrections.map((one) => one.datePublished)].flatMap(
      (date) => (isMoment(date) ? [] : [`no date with its zone: ${date}`]),
    ),
    ...authors.flatMap((author) => lacking(author, ['name', 'url'], 'an author')),
    ...lacking((story.publisher ?? {}) as Data, ['name', 'url'], 'the publisher'),
    ...corrections.flatMap((one) =>
      one['@type'] === 'CorrectionComment' ? [] : ['a correction of another type'],
    ),
    ...([story.image ?? []].flat() as Data[]).flatMap((image) =>
      lacking(image, ['url', 'width', 'height'], 'a picture'),
    ),
  ];
}

function cardProblems({ page, address }: Visit): string[] {
  const metas = page?.metas ?? new Map<string, string>();
  const asked = [
    'og:title',
    'og:type',
    'og:url',
    'og:site_name',
    'og:image',
    'og:image:width',
    'og:image:height',
  ];
  const names = [...asked, 'og:image:alt', 'twitter:card', 'twitter:title', 'twitter:image'];
  return [
    ...names.flatMap((name) => (metas.get(name) ? [] : [`no ${name}`])),
    ...(page?.canonical === metas.get('og:url')
      ? []
      : [`og:url is not the canonical address ${page?.canonical}`]),
    ...(URL.canParse(metas.get('og:image') ?? '') ? [] : ['og:image is no absolute address']),
    ...(page?.canonical && new URL(page.canonical).origin === new URL(address).origin
      ? []
      : ['no canonical address here']),
  ];
}

function lacking(of: Data, names: string[], what: string): string[] {
  return names.flatMap((name) =>
    of[name] === undefined || of[name] === '' ? [`${what} has no ${name}`] : [],
  );
}

// A day alone is said of what was first published where no minute is known.
function isMoment(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}
