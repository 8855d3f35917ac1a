import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { mainEdition } from './editions.ts';
import { introInput, nameInput, slugInput } from './input.ts';
import { ownNames } from './own-names.ts';
import { isFreeForSection } from './rules.ts';
import { namesInput } from './tag-input.ts';

const saveSectionInput = z.strictObject({
  slug: slugInput.refine(isFreeForSection, 'This address is taken by Nightdesk itself. Choose another slug.'),
  name: nameInput,
  names: namesInput.default({ en: '', ru: '' }),
  description: introInput,
  position: z.int().min(0).max(10_000).default(0),
});

/** Makes the section of this slug, or changes its words. Its public list exists from now on, empty or not. */
export const saveSection = command({
  name: 'save-section',
  input: saveSectionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'section:manage');
    const { slug, name, description, position } = input;
    const words = { name, names: ownNames(input.names), description, position };
    const section = await tx.section.upsert({
      where: { slug },
      create: { slug, ...words },
      update: words,
      select: { id: true, slug: true, name: true },
    });
    const list = { title: name, intro: description, position };
    await tx.publicList.upsert({
      where: { edition_kind_slug: { edition: mainEdition, kind: 'section', slug } },
      create: { kind: 'section', slug, ...list },
      update: list,
      select: { slug: true },
    });
    emit({ type: 'section.saved', data: { slug, name } });
    return section;
  },
});
