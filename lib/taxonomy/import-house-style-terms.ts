import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { newId } from '#lib/platform/ids.ts';
import { styleLanguage, styleWords } from './house-style-input.ts';
import { requireStyleRoom } from './steps.ts';

const importHouseStyleTermsInput = z.strictObject({
  language: styleLanguage,
  terms: z
    .array(z.strictObject(styleWords))
    .min(1, 'There is no line to add.')
    .max(500, 'Add 500 lines at most at once.'),
});

/** Writes several lines into a language's list. A term that is there already gets the new words. */
export const importHouseStyleTerms = command({
  name: 'import-house-style-terms',
  input: importHouseStyleTermsInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    authorize(actor, 'house-style:manage');
    const { language } = input;
    const change = { updatedAt: now, updatedById: userIdOf(actor) };
    // One statement each would be 500 round trips: what is there already is struck, and all are written at once.
    const latest = [...new Map(input.terms.map((words) => [words.term, words])).values()];
    await tx.houseStyleTerm.deleteMany({ where: { language, term: { in: latest.map(({ term }) => term) } } });
    const { count } = await tx.houseStyleTerm.createMany({
      data: latest.map((words) => ({ id: newId(), language, ...words, ...change })),
    });
    await requireStyleRoom(tx, language);
    emit({ type: 'house-style.imported', data: { language, count } });
    return { count };
  },
});
