import sharp from 'sharp';
import { NightdeskError } from '#lib/platform/errors.ts';
import { type CardWords, drawCard } from './draw-card.ts';
import { loadFaces } from './faces.ts';

// A reader's page never waits behind pictures: they are made one at a time, and few wait.
const mostWaiting = 40;
const longestWords = 400;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** The card as a PNG of a few kilobytes. One is made at a time; `unavailable` when too many wait. */
export async function renderCard(words: CardWords): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new NightdeskError('unavailable', 'Too many cards are being made.');
  waiting += 1;
  const turn = last.then(() => render(words));
  last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

async function render({ name, headline, section }: CardWords): Promise<Buffer> {
  const short = {
    name: name.slice(0, longestWords),
    headline: headline.slice(0, longestWords),
    section: section.slice(0, longestWords),
  };
  const drawing = drawCard(short, await loadFaces());
  return sharp(Buffer.from(drawing)).png({ palette: true, colours: 64, effort: 4 }).toBuffer();
}
