import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

type Read = Partial<ReturnType<typeof readOfStory>>;

const stories: [name: string, text: string, read: Read][] = [
  [
    'a role behind the name, an address under it, “Read more about”, the day in the original address',
    `# Court Fines Shop Owner Over Window

By **Jane Doe, Europe correspondent**
*jane.doe@example.org*

A court fined a shop owner 50\\,000 rubles \\(\\$540\\) for a window\\.

Read also: [Windows Go Dark](/2025/02/11/windows-go-dark-a87900)

**Read more about:** [Moscow](https://www.example.org/moscow), Courts

Original url: https://www.example.org/2025/02/13/court-fines-shop-
owner-a87978?utm_source=x&amp;utm_medium=y`,
    {
      authors: ['Jane Doe'],
      dateline: undefined,
      dates: ['2025-02-13'],
      tags: ['Moscow', 'Courts'],
      original: 'https://www.example.org/2025/02/13/court-fines-shop-owner-a87978',
      related: ['Windows Go Dark @ https://www.example.org/2025/02/11/windows-go-dark-a87900'],
      body: 'A court fined a shop owner 50,000 rubles ($540) for a window.\n→',
    },
  ],
  [
    'a paper as its own author, the credit glued to the caption, the day of a change in words',
    `## Kremlin 'Doesn't Rule Out' Talks

By The Harbour Courier

Updated on May 2, 2025 at 11:32 a.m. Moscow time

Spokesman Dmitry Orlov.Sergei Ilin / TASS

The Kremlin said Thursday that it "doesn't rule out" talks.`,
    {
      authors: ['The Harbour Courier'],
      dates: ['2025-05-02T11:32+03:00'],
      photo: 'Spokesman Dmitry Orlov. | Sergei Ilin / TASS | ',
      body: 'The Kremlin said Thursday that it "doesn\'t rule out" talks.',
    },
  ],
  [
    'words on the author stand between the byline and the day',
    `Why Schools Teach History Backward

By Andrei Kolesov

Andrei Kolesov is a senior fellow at the Example Center.

Jan. 31, 2025

A new textbook arrived in September. It begins, oddly, with the present.

The author: a former minister. The publisher: a state house.`,
    {
      authors: ['Andrei Kolesov'],
      dates: ['2025-01-31'],
      body: `Andrei Kolesov is a senior fellow at the Example Center.
A new textbook arrived in September. It begins, oddly, with the present.
The author: a former minister. The publisher: a state house.`,
    },
  ],
  [
    'names under a short text sign it: what stands above them is no head',
    `Bread after an old recipe

The bakery has baked the same bread since 1912.

"The dough knows," says the baker.

Text: Maria Lee
Photo: Anna Klim`,
    {
      standfirst: undefined,
      authors: ['Maria Lee'],
      photo: ' | Anna Klim | ',
      body: 'The bakery has baked the same bread since 1912.\n"The dough knows," says the baker.',
    },
  ],
  [
    'Markdown: words under the photographs, with and without a line between',
    `# The Last Cinema

Text by Anna Orlova | Photos by Sergei Karp

12 February 2025

![Cinema](https://example.org/a.jpg)
*The foyer. Sergei Karp for The Courier*

The projector still works.

![Seats](https://example.org/b.jpg)

*Row seven.*

Nobody comes.`,
    {
      authors: ['Anna Orlova'],
      photo: 'The foyer. | Sergei Karp for The Courier | Cinema',
      body: `The projector still works.
[photo https://example.org/b.jpg | Row seven. |  | Seats]
Nobody comes.`,
    },
  ],
  [
    'every line has its label, the town in brackets',
    `Headline: Port reports record year
By: Liga Ozola (Riga)
Dateline: RIGA
Published: 2025-02-13 10:00 (EET)
Category: Business
Keywords: Latvia; ports; trade
Caption: The new crane.
Photo credit: Riga Freeport press office
Body:
The port handled 24.1 million tonnes last year.

By comparison, Klaipeda handled 36 million.
Source: /2025/02/13/port-reports-record-year-a8123`,
    {
      authors: ['Liga Ozola'],
      dateline: 'RIGA',
      dates: ['2025-02-13T10:00+02:00'],
      section: 'Business',
      photo: 'The new crane. | Riga Freeport press office | ',
      body: 'The port handled 24.1 million tonnes last year.\nBy comparison, Klaipeda handled 36 million.',
      leftOut: ['Body:', 'Source: /2025/02/13/port-reports-record-year-a8123'],
    },
  ],
  [
    'русская система: фото раньше подписи, ссылка строкой ниже',
    `В городе открыли памятник почтальону

Автор: Анна Ким, корреспондент отдела культуры
Дата: 13.02.2025 14:32 по Москве

Фото: Пётр Ким/ТАСС. Памятник на Почтамтской улице

Памятник открыли в четверг.

Читайте также:
Почта подняла тарифы
https://www.example.org/2025/02/10/7512345/`,
    {
      authors: ['Анна Ким'],
      dates: ['2025-02-13T14:32+03:00'],
      photo: 'Памятник на Почтамтской улице | Пётр Ким/ТАСС | ',
      related: ['Почта подняла тарифы @ https://www.example.org/2025/02/10/7512345/'],
      body: 'Памятник открыли в четверг.\n→',
    },
  ],
  [
    'a kind of story above its headline, a European date',
    `Analysis
'They took everything': counting the cost
Jane Doe in Valencia and Sam Jones in Madrid
13/02/2025

In the end, it was the piano that broke her, after the mattresses and the fridge had gone.`,
    {
      section: 'Analysis',
      headline: "'They took everything': counting the cost",
      authors: ['Jane Doe', 'Sam Jones'],
      dates: ['2025-02-13'],
    },
  ],
];

test.each(stories)('%s', (_name, text, read) => {
  expect(readOfStory(text)).toMatchObject(read);
});

test.each([
  'By Friday morning, however, doubts had emerged.',
  'ANALYSTS — and there are many — disagree.',
  'Related: that is the word they used.',
  'Background: The war of the two ports began in 2014, when the smaller one was closed to ships.',
  'Text: the memo said that nobody was to blame.',
  'Tags are what they put on the crates.',
  'Credits — and debts — rose.',
  'Topics: they were to be kept short, said the note that was found on the table.',
  'Share prices fell.',
  'Photo or no photo, nobody believed me.',
  'Published on paper, it would have been a scandal.',
  'Angela Stern, the minister, was seen with the former editor.',
])('a sentence of the text stays one: %s', (sentence) => {
  const text = `The bridge opens

By Jane Doe

13 February 2025

The bridge opened on Thursday.

${sentence}

It is made of wood.`;
  expect(readOfStory(text)).toMatchObject({
    authors: ['Jane Doe'],
    related: [],
    tags: undefined,
    photo: null,
    body: `The bridge opened on Thursday.\n${sentence}\nIt is made of wood.`,
    leftOut: [],
  });
  expect(readOfStory(`The bridge opens\n\n${sentence}\n\nIt is made of wood.`).body).toContain(sentence);
});
