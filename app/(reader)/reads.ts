import { cache } from 'react';
import { findStory } from '#lib/reader/find-story.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { findList, findNewsroom, listMenu } from '#lib/reader/queries.ts';

// One read per answer, however many parts of the page ask.
export const readNewsroom = cache(findNewsroom);
export const readMenu = cache(listMenu);
export const readStory = cache(findStory);
export const readList = cache(findList);
export const readPublications = cache(listPublications);
