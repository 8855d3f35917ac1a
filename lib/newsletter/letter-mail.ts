import { escapeHtml } from '#lib/document/escape-html.ts';
import type { Mail } from '#lib/platform/mail.ts';
import type { PublicImage } from '#lib/publishing/types.ts';
import type { NewsroomView, StoryCard } from '#lib/reader/types.ts';
import { absolute, feedImage } from '#lib/syndication/feed.ts';
import { type LetterPhrases, letterPhrases, named } from './letter-words.ts';
import { choosingAddress, leavingAddress } from './reader-links.ts';

type Letter = { subject: string; intro: string };
type Reader = { email: string; key: string };

/** A letter for everybody but for the links in which its readers differ. */
export type ComposedLetter = { subject: string; text: string; html: string; newsroom: NewsroomView };

// Stands where a reader's own address goes; no text of a newsroom holds control characters.
const choosing = '\u0001choose\u0001';
const leaving = '\u0001leave\u0001';

const style = `body{margin:0;background:#fff;color:#1a1a18;font:17px/1.5 Georgia,'Times New Roman',serif}
.sheet{max-width:36rem;margin:0 auto;padding:24px 20px}
a{color:inherit}.name{font-size:24px;font-weight:bold;text-decoration:none}
h1{font-size:28px;line-height:1.15;margin:8px 0}h2{font-size:20px;line-height:1.25;margin:0 0 4px}h2 a,h1 a{text-decoration:none}
.kicker,.small{font:14px/1.5 Arial,Helvetica,sans-serif;color:#5f5e5a}.story{border-top:1px solid #d5d3cd;padding:18px 0}
img{width:100%;height:auto;display:block;margin:0 0 8px}p{margin:0 0 8px}
@media (prefers-color-scheme:dark){body{background:#161614;color:#ebe9e4}.kicker,.small{color:#a8a69f}.story{border-color:#3a3936}}`;

/** Writes a letter of these stories, as plain text and as HTML; the first one leads. `site` is the public address of the whole site. */
export function composeLetter(
  { subject, intro }: Letter,
  cards: StoryCard[],
  newsroom: NewsroomView,
  site: string,
): ComposedLetter {
  const phrases = letterPhrases(newsroom.language);
  return {
    subject,
    newsroom,
    text: plainLetter(intro, cards, newsroom, site, phrases),
    html: htmlLetter({ subject, intro }, cards, newsroom, site, phrases),
  };
}

/** The letter as it goes to one reader, with the way to change or end it. */
export function letterTo({ email, key }: Reader, { subject, text, html, newsroom }: ComposedLetter): Mail {
  const leaveAt = leavingAddress(key);
  const fill = (written: string) =>
    written.replaceAll(choosing, choosingAddress(key)).replaceAll(leaving, leaveAt);
  return { to: email, fromName: newsroom.name, subject, text: fill(text), html: fill(html), leaveAt };
}

/** The letter for somebody of the newsroom who looks at it first: its links for readers lead to the form. */
export function letterForDesk({ subject, text, html, newsroom }: ComposedLetter, site: string) {
  const form = absolute('/newsletter', site);
  const fill = (written: string) => written.replaceAll(choosing, form).replaceAll(leaving, form);
  return { subject, fromName: newsroom.name, text: fill(text), html: fill(html) };
}

function plainLetter(
  intro: string,
  cards: StoryCard[],
  { name }: NewsroomView,
  site: string,
  phrases: LetterPhrases,
): string {
  const stories = cards.flatMap(({ headline, standfirst, path }) => [
    headline,
    ...(standfirst ? [standfirst] : []),
    absolute(path, site),
    '',
  ]);
  const foot = [
    '--',
    named(phrases.why, name),
    `${phrases.choose}: ${choosing}`,
    `${phrases.leave}: ${leaving}`,
    '',
  ];
  return [name, '', ...(intro ? [intro, ''] : []), ...stories, ...foot].join('\n');
}

function htmlLetter(
  { subject, intro }: Letter,
  cards: StoryCard[],
  { name, language, home }: NewsroomView,
  site: string,
  phrases: LetterPhrases,
): string {
  const paragraphs = intro.split(/\n+/).filter(Boolean);
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title><style>${style}</style></head><body><div class="sheet">`,
    `<p><a class="name" href="${escapeHtml(absolute(home || '/', site))}">${escapeHtml(name)}</a></p>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...cards.map((card, place) => htmlStory(card, place === 0, site, phrases)),
    `<div class="story small"><p>${escapeHtml(named(phrases.why, name))}</p>`,
    `<p><a href="${choosing}">${escapeHtml(phrases.choose)}</a> · <a href="${leaving}">${escapeHtml(phrases.leave)}</a></p></div>`,
    '</div></body></html>',
  ].join('\n');
}

function htmlStory(card: StoryCard, isLead: boolean, site: string, phrases: LetterPhrases): string {
  const address = escapeHtml(absolute(card.path, site));
  const level = isLead ? 'h1' : 'h2';
  const standfirst = card.standfirst ? `<p>${escapeHtml(card.standfirst)}</p>` : '';
  const kicker = card.breakingFor === null ? card.section.name : `${phrases.breaking} · ${card.section.name}`;
  return [
    `<div class="story" lang="${escapeHtml(card.language)}">`,
    isLead && card.lede ? htmlPhoto(card.lede, site, phrases) : '',
    `<p class="kicker">${escapeHtml(kicker)}</p>`,
    `<${level}><a href="${address}">${escapeHtml(card.headline)}</a></${level}>${standfirst}</div>`,
  ].join('');
}

function htmlPhoto(image: PublicImage, site: string, phrases: LetterPhrases): string {
  const picture = feedImage(image, site);
  if (!picture) return '';
  const { address, width, height, alt, credit } = picture;
  const line = credit ? `<p class="small">${escapeHtml(`${phrases.photo}: ${credit}`)}</p>` : '';
  return `<img src="${escapeHtml(address)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">${line}`;
}
