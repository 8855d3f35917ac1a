import { z } from 'zod';
import { command } from '#lib/command/command.ts';
import { authorize } from '#lib/permissions/can.ts';
import type { Tx } from '#lib/platform/db.ts';
import { lockPublic } from '#lib/publishing/steps.ts';
import { introInput, nameInput, slugInput } from '#lib/taxonomy/input.ts';
import { requireVersion } from '#lib/taxonomy/merged-terms.ts';
import { ownNames } from '#lib/taxonomy/own-names.ts';
import {
  lockSections,
  requireFreeSlug,
  type StandingSection,
  sectionOf,
} from '#lib/taxonomy/section-steps.ts';
import { baseVersionInput, namesInput, termId } from '#lib/taxonomy/tag-input.ts';
import { leadList } from './lead-lists.ts';
import { rewriteSection } from './rewrite-sections.ts';

const editSectionInput = z.strictObject({
  id: termId,
  baseVersion: baseVersionInput,
  name: nameInput,
  slug: slugInput,
  /** Left out: as they are. */
  names: namesInput.optional(),
  description: introInput,
});

/** Changes what is said of a section. Its old address leads on, its feed’s too, and every story in it follows at once. */
export const editSection = command({
  name: 'edit-section',
  input: editSectionInput,
  run: async ({ tx, actor, input, emit }) => {
    authorize(actor, 'section:manage');
    await lockPublic(tx);
    const sections = await lockSections(tx);
    const section = sectionOf(sections, input.id);
    const { id, baseVersion, name, slug, description } = input;
    const names = input.names && ownNames(input.names);
    requireVersion('section', section.version, baseVersion);
    const version = baseVersion + 1;
    if (slug !== section.slug) {
      requireFreeSlug(sections, slug, 'slug');
      await leadSection(tx, section, slug);
    }
    await tx.section.update({
      where: { id },
      data: { name, slug, description, version, ...(names && { names }) },
      select: { id: true },
    });
    await rewriteSection(tx, section.slug, slug);
    emit({ type: 'section.edited', data: { slug, name, formerSlug: section.slug } });
    return { slug, version };
  },
});

/** Leads a section's address to another slug, with the addresses of all that it stands for. */
export async function leadSection(tx: Tx, section: StandingSection, toSlug: string): Promise<void> {
  const replaced = await tx.section.findMany({
    where: { replacedById: section.id },
    select: { id: true },
    take: 10_000,
  });
  const ids = [section.id, ...replaced.map(({ id }) => id)];
  await leadList(tx, { kind: 'section', ids, from: section, toSlug });
}
