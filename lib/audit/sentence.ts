import { momentWords } from '#lib/platform/wall-time.ts';
import type { EventType, NightdeskEvent, Together } from './events.ts';
import { letterSentences } from './letter-sentences.ts';
import type { LogFilters } from './log-filters.ts';
import { termSentences } from './term-sentences.ts';
import { togetherWords } from './together-words.ts';

/** An event as a predicate, to stand after the name of who did it. */
export function sentenceOf(event: NightdeskEvent): string {
  const sentence = sentences[event.type] as ((data: NightdeskEvent['data']) => string) | undefined;
  // A row from a newer Nightdesk still shows something.
  return sentence?.(event.data) ?? `did something this version does not know (${event.type})`;
}

type Sentences = {
  [Type in EventType]: (data: Extract<NightdeskEvent, { type: Type }>['data']) => string;
};

const sentences: Sentences = {
  'article.created': () => 'started the story',
  'article.handed-over': (data) => handedOver(data),
  'article.claimed': () => 'took it up',
  'article.planned': (data) => planned(data.fields, data.set),
  'article.requirements-overridden': ({ codes, reason }) =>
    `published it in spite of a requirement (${codes.join(', ')}): “${reason}”`,
  'requirements.changed': ({ levels }) =>
    `set requirements: ${Object.entries(levels)
      .map(([code, level]) => `${code} to “${level}”`)
      .join(', ')}`,
  'article.restored': (data) => `restored revision ${data.ordinal}`,
  'article.block-restored': (data) => `restored a block of revision ${data.ordinal}`,
  'article.field-restored': (data) => `restored a field of revision ${data.ordinal}`,
  'article.revision-named': (data) => `named revision ${data.ordinal}`,
  'article.sibling-linked': ({ other, language }) =>
    `linked it to article ${other}, which tells it in ${languageWords[language] ?? language}`,
  'article.sibling-unlinked': ({ others }) =>
    `unlinked it from article ${others.join(' and ')}, in another language`,
  'article.sibling-taken-in': ({ other, language }) =>
    `took in what article ${other} says in ${languageWords[language] ?? language}`,
  'article.commented': () => 'commented on it',
  'article.comment-edited': () => 'changed a comment',
  'article.comment-deleted': () => 'deleted a comment',
  'article.thread-resolved': () => 'resolved a thread of comments',
  'article.thread-reopened': () => 'reopened a thread of comments',
  'article.published': (data) =>
    (data.firstPublished
      ? `published it, first published on ${data.firstPublished.slice(0, 10)}`
      : data.breakingUntil
        ? 'published it as breaking news'
        : 'published it') + asScheduled(data),
  'article.updated': (data) =>
    `published an update${asScheduled(data)}${data.note ? `, without a note to readers: ${data.note}` : ''}`,
  'article.breaking-ended': () => 'took the label “Breaking” off',
  'article.restored-to-public': () => 'restored it to readers as it last stood',
  'article.corrected': (data) => `told readers ${noteWords[data.kind]}`,
  'article.correction-retracted': (data) => `took back ${noteWords[data.kind]}`,
  'article.withdrawn': (data) => `withdrew it${asScheduled(data)}${data.reason ? `: ${data.reason}` : ''}`,
  'article.scheduled': (data) =>
    `${data.moved ? 'scheduled it anew' : 'scheduled it'} for ${momentWords(new Date(data.at), data.zone)}${together(data)}`,
  'article.withdrawal-scheduled': (data) =>
    `scheduled its withdrawal for ${momentWords(new Date(data.at), data.zone)}`,
  'article.schedule-cancelled': (data) => `cancelled its ${scheduledThing(data)}${because(data.why)}`,
  'article.schedule-failed': (data) => `could not carry out its ${scheduledThing(data)}${because(data.why)}`,
  'article.embargo-set': (data) =>
    `put it under embargo until ${momentWords(new Date(data.until), data.zone)}`,
  'article.embargo-lifted': () => 'lifted the embargo',
  'media.uploaded': (data) => `uploaded the photograph ${data.filename}`,
  'media.edited': () => 'changed the words of a photograph',
  ...termSentences,
  'front.published': (data) => `published the arrangement of ${frontWords(data)}${asScheduled(data)}`,
  'front.restored': (data) => `took version ${data.ordinal} of ${frontWords(data)} as its draft again`,
  'front.scheduled': (data) =>
    `${data.moved ? 'scheduled anew' : 'scheduled'} the arrangement of ${frontWords(data)} for ${momentWords(new Date(data.at), data.zone)}`,
  'front.schedule-cancelled': (data) =>
    `cancelled the arrangement of ${frontWords(data)} at ${momentWords(new Date(data.at), 'UTC')}`,
  'ticker.set': (data) => `put a line above the fronts: “${data.text}”`,
  'ticker.ended': () => 'took the line above the fronts away',
  ...letterSentences,
  'filter.saved': (data) => `kept the view “${data.name}” of the ${data.screen} for everybody`,
  'filter.renamed': (data) =>
    `named everybody’s view “${data.formerName}” of the ${data.screen} “${data.name}”`,
  'filter.deleted': (data) => `deleted everybody’s view “${data.name}” of the ${data.screen}`,
  'filter.ordered': (data) => `put everybody’s views of the ${data.screen} into another order`,
  'house-style.saved': (data) => `wrote “${data.term}” into the house style`,
  'house-style.removed': (data) => `took “${data.term}” out of the house style`,
  'house-style.imported': (data) => `wrote ${data.count} lines into the house style`,
  'settings.site-saved': ({ changed }) =>
    `changed what the site tells machines (${changed.map((part) => sitePartWords[part] ?? part).join(', ')})`,
  'newsroom.opened': (data) => `opened the newsroom ${data.name}`,
  'user.created': (data) => `made an account (${data.role.replace('_', ' ')})`,
  'user.signed-in': () => 'signed in',
  'user.signed-out': () => 'signed out',
  'user.sign-in-refused': (data) => `refused a sign-in as ${data.name}`,
  'audit.exported': (data) => exported(data.filters),
};

