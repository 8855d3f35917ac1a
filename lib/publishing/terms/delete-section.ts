import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import { NightdeskError } from '#lib/platform/errors.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { lockSections, sectionOf } from '#lib/taxonomy/section-steps.ts';
import { termId } from '#lib/taxonomy/tag-input.ts';
import { leadSection } from './edit-section.ts';
import { rewriteSection } from './rewrite-sections.ts';

const deleteSectionInput = z.strictObject({ id: termId, replacementId: termId });

/** Takes a section out of the newspaper; what stands in it, and its address, belong to the replacement from now on. */
export const deleteSection = command({
  name: 'delete-section',
  input: deleteSectionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'section:manage');
    await lockPublic(tx);
    const sections = await lockSections(tx);
    const section = sectionOf(sections, input.id);
    const heir = sectionOf(sections, input.replacementId);
    if (heir.id === section.id) throw refused('Choose another section: this one is to go.');
    if (sections.some((each) => each.parentId === section.id))
      throw refused('Sections stand within this one. Move them elsewhere first.');
    await leadSection(tx, section, heir.slug);
    const gone = { slug: section.id, parentId: null, replacedById: heir.id };
    await tx.section.updateMany({ where: { replacedById: section.id }, data: { replacedById: heir.id } });
    await tx.section.update({ where: { id: section.id }, data: gone, select: { id: true } });
    const live = await rewriteSection(tx, section.slug, heir.slug);
    const into = { slug: heir.slug, name: heir.name };
    emit({ type: 'section.deleted', data: { slug: section.slug, name: section.name, into, live } });
    return { slug: heir.slug, live };
  },
});

function refused(message: string): NightdeskError {
  return new NightdeskError('invalid', message, { fields: { replacementId: message } });
}
