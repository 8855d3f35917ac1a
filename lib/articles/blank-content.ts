import { emptyDocument } from '#lib/document/types.ts';
import type { ArticleContent } from './types.ts';

/** What an article says before anybody has written anything. */
export const blankContent: ArticleContent = {
  headline: '',
  standfirst: '',
  slug: '',
  dateline: '',
  language: 'en',
  sectionId: null,
  authorIds: [],
  tagIds: [],
  lede: null,
  firstPublished: null,
  originalAddress: '',
  body: emptyDocument(),
};