function frontWords({ edition, page }: { edition: string; page: string }): string {
  const name = page === '' ? 'the home page' : `the section front ${page}`;
  return edition === '' ? name : `${name} in ${languageWords[edition] ?? edition}`;
}

// A row names no zone here: UTC is nobody's and everybody's.
function scheduledThing({ kind, at }: { kind: 'publish' | 'withdraw'; at: string }): string {
  const what = kind === 'publish' ? 'publication' : 'withdrawal';
  return `${what} at ${momentWords(new Date(at), 'UTC')}`;
}

function because(why: string): string {
  return why ? `: ${why}` : '';
}

type ByItself = { scheduledFor?: string; scheduledBy?: string | null; bundle?: Together };

function asScheduled({ scheduledFor, scheduledBy, bundle }: ByItself): string {
  if (!scheduledFor) return '';
  const by = scheduledBy ? `, as ${scheduledBy} had scheduled` : ', as scheduled';
  return by + together({ bundle });
}

function together({ bundle }: { bundle?: Together | undefined }): string {
  return bundle ? `, ${togetherWords(bundle)}` : '';
}

const languageWords: Record<string, string> = { en: 'English', ru: 'Russian' };

const noteWords = {
  correction: 'a correction',
  clarification: 'a clarification',
  editors_note: 'an editor’s note',
};

type HandedOver = Extract<NightdeskEvent, { type: 'article.handed-over' }>['data'];

// Rows of before moves were told with their reason know neither `from` nor `isNewHand`.
function handedOver({ from, stage, assigneeName, isNewHand = true, note }: Partial<HandedOver>): string {
  const hands = !isNewHand ? null : assigneeName ? `handed it to ${assigneeName}` : null;
  const putDown = isNewHand && !assigneeName && from !== undefined ? 'put it into nobody’s hands' : null;
  const moved = from === stage ? null : `moved it to “${stage?.replace('_', ' ')}”`;
  const said = [hands ?? putDown, moved].filter((part) => part !== null).join(' and ');
  return note ? `${said}: “${note}”` : said;
}

const planWords: Record<string, string> = {
  slugLine: 'slug line',
  dueAt: 'due time',
  commissioned: 'length',
  priority: 'priority',
  notes: 'notes',
};

function planned(fields: string[], set: Record<string, string | number | null>): string {
  const parts = fields.map((field) => {
    const words = planWords[field] ?? field;
    if (!(field in set)) return `rewrote the ${words}`;
    const value = set[field];
    if (value === null || value === '') return `took away the ${words}`;
    return `set the ${words} to ${shown(field, value)}`;
  });
  return parts.join(', ');
}

function shown(field: string, value: string | number | null | undefined): string {
  if (field === 'dueAt') return `${String(value).slice(0, 16).replace('T', ' ')} UTC`;
  return field === 'commissioned' ? `${value} words` : `“${value}”`;
}

function exported(filters: LogFilters): string {
  const part = Object.entries(filters).map(([name, value]) => `${name} ${value}`);
  return part.length > 0 ? `exported a part of the log (${part.join(', ')})` : 'exported the log';
}

const sitePartWords: Record<string, string> = {
  contact: 'contact',
  securityContact: 'contact for security',
  aiCrawlers: 'whether AI crawlers are welcome',
  socials: 'pages elsewhere',
  memberships: 'associations',
  hub: 'the hub for feeds',
  policies: 'policies',
};
