import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

type Read = Partial<ReturnType<typeof readOfStory>>;

const stories: [name: string, text: string, read: Read][] = [
  [
    'a slug line and a time above the headline, contacts under the text',
    `GRAIN-PORT/SCALES (UPDATE 2)
0412 GMT 03 Feb 2026

UPDATE 2-Grain ships wait as port scales fail

By Ola Berg and Tom Reed

LISBON, Feb 3 (Reuters) - Nine ships waited off the coast on Tuesday
after the scales of the port had failed, the harbour master said.

The port counts sacks by hand.

(Reporting by Ola Berg and Tom Reed; Editing by Lea Maur)

((ola.berg@example.org; +351 555 0100))
`,
    {
      headline: 'UPDATE 2-Grain ships wait as port scales fail',
      dateline: 'LISBON',
      authors: ['Ola Berg', 'Tom Reed'],
      dates: ['2026-02-03T04:12+00:00', 'Feb 3'],
      body: `Nine ships waited off the coast on Tuesday after the scales of the port had failed, the harbour master said.
The port counts sacks by hand.
(Reporting by Ola Berg and Tom Reed; Editing by Lea Maur)`,
      leftOut: ['GRAIN-PORT/SCALES (UPDATE 2)', '((ola.berg@example.org; +351 555 0100))'],
    },
  ],
  [
    'a wire’s own code, a word to editors, a byline in capitals with the agency under it',
    `BC-EU--Bridge,3rd Ld-Writethru
Eds: Updates with the mayor's words.

Mayor says bridge tolls 'will not return'

By ROSA OKAFOR
Associated Press

GDANSK, Poland (AP) — Mayor Ida Stein promised on Tuesday that the tolls would not come back.

"They were paid once," she said.

___

Associated Press writer Jon Abel in Warsaw contributed to this report.`,
    {
      headline: "Mayor says bridge tolls 'will not return'",
      authors: ['Rosa Okafor'],
      dateline: 'GDANSK, Poland',
      body: `Mayor Ida Stein promised on Tuesday that the tolls would not come back.
"They were paid once," she said.
---
Associated Press writer Jon Abel in Warsaw contributed to this report.`,
      leftOut: ['BC-EU--Bridge,3rd Ld-Writethru', "Eds: Updates with the mayor's words.", 'Associated Press'],
    },
  ],
  [
    'a press release: the whole day in the dateline, ENDS, keywords',
    `PORT OF TRIESTE TO CLOSE ITS NIGHT GATE

TRIESTE, Italy, Nov. 11, 2025 -- The port of Trieste will close its night gate in spring.

"Nobody comes at night," the port's director, Ugo Benn, said.

ENDS

Keywords: ports, Trieste, night work
`,
    {
      headline: 'PORT OF TRIESTE TO CLOSE ITS NIGHT GATE',
      dateline: 'TRIESTE, Italy',
      dates: ['2025-11-11'],
      tags: ['ports', 'Trieste', 'night work'],
      body: `The port of Trieste will close its night gate in spring.
"Nobody comes at night," the port's director, Ugo Benn, said.`,
      leftOut: ['ENDS'],
    },
  ],
  [
    'lines wrapped in the middle of words, a staff writer, -30-',
    `Council keeps the last tram

By Joan Marsh, Staff writer
May 3, 2024

The council voted on Friday to keep the last tram run-
ning through the old town, a decision that sur-
prised even the drivers who had asked for it in a well-
known letter.

"We expected to lose," said driver Pia Noor.

-30-
`,
    {
      headline: 'Council keeps the last tram',
      authors: ['Joan Marsh'],
      dates: ['2024-05-03'],
      body: `The council voted on Friday to keep the last tram running through the old town, a decision that surprised even the drivers who had asked for it in a well-known letter.
"We expected to lose," said driver Pia Noor.`,
      leftOut: ['-30-'],
    },
  ],
  [
    'authors in several towns',
    `Ministers meet over the grain corridor
By Anna Keller and Tom Obi in Kyiv, Mia Koch in Vienna
11 November 2025 18:40 CET

Ministers of six countries met on Tuesday to keep the grain corridor open through the winter.`,
    {
      authors: ['Anna Keller', 'Tom Obi', 'Mia Koch'],
      dateline: 'KYIV',
      dates: ['2025-11-11T18:40+01:00'],
      body: 'Ministers of six countries met on Tuesday to keep the grain corridor open through the winter.',
    },
  ],
  [
    'the mark of a byte order, carriage returns, tabs, hard spaces and spaces of no width',
    '\uFEFFWells run dry in the south\r\n\r\nBy\u00a0Ida\u00a0Bloom\r\n\r\n\t4\u00a0March\u00a02026\r\n\r\nSEVILLE\u00a0\u2014 The wells\u200b of nine villages\u2060 have run\tdry.\r\n\r\n\tRain is\u00a0due in May.\r\n',
    {
      headline: 'Wells run dry in the south',
      authors: ['Ida Bloom'],
      dates: ['2026-03-04'],
      dateline: 'SEVILLE',
      body: 'The wells of nine villages have run dry.\nRain is due in May.',
    },
  ],
  [
    'a signature under the text instead of a byline',
    `Rain fills the quarry again

The quarry above Brno is full once more, after a week of storms undid a summer of pumping.

The pumps were sold in June.

— Pavel Hora, staff writer`,
    {
      headline: 'Rain fills the quarry again',
      authors: ['Pavel Hora'],
      body: `The quarry above Brno is full once more, after a week of storms undid a summer of pumping.
The pumps were sold in June.`,
    },
  ],
  [
    'a correction and a note for readers stay in the text',
    `Harbour museum reopens

By Lea Maur

Editor's note: This story describes an accident at sea.

HULL, England — The harbour museum reopened on Sunday.

Correction, May 4, 2024: An earlier version of this story misstated the age of the museum.`,
    {
      authors: ['Lea Maur'],
      dateline: 'HULL, England',
      body: `Editor's note: This story describes an accident at sea.
The harbour museum reopened on Sunday.
Correction, May 4, 2024: An earlier version of this story misstated the age of the museum.`,
    },
  ],
];

test.each(stories)('%s', (_name, text, read) => {
  expect(readOfStory(text)).toMatchObject(read);
});
