import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

type Read = Partial<ReturnType<typeof readOfStory>>;

const stories: [name: string, text: string, read: Read][] = [
  [
    'a page of breaks and bold type, without a single paragraph',
    `<html><head><title>Old Courier</title></head><body><table><tr><td><font size="4"><b>Lighthouse keeper retires after 41 years</b></font><br>
<i>By Mona Lind</i><br>
<font color="gray">12.10.2009</font><br><br>
BERGEN &#8212; The last keeper of the light left it on Friday.<br><br>
He takes the lamp with him.<br><br>
<i>Photo: Per Dahl / NTB</i></td></tr></table></body></html>`,
    {
      headline: 'Lighthouse keeper retires after 41 years',
      authors: ['Mona Lind'],
      dates: ['2009-10-12'],
      dateline: 'BERGEN',
      photo: ' | Per Dahl / NTB | ',
      body: 'The last keeper of the light left it on Friday.\nHe takes the lamp with him.',
    },
  ],
  [
    'nested divs with classes of their own, what invites to share, a comment form',
    `<div id="wrapper"><div class="breadcrumbs"><a href="/">Home</a> / <a href="/world">World</a></div>
<div class="article-wrap"><h1 class="entry-title">Snow closes the high road</h1>
<div class="entry-meta"><span class="author vcard">By <a href="/a/jon">Jon Ek</a></span> <span class="posted-on">Posted on <time datetime="2024-01-09T06:00:00+00:00">9 January 2024</time></span></div>
<div class="entry-content"><div>Snow closed the high road on Monday, and with it the only way to three villages.</div><div>&nbsp;</div><div>The mail comes by <b>helicopter</b>.</div></div>
<div class="social-share">Share on everything</div><div class="tags-links">Tagged: <a href="/tag/snow">Snow</a> <a href="/tag/roads">Roads</a></div></div>
<form class="comments"><p>Leave a reply</p></form></div>`,
    {
      headline: 'Snow closes the high road',
      authors: ['Jon Ek'],
      dates: ['2024-01-09T06:00+00:00'],
      tags: ['Snow', 'Roads'],
      body: `Snow closed the high road on Monday, and with it the only way to three villages.
The mail comes by **helicopter**.`,
      leftOut: ['Home / World', 'Share on everything', 'Leave a reply', 'Posted on'],
    },
  ],
  [
    'a page that tells its author and its day to machines alone',
    `<html><head><meta name="author" content="Ida Bloom"><meta property="article:published_time" content="2023-06-01T09:30:00+02:00">
<link rel="canonical" href="https://news.example.org/2023/06/01/the-bell-b9"></head>
<body><article><h1>The bell is mended</h1><p>The bell of the old tower is mended.</p></article></body></html>`,
    {
      headline: 'The bell is mended',
      authors: ['Ida Bloom'],
      dates: ['2023-06-01T09:30+02:00'],
      original: 'https://news.example.org/2023/06/01/the-bell-b9',
      body: 'The bell of the old tower is mended.',
    },
  ],
  [
    'front matter with lists, quotes, a picture and words for the generator',
    `---
layout: post
title: 'The Mill, at Rest'
subtitle: "It stopped in May: nobody noticed"
authors: [Jane Doe, "Tom O'Brien"]
date: 2025-11-02 07:30:00 +0100
categories:
  - Culture
tags: [mills, "slow water"]
image: /images/mill.jpg
caption: The mill in May.
credit: Mia Koch
original_url: https://old.example.org/mill?a=1&amp;b=2
draft: false
---

The wheel **stands**.
`,
    {
      headline: 'The Mill, at Rest',
      standfirst: 'It stopped in May: nobody noticed',
      authors: ['Jane Doe', "Tom O'Brien"],
      dates: ['2025-11-02T07:30+01:00'],
      section: 'Culture',
      tags: ['mills', 'slow water'],
      photo: 'The mill in May. | Mia Koch | ',
      original: 'https://old.example.org/mill?a=1&b=2',
      body: 'The wheel **stands**.',
      leftOut: ['layout: post', 'image: /images/mill.jpg', 'draft: false'],
    },
  ],
  [
    'Markdown with a rubric, a dek in italics, a photo with its words under it and escapes',
    `**CULTURE**

# The Last Lamplighter of Bruges

*At 81 he still climbs the ladder*

By Lies Maes | Photographs by Tom Dhondt

12 October 2023 · 7 min read

![A man on a ladder](https://img.example.org/ladder.jpg)
*Jef Claes lights a lamp. Photo: Tom Dhondt*

The lamps of Bruges are lit by hand\\, and the hand is Jef Claes\\'s.

> "I fell once\\. Once\\."

[Read more: The gas works close](https://old.example.org/gas-works)
`,
    {
      headline: 'The Last Lamplighter of Bruges',
      standfirst: 'At 81 he still climbs the ladder',
      section: 'CULTURE',
      authors: ['Lies Maes'],
      dates: ['2023-10-12'],
      photo: 'Jef Claes lights a lamp. | Tom Dhondt | A man on a ladder',
      related: ['The gas works close @ https://old.example.org/gas-works'],
      body: `The lamps of Bruges are lit by hand, and the hand is Jef Claes's.
> "I fell once. Once."
→`,
    },
  ],
  [
    'smart and straight quotes mixed, entities twice over, an address with escapes',
    `“Enough,\u201d says the ferryman

By Ana Lima

April 2, 2026

&amp;quot;We've had enough,&amp;quot; said the ferryman, \u2018and so has the boat\u2019.

Original url: https://www.example.org/2026/04/02/the\\_ferry\\_man?x=1&amp;y=2`,
    {
      headline: '“Enough,\u201d says the ferryman',
      authors: ['Ana Lima'],
      body: `"We've had enough," said the ferryman, \u2018and so has the boat\u2019.`,
      original: 'https://www.example.org/2026/04/02/the_ferry_man?x=1&y=2',
    },
  ],
  [
    'an address broken over lines and in angle brackets, several pointers',
    `Low water at the lake

By Ann Oak

The lake is low, and the ferries lie in the mud.

Related: Why the ferries stopped
Related: A summer without rain
See also: https://old.example.org/the-
pier

Source: <https://old.example.org/2025/07/01/low-water-at-
the-lake-b1>`,
    {
      body: 'The lake is low, and the ferries lie in the mud.\n→\n→\n→',
      related: [
        'Why the ferries stopped',
        'A summer without rain',
        'https://old.example.org/the-pier @ https://old.example.org/the-pier',
      ],
      original: 'https://old.example.org/2025/07/01/low-water-at-the-lake-b1',
    },
  ],
];

