import { createArticle } from '#lib/articles/create-article.ts';
import { createArticleFromStory } from '#lib/articles/create-article-from-story.ts';
import type { Command } from '#lib/command/command.ts';
import { registerAsset } from '#lib/media/register-asset.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import type { Right } from '#lib/permissions/rights.ts';
import { newId } from '#lib/platform/ids.ts';
import { publishBreaking } from '#lib/publishing/publish-breaking.ts';
import { createAuthor } from '#lib/taxonomy/create-author.ts';
import { createTag } from '#lib/taxonomy/create-tag.ts';
import { deleteHouseStyleTerm } from '#lib/taxonomy/delete-house-style-term.ts';
import { importHouseStyleTerms } from '#lib/taxonomy/import-house-style-terms.ts';
import { saveHouseStyleTerm } from '#lib/taxonomy/save-house-style-term.ts';
import { saveSection } from '#lib/taxonomy/save-section.ts';
import { aPreparedPhoto, aSection, aStoryToCreate, succeeded } from '#lib/testing/stories.ts';
import { exportLog } from '#lib/transfer/export-log.ts';
import { createUser } from '#lib/users/create-user.ts';
import { setRequirementLevels } from '#lib/workflow/set-requirement-levels.ts';
import { editionActs } from './edition-acts.ts';
import { filterActs } from './filter-acts.ts';
import { frontActs } from './front-acts.ts';
import { letterActs } from './letter-acts.ts';
import { siteActs } from './site-acts.ts';
import { termActs } from './term-acts.ts';

/** Commands that are not about one article or photograph: their right, and an input that is accepted. */
export const newsroomActs: { act: Command<unknown>; right: Right; input: () => unknown }[] = [
  { act: createArticle, right: 'article:create', input: () => ({ headline: 'New' }) },
  { act: createArticleFromStory, right: 'article:create', input: () => aStoryToCreate() },
  ...termActs,
  ...editionActs,
  ...siteActs,
  ...filterActs,
  ...frontActs,
  ...letterActs,
  {
    act: publishBreaking,
    right: 'article:publish',
    input: async () => ({ headline: `Breaking ${newId()}`, sectionId: (await aSection()).id }),
  },
  { act: createTag, right: 'tag:create', input: () => ({ name: `Tag ${newId()}` }) },
  { act: createAuthor, right: 'author:create', input: () => ({ name: `Author ${newId()}` }) },
  {
    act: saveSection,
    right: 'section:manage',
    input: () => ({ slug: `s-${newId().slice(0, 8)}`, name: 'New section' }),
  },
  {
    act: saveHouseStyleTerm,
    right: 'house-style:manage',
    input: () => ({ language: 'en', term: `term ${newId()}`, suggestion: 'other' }),
  },
  {
    act: importHouseStyleTerms,
    right: 'house-style:manage',
    input: () => ({ language: 'ru', terms: [{ term: `слово ${newId()}`, suggestion: 'другое' }] }),
  },
  {
    act: registerAsset,
    right: 'media:upload',
    input: () => ({ ...aPreparedPhoto(), key: newId().replaceAll('-', '') }),
  },
  {
    act: createUser,
    right: 'user:manage',
    input: () => ({
      email: `${newId()}@nightdesk.example`,
      name: 'New',
      role: 'admin',
      password: 'long enough to be one',
    }),
  },
  { act: exportLog, right: 'audit:read', input: () => ({ kind: 'people' }) },
  {
    act: setRequirementLevels,
    right: 'requirement:manage',
    input: () => ({ levels: { tags: 'off' } }),
  },
  {
    act: deleteHouseStyleTerm,
    right: 'house-style:manage',
    input: async () => {
      const line = { language: 'en', term: `term ${newId()}`, suggestion: 'other' };
      const { id } = succeeded(await saveHouseStyleTerm(systemActor, line));
      return { id };
    },
  },
];
