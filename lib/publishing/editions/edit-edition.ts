import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { requireVersion } from '#lib/taxonomy/merged-terms.ts';
import { editEditionInput } from './edition-input.ts';
import { lockEdition } from './edition-steps.ts';

/** Changes what an edition's masthead says. */
export const editEdition = command({
  name: 'edit-edition',
  input: editEditionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'settings:manage');
    await lockPublic(tx);
    const { language, baseVersion, name, tagline } = input;
    const edition = await lockEdition(tx, language);
    requireVersion('edition', edition.version, baseVersion);
    const version = baseVersion + 1;
    await tx.edition.updateMany({ where: { language }, data: { name, tagline, version } });
    emit({ type: 'edition.edited', data: { language, name } });
    return { language, version };
  },
});
