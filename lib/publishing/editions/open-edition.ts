import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { baseLanguage } from '#lib/taxonomy/editions.ts';
import { languageName } from '#lib/taxonomy/languages.ts';
import { openEditionInput } from './edition-input.ts';
import { placeStories } from './place-stories.ts';

/** Gives a language a site of its own, at /{language}. What is live in it moves there at once; the old addresses lead on. */
export const openEdition = command({
  name: 'open-edition',
  input: openEditionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'settings:manage');
    await lockPublic(tx);
    const { language, name } = input;
    await requireNoEdition(tx, language);
    await tx.edition.createMany({ data: [input] });
    const moved = await placeStories(tx);
    emit({ type: 'edition.opened', data: { language, name, moved } });
    return { language, moved };
  },
});

async function requireNoEdition(tx: Tx, language: string): Promise<void> {
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { language: true } });
  const isMain = baseLanguage(newsroom?.language ?? 'en') === language;
  const edition = await tx.edition.findUnique({ where: { language }, select: { language: true } });
  if (!isMain && !edition) return;
  const message = isMain
    ? `${languageName(language)} is the language of the main edition.`
    : `There is an edition in ${languageName(language)} already.`;
  throw new NightdeskError('invalid', message, { fields: { language: message } });
}
