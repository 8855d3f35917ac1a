import type { Role } from '#lib/platform/prisma/enums.ts';
import type { TagKind } from '#lib/taxonomy/tag-input.ts';

/** The demo newspaper. */
export const newspaper = { name: 'The Evening Meridian', tagline: 'The day’s news, told slowly' };

/** Its edition in another language. */
export const russianEdition = {
  language: 'ru',
  name: 'Вечерний меридиан',
  tagline: 'Новости дня без спешки',
};

/** What its site tells machines. */
export const siteWords = {
  contact: 'desk@nightdesk.example',
  securityContact: 'security@nightdesk.example',
  aiCrawlers: 'allow' as const,
  socials: ['https://social.nightdesk.example/@meridian'],
  memberships: [],
  hub: '',
  policies: { correctionsPolicy: '/corrections' },
};

/** The demo accounts, the admin first; their e-mail addresses and password are printed at start. */
export const accounts: { email: string; name: string; role: Role }[] = [
  { email: 'admin@nightdesk.example', name: 'Ada Lindholm', role: 'admin' },
  { email: 'chief@nightdesk.example', name: 'Viktor Haas', role: 'chief_editor' },
  { email: 'editor@nightdesk.example', name: 'Noor van den Berg', role: 'editor' },
  { email: 'photo@nightdesk.example', name: 'Emil Sandoz', role: 'photo_editor' },
  { email: 'reporter@nightdesk.example', name: 'Ines Calloway', role: 'reporter' },
  { email: 'contributor@nightdesk.example', name: 'Jonas Pell', role: 'contributor' },
];

/** The demo's sections, in the order of the menu. */
export const sections = [
  {
    slug: 'world',
    name: 'World',
    names: { ru: 'Мир' },
    description: 'Reports from our correspondents and along the borders.',
  },
  {
    slug: 'politics',
    name: 'Politics',
    names: { ru: 'Политика' },
    description: 'Parliaments, parties and what they decide.',
  },
  {
    slug: 'business',
    name: 'Business',
    names: { ru: 'Экономика' },
    description: 'Trade, work and money, and the people behind them.',
  },
  {
    slug: 'culture',
    name: 'Culture',
    names: { ru: 'Культура' },
    description: 'Music, books, theatre, film and pictures.',
  },
  {
    slug: 'science',
    name: 'Science',
    names: { ru: 'Наука' },
    description: 'What was found out this week, and how.',
  },
] as const;

/** What is said of a demo's tag beside its English name. */
export type DemoTag = { ru: string; kind?: TagKind; alias?: string };

/** The demo's tags by name: their Russian names, what they are called besides, and what they are where that is no topic. */
export const tags = {
  Astronomy: { ru: 'Астрономия' },
  Banking: { ru: 'Банки' },
  Books: { ru: 'Книги' },
  Border: { ru: 'Граница' },
  Cities: { ru: 'Города' },
  Climate: { ru: 'Климат', alias: 'Climate change' },
  'Coalition Talks': { ru: 'Переговоры о коалиции', kind: 'event' },
  Courts: { ru: 'Суды' },
  Diplomacy: { ru: 'Дипломатия' },
  Elections: { ru: 'Выборы', kind: 'event' },
  Energy: { ru: 'Энергетика' },
  Farming: { ru: 'Сельское хозяйство', alias: 'Agriculture' },
  Film: { ru: 'Кино' },
  Fisheries: { ru: 'Рыболовство' },
  Glaciers: { ru: 'Ледники' },
  Housing: { ru: 'Жильё' },
  Inflation: { ru: 'Инфляция' },
  Labour: { ru: 'Труд' },
  Medicine: { ru: 'Медицина' },
  Migration: { ru: 'Миграция' },
  Museums: { ru: 'Музеи' },
  Music: { ru: 'Музыка' },
  Parliament: { ru: 'Парламент', kind: 'organisation' },
  Ports: { ru: 'Порты' },
  Railways: { ru: 'Железные дороги' },
  Technology: { ru: 'Технологии' },
  Theatre: { ru: 'Театр' },
  Trade: { ru: 'Торговля' },
  Universities: { ru: 'Университеты' },
  'Wind Power': { ru: 'Ветроэнергетика', alias: 'Wind energy' },
} as const satisfies Record<string, DemoTag>;
