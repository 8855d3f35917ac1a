import { expect, test } from 'vitest';
import type { EventType, NightdeskEvent, PublicChange } from '#lib/audit/events.ts';
import { namesDroppedBy, takesAway } from './names-dropped-by.ts';

const change: PublicChange = {
  number: 7,
  path: '/2026/01/02/ferry-a7',
  headline: 'Ferry',
  lists: [
    { kind: 'section', slug: 'world' },
    { kind: 'tag', slug: 'ferries' },
    { kind: 'author', slug: 'ada' },
    { kind: 'section', slug: 'world' },
  ],
};
const ofChange = ['article:7', 'section:world', 'tag:ferries', 'author:ada', 'front', 'archive'];

// A new kind of event must be added here: the type asks for every one.
const expected: { [Type in EventType]: [Extract<NightdeskEvent, { type: Type }>['data'], string[]] } = {
  'article.created': [{ number: 7 }, []],
  'article.handed-over': [
    {
      number: 7,
      from: 'writing',
      stage: 'ready',
      assigneeId: null,
      assigneeName: null,
      isNewHand: false,
      note: '',
    },
    [],
  ],
  'article.claimed': [{ number: 7, stage: 'idea' }, []],
  'article.scheduled': [
    { number: 7, at: '2026-01-02T10:00:00.000Z', zone: 'UTC', revisionId: 'r', moved: false },
    [],
  ],
  'article.withdrawal-scheduled': [
    { number: 7, at: '2026-01-02T10:00:00.000Z', zone: 'UTC', reason: '', moved: false },
    [],
  ],
  'article.schedule-cancelled': [{ number: 7, kind: 'publish', at: '2026-01-02T10:00:00.000Z', why: '' }, []],
  'article.schedule-failed': [{ number: 7, kind: 'publish', at: '2026-01-02T10:00:00.000Z', why: 'x' }, []],
  'article.embargo-set': [{ number: 7, until: '2026-01-02T10:00:00.000Z', zone: 'UTC' }, []],
  'article.embargo-lifted': [{ number: 7 }, []],
  'article.planned': [{ number: 7, fields: ['priority'], set: { priority: 'high' } }, []],
  'article.requirements-overridden': [{ number: 7, codes: ['tk'], reason: 'It is urgent' }, []],
  'requirements.changed': [{ levels: { tk: 'warn' } }, []],
  'article.restored': [{ number: 7, ordinal: 2 }, []],
  'article.block-restored': [{ number: 7, ordinal: 2 }, []],
  'article.field-restored': [{ number: 7, ordinal: 2, field: 'headline' }, []],
  'article.revision-named': [{ number: 7, ordinal: 2 }, []],
  'article.sibling-linked': [{ number: 7, other: 8, language: 'ru' }, ['article:7', 'article:8']],
  'article.sibling-taken-in': [{ number: 7, other: 8, language: 'ru' }, []],
  'article.sibling-unlinked': [{ number: 7, others: [8] }, ['article:8']],
  'article.commented': [{ number: 7, threadId: 't', commentId: 'c' }, []],
  'article.comment-edited': [{ number: 7, threadId: 't', commentId: 'c' }, []],
  'article.comment-deleted': [{ number: 7, threadId: 't', commentId: 'c' }, []],
  'article.thread-resolved': [{ number: 7, threadId: 't' }, []],
  'article.thread-reopened': [{ number: 7, threadId: 't' }, []],
  'article.published': [{ ...change, revisionId: 'r' }, [...ofChange, 'corrections']],
  'article.updated': [{ ...change, revisionId: 'r' }, ofChange],
  'article.breaking-ended': [change, ofChange],
  'article.restored-to-public': [{ ...change, revisionId: 'r' }, [...ofChange, 'corrections']],
  'article.corrected': [{ ...change, correctionId: 'c', kind: 'correction' }, [...ofChange, 'corrections']],
  'article.correction-retracted': [
    { ...change, correctionId: 'c', kind: 'clarification' },
    [...ofChange, 'corrections'],
  ],
  'article.withdrawn': [{ ...change, reason: 'wrong' }, ofChange],
  'media.uploaded': [{ assetId: 'a', filename: 'f.jpg' }, []],
  'media.edited': [{ assetId: 'a' }, []],
  'tag.created': [{ slug: 'ferries', name: 'Ferries' }, []],
  'tag.saved': [
    { slug: 'ferries', name: 'Ferries', formerSlug: 'ships' },
    ['tag:ferries', 'named:tag:ferries', 'tag:ships', 'named:tag:ships', 'archive'],
  ],
  'tag.merged': [
    { slug: 'ships', name: 'Ships', into: { slug: 'ferries', name: 'Ferries' }, live: 3 },
    ['tag:ships', 'named:tag:ships', 'tag:ferries', 'named:tag:ferries', 'archive'],
  ],
  'tag.unmerged': [
    { slug: 'ships', name: 'Ships', from: { slug: 'ferries', name: 'Ferries' }, live: 3 },
    ['tag:ships', 'named:tag:ships', 'tag:ferries', 'named:tag:ferries', 'archive'],
  ],
  'tag.deleted': [{ slug: 'ships', name: 'Ships', live: 3 }, ['tag:ships', 'named:tag:ships', 'archive']],
  'tag.kept-apart': [{ slug: 'ships', name: 'Ships', other: 'Sheep' }, []],
  'author.created': [{ slug: 'ada', name: 'Ada' }, []],
  'author.saved': [
    { slug: 'ada-berg', name: 'Ada Berg', formerSlug: 'ada' },
    ['author:ada-berg', 'named:author:ada-berg', 'author:ada', 'named:author:ada', 'archive'],
  ],
  'author.merged': [
    { slug: 'a-berg', name: 'A. Berg', into: { slug: 'ada', name: 'Ada Berg' }, live: 3 },
    ['author:a-berg', 'named:author:a-berg', 'author:ada', 'named:author:ada', 'archive'],
  ],
  'author.unmerged': [
    { slug: 'a-berg', name: 'A. Berg', from: { slug: 'ada', name: 'Ada Berg' }, live: 3 },
    ['author:a-berg', 'named:author:a-berg', 'author:ada', 'named:author:ada', 'archive'],
  ],
  'settings.site-saved': [{ changed: ['policies'] }, ['newsroom', 'front', 'archive']],
  'edition.opened': [{ language: 'ru', name: 'Вестник', moved: 3 }, ['newsroom', 'front', 'archive']],
  'edition.edited': [{ language: 'ru', name: 'Вестник' }, ['newsroom', 'front', 'archive']],
  'edition.closed': [{ language: 'ru', name: 'Вестник', moved: 3 }, ['newsroom', 'front', 'archive']],
  'section.created': [{ slug: 'world', name: 'World' }, ['newsroom', 'front', 'archive']],
  'section.edited': [
    { slug: 'world', name: 'World', formerSlug: 'abroad' },
    ['newsroom', 'front', 'archive'],
  ],
  'section.moved': [{ slug: 'europe', name: 'Europe', parent: 'World' }, ['newsroom', 'front', 'archive']],
  'section.deleted': [
    { slug: 'abroad', name: 'Abroad', into: { slug: 'world', name: 'World' }, live: 2 },
    ['newsroom', 'front', 'archive'],
  ],
  'section.saved': [{ slug: 'world', name: 'World' }, ['section:world', 'newsroom', 'front', 'archive']],
  'front.published': [{ edition: '', page: '', ordinal: 2 }, ['front']],
  'front.restored': [{ edition: '', page: 'world', ordinal: 2 }, []],
  'front.scheduled': [
    { edition: 'ru', page: '', at: '2026-01-02T10:00:00.000Z', zone: 'UTC', moved: false },
    [],
  ],
  'front.schedule-cancelled': [{ edition: 'ru', page: '', at: '2026-01-02T10:00:00.000Z' }, []],
  'ticker.set': [
    { edition: '', text: 'Polls close at eight', until: '2026-01-02T10:00:00.000Z' },
    ['banner'],
  ],
  'ticker.ended': [{ edition: '' }, ['banner']],
  'filter.saved': [{ screen: 'board', name: 'World' }, []],
  'filter.renamed': [{ screen: 'board', name: 'World', formerName: 'Welt' }, []],
  'filter.deleted': [{ screen: 'board', name: 'World' }, []],
  'filter.ordered': [{ screen: 'board' }, []],
  'house-style.saved': [{ language: 'en', term: 'utilise' }, []],
  'house-style.removed': [{ language: 'en', term: 'utilise' }, []],
  'house-style.imported': [{ language: 'en', count: 3 }, []],
  'newsroom.opened': [{ name: 'The Post', adminId: 'u' }, ['newsroom', 'front', 'archive']],
  'user.created': [{ userId: 'u', role: 'editor' }, []],
  'user.signed-in': [{ userId: 'u' }, []],
  'user.signed-out': [{ userId: 'u' }, []],
  'user.sign-in-refused': [{ userId: 'u', name: 'Ada' }, []],
  'letter.started': [{ letterId: 'l', kind: 'daily', subject: 'The day' }, []],
  'letter.discarded': [{ letterId: 'l', kind: 'daily', subject: 'The day' }, []],
  'letter.paused': [{ letterId: 'l', kind: 'daily', subject: 'The day' }, []],
  'letter.continued': [{ letterId: 'l', kind: 'daily', subject: 'The day' }, []],
  'letter.sent': [{ letterId: 'l', kind: 'daily', subject: 'The day', audience: 3 }, []],
  'audit.exported': [{ filters: {} }, []],
};

test.each(Object.entries(expected))('%s drops what it changed', (type, [data, names]) => {
  expect(namesDroppedBy({ type, data } as NightdeskEvent)).toEqual(names);
});

test('a section’s front drops its section, and breaking news the line above every front', () => {
  const front = { type: 'front.published', data: { edition: '', page: 'world', ordinal: 1 } } as const;
  expect(namesDroppedBy(front)).toEqual(['section:world']);
  const data = { ...change, revisionId: 'r', breakingUntil: '2026-01-02T10:00:00.000Z' };
  expect(namesDroppedBy({ type: 'article.published', data })).toContain('banner');
});

test('an event of a newer version drops everything', () => {
  const event = { type: 'front.dissolved', data: {} } as unknown as NightdeskEvent;
  expect(namesDroppedBy(event)).toContain('newsroom');
});

test('only a new story leaves old copies fit to stand in', () => {
  const adding = Object.keys(expected).filter((type) => !takesAway({ type } as NightdeskEvent));
  expect(adding).toEqual(['article.published']);
});
