import { beforeEach, expect, test } from 'vitest';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { aUser } from '#lib/testing/people.ts';
import { succeeded } from '#lib/testing/stories.ts';
import { withDatabase } from '#lib/testing/with-database.ts';
import { deleteHouseStyleTerm } from './delete-house-style-term.ts';
import { importHouseStyleTerms } from './import-house-style-terms.ts';
import { houseStyleOf, listHouseStyle } from './queries.ts';
import { saveHouseStyleTerm } from './save-house-style-term.ts';

withDatabase();

beforeEach(async () => {
  await db().houseStyleTerm.deleteMany();
});

const utilise = { language: 'en', term: 'utilise', suggestion: 'use', reason: 'Shorter.' };

test('a line is written, changed and struck, and what was struck can be written again', async () => {
  const chief = await aUser('chief_editor');
  const { id } = succeeded(await saveHouseStyleTerm(chief, utilise));
  succeeded(await saveHouseStyleTerm(chief, { ...utilise, id, suggestion: 'employ', isWholeWord: false }));
  const contributor = await aUser('contributor');
  expect(await houseStyleOf(contributor, 'en')).toEqual([
    { id, term: 'utilise', suggestion: 'employ', reason: 'Shorter.', isWholeWord: false },
  ]);
  const struck = succeeded(await deleteHouseStyleTerm(chief, { id }));
  expect(await houseStyleOf(contributor, 'en')).toEqual([]);
  succeeded(await saveHouseStyleTerm(chief, struck));
  expect(await houseStyleOf(contributor, 'en')).toMatchObject([{ suggestion: 'employ', isWholeWord: false }]);
  expect(await deleteHouseStyleTerm(chief, { id })).toMatchObject({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('a term stands once in a language, and again in another', async () => {
  succeeded(await saveHouseStyleTerm(systemActor, utilise));
  expect(await saveHouseStyleTerm(systemActor, { ...utilise, suggestion: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { term: expect.stringContaining('already') } },
  });
  succeeded(await saveHouseStyleTerm(systemActor, { ...utilise, language: 'ru' }));
});

test.each([
  [{ ...utilise, term: '  ' }, 'term'],
  [{ ...utilise, suggestion: '' }, 'suggestion'],
  [{ ...utilise, language: 'xx' }, 'language'],
  [{ ...utilise, reason: 'x'.repeat(301) }, 'reason'],
])('a line that says too little or too much is refused at its field', async (line, field) => {
  expect(await saveHouseStyleTerm(systemActor, line)).toMatchObject({
    ok: false,
    error: { code: 'invalid', fields: { [field]: expect.any(String) } },
  });
});

test('pasted lines are added, and a term that was there gets the new words', async () => {
  succeeded(await saveHouseStyleTerm(systemActor, utilise));
  const terms = [
    { term: 'utilise', suggestion: 'employ' },
    { term: 'leverage', suggestion: 'use' },
    { term: 'leverage', suggestion: 'use, apply' },
  ];
  expect(succeeded(await importHouseStyleTerms(systemActor, { language: 'en', terms }))).toEqual({
    count: 2,
  });
  expect((await houseStyleOf(systemActor, 'en')).map(({ term, suggestion }) => [term, suggestion])).toEqual([
    ['leverage', 'use, apply'],
    ['utilise', 'employ'],
  ]);
});

test('the list is searched in its terms, suggestions and reasons, a page at a time', async () => {
  const terms = Array.from({ length: 130 }, (_, at) => ({ term: `слово ${1000 + at}`, suggestion: 'иначе' }));
  succeeded(await importHouseStyleTerms(systemActor, { language: 'ru', terms }));
  const first = await listHouseStyle(systemActor, { language: 'ru', q: 'ИНАЧЕ' });
  expect(first).toMatchObject({ total: 130, nextCursor: 'слово 1099' });
  const next = await listHouseStyle(systemActor, { language: 'ru', q: '', cursor: first.nextCursor ?? '' });
  expect(next.rows).toHaveLength(30);
  expect((await listHouseStyle(systemActor, { language: 'ru', q: 'слово 1007' })).rows).toHaveLength(1);
  expect((await listHouseStyle(systemActor, { language: 'en', q: '' })).rows).toEqual([]);
});
