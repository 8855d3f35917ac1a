import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

test('an old site’s Markdown: broken lines, escapes, a broken address, a pointer in tags', () => {
  const text = `

## 'No Ferry Before June,' Says Harbour Master

By Ingrid Vale

April 2, 2026



Harbour master Piet Ros on the quay. Ana Lima / EPA / TASS

HOEK \u2014 Harbour master Piet Ros said on Thursday that no ferry would sail
before June, which costs the town \\$40,000 a day.

"Ice is ice," he said.

Related article: <u>Town Council Asks</u> for a Second Ferry

The old ferry is 51.

## Original url:

https://www.example.org/2026/04/02/no-ferry-be fore-june-says-harbour-master-b20777
`;
  expect(readOfStory(text)).toEqual({
    headline: "'No Ferry Before June,' Says Harbour Master",
    standfirst: undefined,
    dateline: 'HOEK',
    authors: ['Ingrid Vale'],
    dates: ['2026-04-02'],
    photo: 'Harbour master Piet Ros on the quay. | Ana Lima / EPA / TASS | ',
    section: undefined,
    tags: undefined,
    original: 'https://www.example.org/2026/04/02/no-ferry-before-june-says-harbour-master-b20777',
    related: ['Town Council Asks for a Second Ferry'],
    body: `Harbour master Piet Ros said on Thursday that no ferry would sail before June, which costs the town $40,000 a day.
"Ice is ice," he said.
→
The old ferry is 51.`,
    leftOut: [],
  });
});

test('a wire’s plain text: wrapped lines, several authors, a day in the dateline, a list, a sign-off', () => {
  const text = `GRAIN SHIPS WAIT AS PORT COUNTS SACKS
Ola Berg, Tom Reed and Mia Koch, Lisbon
Updated 09:15 CET, 3 Feb 2026

LISBON, Feb 3 (Nightdesk) - Nine ships with grain waited off the coast on Tuesday while the port counted sacks by
hand after its scales had failed.

PHOTO: A ship off the coast, Feb 2, 2026. (Photo by Eva Rui/Lusa/AFP via Pool)

- Two scales stand still
- A third weighs too much

READ MORE: Why a sack is not a sack

(Reporting by Ola Berg; Editing by Lea Maur)
`;
  expect(readOfStory(text)).toMatchObject({
    headline: 'GRAIN SHIPS WAIT AS PORT COUNTS SACKS',
    dateline: 'LISBON',
    authors: ['Ola Berg', 'Tom Reed', 'Mia Koch'],
    dates: ['2026-02-03T09:15+01:00', 'Feb 3'],
    photo: 'A ship off the coast, Feb 2, 2026. | Eva Rui/Lusa/AFP via Pool | ',
    related: ['Why a sack is not a sack'],
    body: `Nine ships with grain waited off the coast on Tuesday while the port counted sacks by hand after its scales had failed.
- Two scales stand still
- A third weighs too much
→
(Reporting by Ola Berg; Editing by Lea Maur)`,
  });
});

test('a page: kicker, dek, author, time, figure, pull quote, related, tags, and what stood around it', () => {
  const text = `<html><head><link rel="canonical" href="https://news.example.org/2026/02/01/the-clock-b77"><title>The Clock</title></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article class="post"><header><p class="kicker">World</p><h1>The Clock That Runs Backwards</h1><p class="article-dek">A town lives with it.</p>
<div class="meta">By <a href="/author/ida" rel="author">Ida Bloom</a> and <a rel="author" href="/author/jon">Jon Ek</a> &middot; <time datetime="2026-02-01T08:30:00+01:00">1 February 2026</time></div></header>
<figure><img src="/images/clock.jpg" alt="A clock on a tower"><figcaption>The clock at noon. <span class="credit">Pia Noor / Reuters</span></figcaption></figure>
<p><strong>BERN</strong> &mdash; It struck thirteen.</p><blockquote class="pull">It struck thirteen.</blockquote>
<aside class="related-links"><h4>Read also</h4><ul><li><a href="/2025/12/02/the-bell-a88">The bell</a></li><li><a href="https://x.example/y">The tower</a></li></ul></aside>
<p>Nobody <em>minds</em>.</p><div class="share-buttons">Share this</div><p class="tags">Tags: <a href="/tag/time">Time</a>, <a href="/tag/bern">Bern</a></p></article>
<footer>© 2026 News</footer></body></html>`;
  expect(readOfStory(text)).toEqual({
    headline: 'The Clock That Runs Backwards',
    standfirst: 'A town lives with it.',
    dateline: 'BERN',
    authors: ['Ida Bloom', 'Jon Ek'],
    dates: ['2026-02-01T08:30+01:00'],
    photo: 'The clock at noon. | Pia Noor / Reuters | A clock on a tower',
    section: 'World',
    tags: ['Time', 'Bern'],
    original: 'https://news.example.org/2026/02/01/the-clock-b77',
    related: [
      'The bell @ https://news.example.org/2025/12/02/the-bell-a88',
      'The tower @ https://x.example/y',
    ],
    body: `It struck thirteen.
>> It struck thirteen.
→
→
Nobody _minds_.`,
    leftOut: ['Home World', '© 2026 News', 'Share this'],
  });
});

