import type { PaletteName } from './photos/palettes.ts';

/** What the demo says of an author; the picture is a portrait in this light, drawn from this seed. */
export type DemoAuthor = {
  name: string;
  ru: string;
  jobTitle: string;
  bio: string;
  portrait?: { light: PaletteName; seed: number };
  links?: { url: string; title: string }[];
  email?: string;
  /** The account of the person: the first part of its e-mail address. */
  account?: 'contributor';
};

/** The demo's authors. */
export const authors: DemoAuthor[] = [
  {
    name: 'Ines Calloway',
    ru: 'Инес Кэллоуэй',
    jobTitle: 'Europe correspondent',
    bio: 'Ines Calloway reports from south-eastern Europe and the Caucasus. She travels by bus where there is one.',
    portrait: { light: 'dawn', seed: 901 },
    links: [
      { url: 'https://social.example/@ines', title: 'Ines on Social' },
      { url: 'https://calloway.example/', title: 'Her notebook' },
    ],
    email: 'ines.calloway@meridian.example',
  },
  {
    name: 'Tomas Rehak',
    ru: 'Томас Рехак',
    jobTitle: 'Industry and transport',
    bio: 'Tomas Rehak writes about ports, railways and energy. He trained as a signalman.',
    portrait: { light: 'overcast', seed: 902 },
  },
  {
    name: 'Amara Osei-Lund',
    ru: 'Амара Осей-Лунд',
    jobTitle: 'Science editor',
    bio: 'Amara Osei-Lund is the science editor. Before that she spent two winters on the ice as a geophysicist.',
    portrait: { light: 'winter', seed: 903 },
    links: [{ url: 'https://social.example/@amara', title: 'Amara on Social' }],
  },
  {
    name: 'Leonid Vartan',
    ru: 'Леонид Вартан',
    jobTitle: 'Legal correspondent',
    bio: 'Leonid Vartan covers courts, constitutions and the habits of parliaments.',
    portrait: { light: 'lamp', seed: 904 },
  },
  {
    name: 'Judith Amsel',
    ru: 'Юдит Амзель',
    jobTitle: 'Political correspondent',
    bio: 'Judith Amsel is the political correspondent. She has sat through four coalition talks and one thunderstorm on a roof.',
    portrait: { light: 'dusk', seed: 905 },
    email: 'judith.amsel@meridian.example',
  },
  {
    name: 'Piet van Hoorn',
    ru: 'Пит ван Хорн',
    jobTitle: 'Business reporter',
    bio: 'Piet van Hoorn writes about prices, banks and people who make things.',
    portrait: { light: 'noon', seed: 906 },
  },
  {
    name: 'Sunniva Dahl',
    ru: 'Суннива Даль',
    jobTitle: 'Chief critic',
    bio: 'Sunniva Dahl is the chief critic, for music and theatre above all.',
    portrait: { light: 'lamp', seed: 907 },
  },
  {
    name: 'Marco Bellandi',
    ru: 'Марко Белланди',
    jobTitle: 'Writer at large',
    bio: 'Marco Bellandi collects stories from islands, valleys and libraries.',
    portrait: { light: 'dusk', seed: 908 },
  },
  {
    name: 'Jonas Pell',
    ru: 'Йонас Пелль',
    jobTitle: 'Contributor',
    bio: 'Jonas Pell repairs clocks, and writes about what people keep.',
    account: 'contributor',
  },
];
