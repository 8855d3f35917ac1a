import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import { can } from './can.ts';
import { type Right, rightSentences } from './rights.ts';

const me = 'me';
const somebody = 'somebody';

function as(role: Extract<Actor, { kind: 'user' }>['role']): Actor {
  return { kind: 'user', id: me, name: 'Me', role };
}

test('publishing and withdrawing are for editors and those above them', () => {
  for (const right of ['article:publish', 'article:withdraw'] as const) {
    const allowed = (
      ['admin', 'chief_editor', 'editor', 'photo_editor', 'reporter', 'contributor'] as const
    ).filter((role) => can(as(role), right, { createdById: me }));
    expect(allowed).toEqual(['admin', 'chief_editor', 'editor']);
  }
});

test('accounts and settings are the admin’s alone', () => {
  for (const right of ['user:manage', 'settings:manage'] as const) {
    expect(can(as('admin'), right)).toBe(true);
    expect(can(as('chief_editor'), right)).toBe(false);
  }
});

test('a reporter edits what they started or were handed, and reads the rest', () => {
  const reporter = as('reporter');
  expect(can(reporter, 'article:edit', { createdById: me })).toBe(true);
  expect(can(reporter, 'article:edit', { createdById: somebody, assigneeId: me })).toBe(true);
  expect(can(reporter, 'article:edit', { createdById: somebody, assigneeId: null })).toBe(false);
  expect(can(reporter, 'article:read', { createdById: somebody })).toBe(true);
});

test('a contributor sees only what they started or were handed', () => {
  expect(can(as('contributor'), 'article:read', { createdById: somebody, assigneeId: null })).toBe(false);
  expect(can(as('contributor'), 'article:read', { createdById: null, assigneeId: me })).toBe(true);
});

test('a right to one’s own is no right when it is not said to what', () => {
  expect(can(as('reporter'), 'article:edit')).toBe(false);
});

test('every right is a sentence that the screens can show', () => {
  for (const [right, sentence] of Object.entries(rightSentences)) {
    expect(right as Right).toMatch(/^[a-z-]+:[a-z-]+$/);
    expect(sentence).toMatch(/^[a-z].*[a-z]$/);
  }
});
