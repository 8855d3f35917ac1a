import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import { authorize } from '#lib/permissions/can.ts';
import { databaseNow } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { styleLanguage, styleWords } from './house-style-input.ts';
import { requireStyleRoom } from './steps.ts';

const saveHouseStyleTermInput = z.strictObject({
  id: z.uuid().optional(),
  language: styleLanguage,
  ...styleWords,
});

/** Writes a line into the house style, or changes the one that is named. A term stands once in a language's list. */
export const saveHouseStyleTerm = command({
  name: 'save-house-style-term',
  input: saveHouseStyleTermInput,
  run: async ({ tx, actor, input, emit }) => {
    const now = await databaseNow(tx);
    authorize(actor, 'house-style:manage');
    const { id = newId(), ...words } = input;
    const { language, term } = words;
    const same = await tx.houseStyleTerm.findUnique({
      where: { language_term: { language, term } },
      select: { id: true },
    });
    if (same && same.id !== id) throw alreadyThere(term);
    const change = { ...words, updatedAt: now, updatedById: userIdOf(actor) };
    const saved = await tx.houseStyleTerm.upsert({
      where: { id },
      create: { id, ...change },
      update: change,
      select: { id: true },
    });
    await requireStyleRoom(tx, language);
    emit({ type: 'house-style.saved', data: { language, term } });
    return saved;
  },
});

function alreadyThere(term: string): NightdeskError {
  const message = `“${term}” is already in this list.`;
  return new NightdeskError('invalid', message, { fields: { term: message } });
}
