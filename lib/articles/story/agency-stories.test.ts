import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

type Read = Partial<ReturnType<typeof readOfStory>>;

const stories: [name: string, text: string, read: Read][] = [
  [
    'AFP: a slug, headline, place and text one under the other, initials',
    `Kestrel-politics-budget,lead
Premier survives vote over budget
Paris, Feb 13, 2025 (AFP) -
The premier on Thursday survived a vote that the opposition had called over his budget.

Only 128 deputies backed the motion.`,
    {
      headline: 'Premier survives vote over budget',
      dateline: 'Paris',
      dates: ['2025-02-13'],
      body: `The premier on Thursday survived a vote that the opposition had called over his budget.
Only 128 deputies backed the motion.`,
      leftOut: ['Kestrel-politics-budget,lead'],
    },
  ],
  [
    'a wire’s mail: key points and a word on the update stand before the byline',
    `From: Desk <desk@example.org>
Subject: UPDATE 3-Lira falls to a record low
Date: Wed, 19 Mar 2025 07:12:44 +0000

* Lira touches 42 to the dollar
* Stocks fall 7%

(Adds analyst comment, paragraphs 4-6)

By Ola Berg

ISTANBUL, March 19 (Reuters) - The lira fell to a record low on Wednesday after the arrest of the mayor of the country's largest city.

"This is a shock," said one banker who asked not to be named.`,
    {
      headline: 'UPDATE 3-Lira falls to a record low',
      authors: ['Ola Berg'],
      dateline: 'ISTANBUL',
      dates: ['2025-03-19T07:12+00:00', 'March 19'],
      body: `- Lira touches 42 to the dollar
- Stocks fall 7%
The lira fell to a record low on Wednesday after the arrest of the mayor of the country's largest city.
"This is a shock," said one banker who asked not to be named.`,
      leftOut: ['From: Desk desk@example.org', '(Adds analyst comment, paragraphs 4-6)'],
    },
  ],
  [
    'dpa: Namen mit Agentur, Ort in gewöhnlicher Schrift, Foto',
    `Keller: Wir lassen niemanden allein

Von Anna Schmidt und Peter Maier, dpa

Berlin/Wien (dpa) - Die Ministerin hat am Donnerstag weitere Hilfen angekündigt.

Foto: Kay Roth/dpa`,
    {
      authors: ['Anna Schmidt', 'Peter Maier'],
      dateline: 'Berlin/Wien',
      photo: ' | Kay Roth/dpa | ',
      body: 'Die Ministerin hat am Donnerstag weitere Hilfen angekündigt.',
    },
  ],
  [
    'Интерфакс: место и день с точками',
    `Банк сохранил ставку

Москва. 14 февраля. INTERFAX.RU - Совет директоров принял решение сохранить ставку.`,
    { dateline: 'Москва', dates: ['14 февраля'], body: 'Совет директоров принял решение сохранить ставку.' },
  ],
  [
    'Интерфакс: город, день, агентство через запятые',
    `13 февраля 2025, 10:15

В Казани задержали подозреваемого

КАЗАНЬ, 13 февраля, ИНТЕРФАКС. Полиция задержала подозреваемого в поджоге.

Подпишитесь на наш Telegram-канал
Поделиться`,
    {
      headline: 'В Казани задержали подозреваемого',
      dateline: 'КАЗАНЬ',
      body: 'Полиция задержала подозреваемого в поджоге.',
      leftOut: ['Подпишитесь на наш Telegram-канал', 'Поделиться'],
    },
  ],
  [
    'PTI: the agency in brackets and no dash',
    `Bridge reopens after two years

Mumbai, Mar 4 (PTI) The bridge over the creek reopened on Wednesday.`,
    { dateline: 'Mumbai', dates: ['Mar 4'], body: 'The bridge over the creek reopened on Wednesday.' },
  ],
  [
    'an office’s release: what it calls itself is nobody’s name, its number no credit',
    `PRESS RELEASE
No. 12/2025
FOR IMMEDIATE RELEASE

New timetable from 1 March

London, 13 February 2025: The office announced a new timetable for all lines.`,
    {
      authors: undefined,
      photo: null,
      dateline: 'London',
      dates: ['2025-02-13'],
    },
  ],
  [
    'a name together with an agency',
    `Ferry sinks; 12 rescued

*By Maria Lopez and the AP*

ATHENS, Greece (AP) — A ferry sank early Sunday.`,
    { standfirst: undefined, authors: ['Maria Lopez'], dateline: 'ATHENS, Greece' },
  ],
  [
    'days and their labels on lines of their own, hours of half a day with a zone',
    `Chip stocks slide as curbs loom
By Ian Kell and Debby Wu
February 13, 2025 at 4:05 PM GMT+1
Updated on
February 13, 2025 at 6 PM ET

Chip stocks slid on Thursday as investors braced for new curbs.`,
    {
      authors: ['Ian Kell', 'Debby Wu'],
      dates: ['2025-02-13T16:05+01:00', '2025-02-13T18:00-05:00'],
      body: 'Chip stocks slid on Thursday as investors braced for new curbs.',
    },
  ],
  [
    'a broadcaster’s page as it is copied: role, handle, image source and caption, topics in a list',
    `Army called in as rivers burst banks

Jane Doe
Europe correspondent, in Wroclaw
@janedoe

Published
13 February 2025

The army has been called in after rivers burst their banks across the south-west.

Image source, Reuters
Image caption, A flooded street in Nysa

Thousands have left their homes.

Related topics
Poland
Floods`,
    {
      authors: ['Jane Doe'],
      dates: ['2025-02-13'],
      photo: 'A flooded street in Nysa | Reuters | ',
      tags: ['Poland', 'Floods'],
      body: `The army has been called in after rivers burst their banks across the south-west.
Thousands have left their homes.`,
      leftOut: ['Europe correspondent, in Wroclaw', '@janedoe'],
    },
  ],
  [
    'no headline: the place that opens a long first paragraph is read all the same',
    `KYIV — The door sticks, so you have to lift it. ${'That was the first thing that he told everybody. '.repeat(6)}

He is 81.`,
    { headline: undefined, dateline: 'KYIV' },
  ],
];

test.each(stories)('%s', (_name, text, read) => {
  expect(readOfStory(text)).toMatchObject(read);
});
