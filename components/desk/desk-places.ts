import type { Right } from '#lib/permissions/rights.ts';

/** A screen of the desk that the menu leads to; with a right, only those who have it are led there. */
export type DeskPlace = { href: string; name: string; right?: Right };

/** What is being worked on. */
export const workPlaces: DeskPlace[] = [
  { href: '/desk/my-work', name: 'My work' },
  { href: '/desk/board', name: 'Board' },
  { href: '/desk/calendar', name: 'Calendar' },
  { href: '/desk/schedule', name: 'Coming up' },
];

/** What the newsroom keeps for all stories. */
export const newsroomPlaces: DeskPlace[] = [
  { href: '/desk/fronts', name: 'Fronts', right: 'front:edit' },
  { href: '/desk/sections', name: 'Sections' },
  { href: '/desk/tags', name: 'Tags' },
  { href: '/desk/authors', name: 'Authors' },
  { href: '/desk/house-style', name: 'House style' },
  { href: '/desk/settings/requirements', name: 'Requirements' },
  { href: '/desk/settings/editions', name: 'Editions' },
  { href: '/desk/settings/site', name: 'Site', right: 'settings:manage' },
  { href: '/desk/newsletter', name: 'Newsletter', right: 'newsletter:send' },
  { href: '/desk/audit', name: 'Audit log', right: 'audit:read' },
];

/** The rights that some place of the menu, or a command of the palette, asks for. */
export const placeRights: Right[] = [
  'article:publish',
  ...[...workPlaces, ...newsroomPlaces].flatMap(({ right }) => right ?? []),
];