test('a Russian wire: Автор, дата, фото, теги, «Читайте также», dateline with the agency', () => {
  const text = `Мост через Каму закроют до осени
Подзаголовок: Объезд займёт сорок минут

Автор: Анна Клименко, Пётр Ильин
4 марта 2026 г., 10:20 мск

ПЕРМЬ, 4 марта. /ТАСС/. Мост через Каму закроют для машин до сентября, сообщили в администрации города.

Фото: Мост через Каму. Иван Лосев / РИА Новости

Читайте также: Паром вместо моста

Теги: мосты, Пермь, дороги
Оригинал: https://old.example.ru/2026/03/04/most-b1`;
  expect(readOfStory(text)).toMatchObject({
    headline: 'Мост через Каму закроют до осени',
    standfirst: 'Объезд займёт сорок минут',
    dateline: 'ПЕРМЬ',
    authors: ['Анна Клименко', 'Пётр Ильин'],
    dates: ['2026-03-04T10:20+03:00', '4 марта'],
    photo: 'Мост через Каму. | Иван Лосев / РИА Новости | ',
    tags: ['мосты', 'Пермь', 'дороги'],
    original: 'https://old.example.ru/2026/03/04/most-b1',
    related: ['Паром вместо моста'],
    body: `Мост через Каму закроют для машин до сентября, сообщили в администрации города.
→`,
  });
});

test('a photo’s words, a pointer and an address that were wrapped are read to their end', () => {
  const text = `Low water
By Ann Oak

The lake is low.

PHOTO: The lake at noon, seen from the pier where the ferries
used to stop. (Photo by Eva Rot/APA)
READ MORE: Why the ferries no longer stop at the pier, as told by
those who waited
Original url: https://old.example.org/2025/07/01/low-water-at-the-la
ke-b1
`;
  expect(readOfStory(text)).toMatchObject({
    authors: ['Ann Oak'],
    photo: 'The lake at noon, seen from the pier where the ferries used to stop. | Eva Rot/APA | ',
    related: ['Why the ferries no longer stop at the pier, as told by those who waited'],
    original: 'https://old.example.org/2025/07/01/low-water-at-the-lake-b1',
    body: 'The lake is low.\n→',
  });
});

test('front matter of a site generator', () => {
  const text = `---
title: "The Quiet Mill"
author: Jane Doe
date: 2025-11-02
tags:
  - mills
  - water
summary: It stopped in May.
---

The wheel **stands**.

- moss
- rust
`;
  expect(readOfStory(text)).toMatchObject({
    headline: 'The Quiet Mill',
    standfirst: 'It stopped in May.',
    authors: ['Jane Doe'],
    dates: ['2025-11-02'],
    tags: ['mills', 'water'],
    body: `The wheel **stands**.
- moss
- rust`,
  });
});

test.each([
  ['By Jane Doe | March 4, 2026', ['Jane Doe'], ['2026-03-04']],
  ['By Jane Doe, March 4, 2026', ['Jane Doe'], ['2026-03-04']],
  ['By Marta Lindqvist mws6xk', ['Marta Lindqvist mws6xk'], []],
  ['JANE DOE and TOM O’BRIEN', ['Jane Doe', 'Tom O’Brien'], []],
  ['By Jane Doe in Brussels and Tom Obi in Vienna', ['Jane Doe', 'Tom Obi'], []],
  ['By Jane Doe, Associated Press Writer', ['Jane Doe'], []],
  ['Jane van der Berg; Luis de la Cruz', ['Jane van der Berg', 'Luis de la Cruz'], []],
  ['Reuters', ['Reuters'], []],
  ['Текст: Мария Ли', ['Мария Ли'], []],
  ['Published: Tuesday, 3 February 2026 at 10:05 p.m. EST', undefined, ['2026-02-03T22:05-05:00']],
  ['03.02.2026', undefined, ['2026-02-03']],
  ['2026-02-03T10:00:00Z', undefined, ['2026-02-03T10:00+00:00']],
  ['Опубликовано: 3 февраля 2026 года', undefined, ['2026-02-03']],
])('the line %j under the headline', (line, authors, dates) => {
  const story = readOfStory(
    `# A headline\n\n${line}\n\nThe text of the story begins here and goes on for a while.`,
  );
  expect(story.authors).toEqual(authors);
  expect(story.dates).toEqual(dates);
  expect(story.body).toBe('The text of the story begins here and goes on for a while.');
});

test.each([
  ['KYIV — Snow fell.', 'KYIV'],
  ['Vienna, Nov 11 (Reuters) - Snow fell.', 'Vienna'],
  ['NEW YORK (AP) — Snow fell.', 'NEW YORK'],
  ['PORTLAND, Ore. (AP) — Snow fell.', 'PORTLAND, Ore.'],
  ['МОСКВА, 4 мар — РИА Новости. Snow fell.', 'МОСКВА'],
  ['SAINT-DENIS -- Snow fell.', 'SAINT-DENIS'],
])('the opening %j', (opening, place) => {
  expect(readOfStory(`# A headline\n\n${opening}`)).toMatchObject({ dateline: place, body: 'Snow fell.' });
});

test.each(['The mayor — nobody else — said no.', 'Nobody, he said — and left.', 'A-F: grades - a list'])(
  '%j opens with no place',
  (opening) => {
    expect(readOfStory(`# A headline\n\n${opening}`)).toMatchObject({ dateline: undefined, body: opening });
  },
);

test.each(['From Brussels.', 'Peace Now.'])('%j is a sentence, and nobody’s name', (opening) => {
  expect(readOfStory(`# A headline\n\n${opening}`)).toMatchObject({ authors: undefined, body: opening });
});

test('a name that ends with “Jr.” is one', () => {
  const story = readOfStory('# A headline\n\nTom Obi Jr.\n\nThe text of the story begins here.');
  expect(story.authors).toEqual(['Tom Obi Jr.']);
});
