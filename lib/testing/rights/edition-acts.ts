import type { Command } from '#lib/command/command.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { closeEdition } from '#lib/publishing/editions/close-edition.ts';
import { editEdition } from '#lib/publishing/editions/edit-edition.ts';
import { openEdition } from '#lib/publishing/editions/open-edition.ts';

const russian = { language: 'ru', name: 'Вестник', tagline: 'Каждый день' };

/** Commands on editions: their right, and an input that is accepted. */
export const editionActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  {
    act: openEdition,
    right: 'settings:manage',
    input: async () => {
      await closeEdition(systemActor, { language: 'ru' });
      return russian;
    },
  },
  {
    act: editEdition,
    right: 'settings:manage',
    input: async () => {
      await closeEdition(systemActor, { language: 'ru' });
      await openEdition(systemActor, russian);
      return { ...russian, baseVersion: 1, name: 'Утренний вестник' };
    },
  },
  {
    act: closeEdition,
    right: 'settings:manage',
    input: async () => {
      await openEdition(systemActor, russian);
      return { language: 'ru' };
    },
  },
];
