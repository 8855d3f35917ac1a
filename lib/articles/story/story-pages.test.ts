import { expect, test } from 'vitest';
import { readOfStory } from '#lib/testing/read-of-story.ts';

test('a page whose parts only their classes name: site name, label, byline, share, lazy photo, pointer, tags', () => {
  expect(
    readOfStory(`<!DOCTYPE html><html><head><title>Council backs new bridge - The Courier</title>
<link rel="canonical" href="https://courier.example/2025/02/13/bridge-a87978"></head><body>
<header><h1>The Courier</h1><nav><a href="/">Home</a></nav></header>
<div class="wrap"><a class="article__label" href="/news">News</a><h1 class="article__title">Council backs new bridge</h1>
<p class="article__intro">One vote decides.</p><div class="article__byline">By <a href="/a/jane">Jane Doe</a> and <a href="/a/john">John Smith</a></div>
<time class="entry-date" datetime="2025-02-13T09:30:00+03:00">Feb. 13, 2025</time><time class="updated" datetime="2025-02-14T08:00:00+03:00">Feb. 14, 2025</time>
<div class="share-buttons"><a href="https://x.example">Share</a></div>
<div class="image"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-srcset="https://c.example/400.jpg 400w, https://c.example/1600.jpg 1600w" alt="The river"><div class="image__caption">The river at Ruse.</div><div class="image__credit">Ivan Petrov / AP</div></div>
<p>RUSE, Bulgaria — The council backed the bridge by one vote.</p><div class="ad-slot">Advertisement</div>
<div class="article__related"><a href="/2025/02/01/a-river-apart-a87001"><img src="/x.jpg" alt=""><h5>A river apart</h5></a></div><p>The vote was 26 to 25.</p>
<aside class="inline-box"><a href="/2025/02/02/ferry-a87002">The ferry stays</a></aside>
<div class="article__tags">Read more about: <a href="/t/bridge">Bridges</a>, <a href="/t/ruse">Ruse</a></div></div></body></html>`),
  ).toMatchObject({
    headline: 'Council backs new bridge',
    standfirst: 'One vote decides.',
    dateline: 'RUSE, Bulgaria',
    authors: ['Jane Doe', 'John Smith'],
    dates: ['2025-02-13T09:30+03:00', '2025-02-14T08:00+03:00'],
    photo: 'The river at Ruse. | Ivan Petrov / AP | The river',
    section: 'News',
    tags: ['Bridges', 'Ruse'],
    related: [
      'A river apart @ https://courier.example/2025/02/01/a-river-apart-a87001',
      'The ferry stays @ https://courier.example/2025/02/02/ferry-a87002',
    ],
    body: 'The council backed the bridge by one vote.\n→\nThe vote was 26 to 25.\n→',
    leftOut: ['The Courier', 'Home', 'Share', 'Advertisement'],
  });
});

test('a page without marks for machines: a date by its class, a place by its class, a caption beside the picture', () => {
  expect(
    readOfStory(`<body><div class="site-title">The Courier</div><h1>Night trains return</h1><div class="dateline">GRAZ</div>
<address class="author">Words by <a href="/1">Lea Maur</a>, photographs by <a href="/2">Tom Dhondt</a></address><p class="pubdate">02/13/2025 9:05 AM ET</p>
<p><img src="https://x.example/t.jpg" alt="A train"></p> <p class="image-caption">A night train. © Tom Dhondt</p>
<p>The first night train left at 21:04.</p></body>`),
  ).toMatchObject({
    headline: 'Night trains return',
    dateline: 'GRAZ',
    authors: ['Lea Maur'],
    dates: ['2025-02-13T09:05-05:00'],
    photo: 'A night train. | Tom Dhondt | A train',
    body: 'The first night train left at 21:04.',
    leftOut: ['The Courier'],
  });
});

test('a day, a name or a tag within a sentence is a word of it; parts like those of a head further down are text', () => {
  const page = `<html><body class="post with-sidebar"><div class="content with-sidebar"><article><h1>Bridge opens</h1><p class="byline">By Jane Doe</p>
<p class="meta">Posted on <time datetime="2025-02-13">13 February 2025</time></p>
<p>The council met on <time datetime="2025-02-12">Wednesday</time> and again on <time datetime="2025-02-13">Thursday</time>, until late at night.</p>
<p>As <span class="author">Ann Roe</span> wrote in <a rel="author" href="/x">her book</a>, it rains.</p><h3 class="subtitle">A second look</h3>
<p>Words <a class="tag" href="/t">with a tag</a> inside.</p><div class="kicker">Later kicker</div><blockquote>Rain <footer class="author">Tom Obi</footer></blockquote></article></div></body></html>`;
  expect(readOfStory(page)).toMatchObject({
    standfirst: undefined,
    authors: ['Jane Doe'],
    dates: ['2025-02-13'],
    section: undefined,
    tags: undefined,
    body: `The council met on Wednesday and again on Thursday, until late at night.
As Ann Roe wrote in her book, it rains.
#### A second look
Words with a tag inside.
Later kicker
> Rain
> Tom Obi`,
  });
});
