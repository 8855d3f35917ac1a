import type { Command } from '#lib/command/command.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { newId } from '#lib/platform/ids.ts';
import { createSection } from '#lib/publishing/terms/create-section.ts';
import { deleteSection } from '#lib/publishing/terms/delete-section.ts';
import { deleteTag } from '#lib/publishing/terms/delete-tag.ts';
import { editSection } from '#lib/publishing/terms/edit-section.ts';
import { mergeAuthors } from '#lib/publishing/terms/merge-authors.ts';
import { mergeTags } from '#lib/publishing/terms/merge-tags.ts';
import { moveSection } from '#lib/publishing/terms/move-section.ts';
import { saveAuthor } from '#lib/publishing/terms/save-author.ts';
import { saveTag } from '#lib/publishing/terms/save-tag.ts';
import { undoMerge } from '#lib/publishing/terms/undo-merge.ts';
import { unmergeAuthor } from '#lib/publishing/terms/unmerge-author.ts';
import { keepTagsApart } from '#lib/taxonomy/keep-tags-apart.ts';
import { anAuthor, aSection, aTag, succeeded } from '#lib/testing/stories.ts';

/** Commands on tags, sections and authors: their right, and an input that is accepted. */
export const termActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  {
    act: saveTag,
    right: 'tag:manage',
    input: async () => {
      const { id, slug, name } = await aTag();
      return { id, baseVersion: 1, slug, name: `${name} again`, kind: 'event', names: {} };
    },
  },
  {
    act: mergeTags,
    right: 'tag:manage',
    input: async () => ({ fromId: (await aTag()).id, intoId: (await aTag()).id }),
  },
  {
    act: undoMerge,
    right: 'tag:manage',
    input: async () => {
      const [from, into] = [await aTag(), await aTag()];
      succeeded(await mergeTags(systemActor, { fromId: from.id, intoId: into.id }));
      return { id: from.id };
    },
  },
  { act: deleteTag, right: 'tag:manage', input: async () => ({ id: (await aTag()).id }) },
  {
    act: keepTagsApart,
    right: 'tag:manage',
    input: async () => ({ ids: [(await aTag()).id, (await aTag()).id] }),
  },
  {
    act: saveAuthor,
    right: 'author:manage',
    input: async () => ({ ...(await anAuthor()), baseVersion: 1, names: {}, jobTitle: 'Correspondent' }),
  },
  {
    act: mergeAuthors,
    right: 'author:manage',
    input: async () => ({ fromId: (await anAuthor()).id, intoId: (await anAuthor()).id }),
  },
  {
    act: unmergeAuthor,
    right: 'author:manage',
    input: async () => {
      const [from, into] = [await anAuthor(), await anAuthor()];
      succeeded(await mergeAuthors(systemActor, { fromId: from.id, intoId: into.id }));
      return { id: from.id };
    },
  },
  {
    act: createSection,
    right: 'section:manage',
    input: () => ({ name: `Section ${newId()}` }),
  },
  {
    act: editSection,
    right: 'section:manage',
    input: async () => ({ ...(await aSection()), baseVersion: 1, name: 'Another name' }),
  },
  {
    act: moveSection,
    right: 'section:manage',
    input: async () => ({ id: (await aSection()).id, parentId: (await aSection()).id }),
  },
  {
    act: deleteSection,
    right: 'section:manage',
    input: async () => ({ id: (await aSection()).id, replacementId: (await aSection()).id }),
  },
];
