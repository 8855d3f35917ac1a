import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { newId } from '#lib/platform/ids.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { introInput, nameInput, slugInput } from '#lib/taxonomy/input.ts';
import { ownNames } from '#lib/taxonomy/own-names.ts';
import { slugOfName } from '#lib/taxonomy/rules.ts';
import { mostSections } from '#lib/taxonomy/section-queries.ts';
import { lockSections, requireFreeSlug } from '#lib/taxonomy/section-steps.ts';
import { namesInput } from '#lib/taxonomy/tag-input.ts';
import { writeSectionLists } from './rewrite-sections.ts';

const createSectionInput = z.strictObject({
  name: nameInput,
  slug: slugInput.optional(),
  names: namesInput.default({ en: '', ru: '' }),
  description: introInput,
});

/** A new section, last of those at the top. Its page and feed exist from now on. */
export const createSection = command({
  name: 'create-section',
  input: createSectionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'section:manage');
    await lockPublic(tx);
    const sections = await lockSections(tx);
    if (sections.length >= mostSections)
      throw new NightdeskError('too_large', `A newsroom has ${mostSections} sections at most.`);
    const { name, description } = input;
    const names = ownNames(input.names);
    const slug = input.slug ?? slugOfName(name);
    requireFreeSlug(sections, slug, input.slug ? 'slug' : 'name');
    const position = 1 + Math.max(-1, ...sections.map((section) => section.position));
    const id = newId();
    await tx.section.createMany({ data: [{ id, slug, name, names, description, position }] });
    await tx.listRedirect.deleteMany({ where: { kind: 'section', slug } });
    await writeSectionLists(tx);
    emit({ type: 'section.created', data: { slug, name } });
    return { id, slug, name };
  },
});
