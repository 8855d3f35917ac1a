import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

type Read = Partial<ReturnType<typeof readOfStory>>;

const stories: [name: string, text: string, read: Read][] = [
  [
    'two times under a byline of no names, a credit alone',
    `Tram drivers win vote

Staff and agencies
Fri 12 Jan 2024 06.00 GMT
Last modified on Fri 12 Jan 2024 11.45 GMT

Photograph: Jane Doe/The Chronicle

Drivers of the city's trams have voted for a shorter week.`,
    {
      authors: ['Staff and agencies'],
      dates: ['2024-01-12T06:00+00:00', '2024-01-12T11:45+00:00'],
      photo: ' | Jane Doe/The Chronicle | ',
      body: "Drivers of the city's trams have voted for a shorter week.",
    },
  ],
  [
    'an e-mail address beside the byline, two times beside each other',
    `THE BIG FREEZE: HOW ONE VILLAGE KEPT WARM

By Tom Obi, Senior Correspondent | tom@example.org

PUBLISHED: 10:12 EST, 4 January 2025 | UPDATED: 14:40 EST, 4 January 2025

The stove in the school went out first.`,
    {
      headline: 'THE BIG FREEZE: HOW ONE VILLAGE KEPT WARM',
      authors: ['Tom Obi'],
      dates: ['2025-01-04T10:12-05:00', '2025-01-04T14:40-05:00'],
      body: 'The stove in the school went out first.',
      leftOut: ['tom@example.org'],
    },
  ],
  [
    'bold labels for everything',
    `**Headline:** Lake level falls
**Author:** Mia Koch
**Date:** 2025-08-09
**Location:** Geneva
**Photo caption:** The lake, seen from the pier.
**Photo credit:** Tom Obi / Keystone

The lake fell by a hand's breadth in July.

**Related:** [The ferry stops](https://old.example.org/ferry)

**Original link:** [https://old.example.org/lake](https://old.example.org/lake)`,
    {
      headline: 'Lake level falls',
      authors: ['Mia Koch'],
      dateline: 'Geneva',
      dates: ['2025-08-09'],
      photo: 'The lake, seen from the pier. | Tom Obi / Keystone | ',
      related: ['The ferry stops @ https://old.example.org/ferry'],
      original: 'https://old.example.org/lake',
      body: "The lake fell by a hand's breadth in July.\n→",
    },
  ],
  [
    'the place in brackets, a line of rights',
    `Minister: "No more tolls"

Publication date: 05/12/2026
Author: Rosa Okafor

(GDANSK) - The minister said so on Tuesday.

Copyright 2026 The Chronicle. All rights reserved.`,
    {
      dateline: 'GDANSK',
      dates: ['2026-05-12'],
      authors: ['Rosa Okafor'],
      body: 'The minister said so on Tuesday.',
      leftOut: ['Copyright 2026 The Chronicle. All rights reserved.'],
    },
  ],
  [
    'byline, town and time in italics, a rule, a picture’s words in its title',
    `# Ministers agree on grain

*Anna Keller, Vienna · Nov. 11, 2025, 6:40 p.m. ET*

---

VIENNA — Ministers agreed.

![Ministers at a table](https://img.example.org/a.jpg "Ministers at the table. Credit: Eva Rot/APA")

More text.

## Background

It began in May.`,
    {
      authors: ['Anna Keller'],
      dateline: 'VIENNA',
      dates: ['2025-11-11T18:40-05:00'],
      photo: 'Ministers at the table. | Eva Rot/APA | Ministers at a table',
      body: 'Ministers agreed.\nMore text.\n### Background\nIt began in May.',
    },
  ],
  [
    'a German page: Von, Stand, Lesen Sie auch, Quelle',
    `<h2>Der letzte Setzer</h2><p><strong>Von Ida Bloom</strong></p><p>Stand: 03.02.2026 10:05 Uhr</p><p><em>Er hütet das Blei.</em></p>
<p>Die Tür klemmt.</p><p><a href="https://alt.example.org/a">Lesen Sie auch: Die Schule öffnet</a></p><p>Quelle: <a href="https://alt.example.org/setzer">alt.example.org</a></p>`,
    {
      headline: 'Der letzte Setzer',
      standfirst: 'Er hütet das Blei.',
      authors: ['Ida Bloom'],
      dates: ['2026-02-03T10:05'],
      related: ['Die Schule öffnet @ https://alt.example.org/a'],
      original: 'https://alt.example.org/setzer',
      body: 'Die Tür klemmt.\n→',
    },
  ],
  [
    'подзаголовок под заголовком, подпись под строкой «Фото», список «Читайте также»',
    `Курс на лёд
Город готовится к ледоставу: паром встанет 12 ноября

Мария Ли, Пермь
11.11.2025 09:30

Фото: Анна Клименко/ТАСС
Паром у причала в Перми.

Паром «Кама» встанет на зимовку 12 ноября, сообщили в пароходстве.

ЧИТАЙТЕ ТАКЖЕ:
- Мост закроют до осени
- Лёд встал рано`,
    {
      headline: 'Курс на лёд',
      standfirst: 'Город готовится к ледоставу: паром встанет 12 ноября',
      authors: ['Мария Ли'],
      dates: ['2025-11-11T09:30'],
      photo: 'Паром у причала в Перми. | Анна Клименко/ТАСС | ',
      related: ['Мост закроют до осени', 'Лёд встал рано'],
      body: 'Паром «Кама» встанет на зимовку 12 ноября, сообщили в пароходстве.\n→\n→',
    },
  ],
  [
    'a service for press releases in the dateline',
    `Storm shuts port

Story by Ana Lima
Photos by Joao Peres

PORTO, Portugal, Feb 3, 2026 /PRNewswire/ -- The port is shut.`,
    {
      authors: ['Ana Lima'],
      dateline: 'PORTO, Portugal',
      dates: ['2026-02-03'],
      photo: ' | Joao Peres | ',
      body: 'The port is shut.',
    },
  ],
  [
    'a label for the body',
    `Date: 4 March 2026
Title: The Harbour
Body:
The harbour is quiet today.

Second paragraph.`,
    {
      headline: 'The Harbour',
      dates: ['2026-03-04'],
      body: 'The harbour is quiet today.\nSecond paragraph.',
      leftOut: ['Body:'],
    },
  ],
  [
    'a page turned into Markdown by a machine, its title twice',
    `Published Time: 2025-12-02T09:00:00Z
URL Source: https://old.example.org/printing
Title: Printing school reopens

Markdown Content:
# Printing school reopens

By Olena Hrytsenko

The school has reopened.`,
    {
      headline: 'Printing school reopens',
      authors: ['Olena Hrytsenko'],
      dates: ['2025-12-02T09:00+00:00'],
      original: 'https://old.example.org/printing',
      body: 'The school has reopened.',
    },
  ],
  [
    'a town behind the name, the credit before the caption, a row of stars',
    `Water returns to the old mill — after 40 years
by Pavel Hora, Brno

Photo credit: Pavel Hora
Caption: The wheel turns.

Water turned the wheel of the old mill on Sunday, for the first time in forty years.

* * *

Nobody had expected it.

(c) Chronicle 2024`,
    {
      headline: 'Water returns to the old mill — after 40 years',
      authors: ['Pavel Hora'],
      dateline: 'BRNO',
      photo: 'The wheel turns. | Pavel Hora | ',
      body: `Water turned the wheel of the old mill on Sunday, for the first time in forty years.
---
Nobody had expected it.`,
      leftOut: ['(c) Chronicle 2024'],
    },
  ],
];

test.each(stories)('%s', (_name, text, read) => {
  expect(readOfStory(text)).toMatchObject(read);
});