test.each(stories)('%s', (_name, text, read) => {
  expect(readOfStory(text)).toMatchObject(read);
});

const credited = (line: string) =>
  readOfStory(`# A headline

By Ann Oak

${line}

The text of the story begins here and goes on for a while.`);

test.each([
  ['A mayor at the bridge. Photo: Jane Doe/AP', 'A mayor at the bridge.', 'Jane Doe/AP'],
  ['A mayor at the bridge. (AP Photo/Jane Doe)', 'A mayor at the bridge.', 'AP Photo/Jane Doe'],
  ['A mayor at the bridge. © Reuters', 'A mayor at the bridge.', 'Reuters'],
  ['A mayor at the bridge. Jane Doe / AP / TASS', 'A mayor at the bridge.', 'Jane Doe / AP / TASS'],
  ['A mayor at the bridge. Courtesy of the City Archive', 'A mayor at the bridge.', 'the City Archive'],
  ['A mayor at the bridge. [Jane Doe/Al Jazeera]', 'A mayor at the bridge.', 'Jane Doe/Al Jazeera'],
  [
    'A mayor at the bridge. Photograph: Jane Doe/The Guardian',
    'A mayor at the bridge.',
    'Jane Doe/The Guardian',
  ],
  ['A mayor at the bridge. Image credit: NASA', 'A mayor at the bridge.', 'NASA'],
  ['A mayor at the bridge. Jane Doe via Getty Images', 'A mayor at the bridge.', 'Jane Doe via Getty Images'],
  ['Caption: A mayor at the bridge.\n\nCredit: Jane Doe', 'A mayor at the bridge.', 'Jane Doe'],
  ['Photo by Jane Doe/AP: A mayor at the bridge.', 'A mayor at the bridge.', 'Jane Doe/AP'],
  ['A mayor at the bridge.\nPhoto: Jane Doe/AP', 'A mayor at the bridge.', 'Jane Doe/AP'],
  ['Photo: Jane Doe/AP\nA mayor at the bridge', 'A mayor at the bridge', 'Jane Doe/AP'],
  ['(AP Photo/Jane Doe)', '', 'AP Photo/Jane Doe'],
  ['Photo: Jane Doe', '', 'Jane Doe'],
  ['[PHOTO: A mayor at the bridge. Credit: Jane Doe]', 'A mayor at the bridge.', 'Jane Doe'],
])('%j gives the caption %j and the credit %j', (line, caption, credit) => {
  const { photo, body } = credited(line);
  expect(photo).toBe(`${caption} | ${credit} | `);
  expect(body).toBe('The text of the story begins here and goes on for a while.');
});
