import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { closeEditionInput } from './edition-input.ts';
import { lockEdition } from './edition-steps.ts';
import { placeStories } from './place-stories.ts';

/** Takes a language its site. What is live in it is read in the main edition from now on; the addresses of the edition lead there. */
export const closeEdition = command({
  name: 'close-edition',
  input: closeEditionInput,
  run: async ({ tx, actor, input: { language }, emit }) => {
    authorize(actor, 'settings:manage');
    await lockPublic(tx);
    const { name } = await lockEdition(tx, language);
    await tx.edition.deleteMany({ where: { language } });
    const moved = await placeStories(tx);
    await tx.publicList.deleteMany({ where: { edition: language } });
    emit({ type: 'edition.closed', data: { language, name, moved } });
    return { language, moved };
  },
});
