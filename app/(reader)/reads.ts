import { cache } from 'react';
import { findNewsroom } from '#lib/reader/find-newsroom.ts';
import { findStory } from '#lib/reader/find-story.ts';
import { listPublications } from '#lib/reader/list-publications.ts';
import { listSiblings } from '#lib/reader/list-siblings.ts';
import { findList, listEditionsOf, listMenu } from '#lib/reader/queries.ts';

// One read per answer, however many parts of the page ask.
export const readNewsroom = cache(findNewsroom);
export const readMenu = cache(listMenu);
export const readStory = cache(findStory);
export const readSiblings = cache(listSiblings);
export const readList = cache(findList);
export const readEditionsOf = cache(listEditionsOf);
export const readPublications = cache(listPublications);
