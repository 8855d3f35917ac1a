import { saveDraft } from '#lib/articles/save-draft.ts';
import { startThread } from '#lib/articles/start-thread.ts';
import type { ArticleContent, DraftView, TermRef } from '#lib/articles/types.ts';
import { prepareUpload } from '#lib/media/prepare-upload.ts';
import { registerAsset } from '#lib/media/register-asset.ts';
import { systemActor } from '#lib/permissions/actor.ts';
import { db } from '#lib/platform/db.ts';
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts';
import { correctArticle } from '#lib/publishing/correct-article.ts';
import { retractCorrection } from '#lib/publishing/retract-correction.ts';
import { scheduleArticle } from '#lib/publishing/schedule-article.ts';
import { scheduleWithdrawal } from '#lib/publishing/schedule-withdrawal.ts';
import { setEmbargo } from '#lib/publishing/set-embargo.ts';
import { withdrawArticle } from '#lib/publishing/withdraw-article.ts';
import { samplePhoto } from '#lib/testing/sample-photo.ts';
import { inSeconds, makeDue } from '#lib/testing/scheduled-stories.ts';
import { aBody, anArticle, anAuthor, aPublishedArticle, aTag, succeeded } from '#lib/testing/stories.ts';
import { handOverArticle } from '#lib/workflow/hand-over-article.ts';
import { planArticle } from '#lib/workflow/plan-article.ts';
import type { Canaries } from './canaries.ts';

/** A photograph in the library, its renditions stored. */
export type Photo = { id: string; key: string; widths: number[] };

/** A story that the public may not see, and every address that would show something of it. */
export type Secret = { number: number; slug: string; tag: string; author: string; photo: Photo };

type Planting = { canaries: Canaries; section: TermRef };

let photos = 0;

/** Takes a photograph in whose own words are canaries; with `isSecret`, so is its key. */
export async function plantPhoto(canaries: Canaries, place: string, isSecret = true): Promise<Photo> {
  photos += 1;
  const word = (part: string) => canaries.plant(`${place}: the photograph's ${part}`);
  const words = { caption: word('caption'), credit: word('credit'), byline: word('byline') };
  const content = await samplePhoto(words, photos);
  const prepared = await prepareUpload({ filename: `${word('file name')}.jpg`, content }, 'quick');
  const { id, key, widths } = succeeded(await registerAsset(systemActor, prepared));
  if (isSecret) canaries.adopt(key, `${place}: the photograph's key`);
  return { id, key, widths };
}

/** Stories that were never in public. */
export async function plantUnpublished(planting: Planting): Promise<Secret[]> {
  const start = async (place: string) => {
    const { words, secret } = await secretText(planting, place);
    const { number } = await anArticle(words);
    await sayBesides(planting, number, place);
    return { ...secret, number };
  };
  const note = (place: string) => planting.canaries.plant(`${place}: note`);
  const handOver = async (number: number, stage: 'in_review' | 'ready', place: string) =>
    succeeded(
      await handOverArticle(systemActor, { number, stage, assigneeId: null, note: note(`${place}, handed`) }),
    );
  const draft = await start('a draft');
  const inReview = await start('a story in review');
  await handOver(inReview.number, 'in_review', 'a story in review');
  const ready = await start('a ready story');
  await handOver(ready.number, 'ready', 'a ready story');
  const scheduled = await start('a scheduled story');
  succeeded(await scheduleArticle(systemActor, { number: scheduled.number, ...inSeconds(86_400) }));
  const cancelled = await start('a story whose schedule was taken back');
  succeeded(await scheduleArticle(systemActor, { number: cancelled.number, ...inSeconds(86_400) }));
  succeeded(await cancelSchedule(systemActor, { number: cancelled.number, kind: 'publish' }));
  const held = await start('a story under embargo');
  const embargo = { number: held.number, ...inSeconds(86_400), note: note('a story under embargo') };
  succeeded(await setEmbargo(systemActor, embargo));
  return [draft, inReview, ready, scheduled, cancelled, held];
}

/** Stories that readers have until they are hidden: one is withdrawn, one will be at its time. */
export async function publishSecrets(planting: Planting): Promise<Secret[]> {
  const publish = async (place: string) => {
    const { words, secret } = await secretText(planting, place);
    const { number } = await aPublishedArticle(words);
    const text = `It was said otherwise before: ${planting.canaries.plant(`${place}: correction`)}.`;
    succeeded(await correctArticle(systemActor, { number, kind: 'correction', text }));
    await sayBesides(planting, number, place);
    return { ...secret, number };
  };
  return [await publish('a withdrawn story'), await publish('a story taken down at its time')];
}

/** Takes those down, each in its own way. */
export async function hideSecrets(canaries: Canaries, secrets: Secret[]): Promise<void> {
  const [first, second] = secrets.map(({ number }) => number);
  if (!first || !second) throw new Error('There are two stories to hide.');
  const reason = (place: string) => `At risk: ${canaries.plant(`${place}: reason`)}`;
  succeeded(await withdrawArticle(systemActor, { number: first, reason: reason('a withdrawn story') }));
  const later = { number: second, ...inSeconds(86_400), reason: reason('a story taken down at its time') };
  succeeded(await scheduleWithdrawal(systemActor, later));
  await makeDue(second);
}

/** How many of these stories readers have. */
export function countLive(secrets: Secret[]): Promise<number> {
  return db().publication.count({ where: { articleNumber: { in: secrets.map(({ number }) => number) } } });
}

/** Goes on writing a live story: a newer draft with a photograph, plans, and a correction that is taken back. */
export async function writeOn(planting: Planting, live: DraftView): Promise<Secret> {
  const { canaries } = planting;
  const { number, version } = live;
  const place = 'the newer draft of a live story';
  const { words, secret } = await secretText(planting, place);
  const content = { ...live.content, ...words };
  succeeded(await saveDraft(systemActor, { number, baseVersion: version, content }));
  await sayBesides(planting, number, place);
  const text = `It was right before: ${canaries.plant('a correction that was taken back')}.`;
  const { id } = succeeded(await correctArticle(systemActor, { number, kind: 'correction', text }));
  succeeded(await retractCorrection(systemActor, { number, id }));
  return { ...secret, number };
}

async function secretText(
  { canaries, section }: Planting,
  place: string,
): Promise<{ words: Partial<ArticleContent>; secret: Omit<Secret, 'number'> }> {
  const word = (part: string) => canaries.plant(`${place}: ${part}`);
  const [tag, author] = [await aTag(`Tag ${word('tag')}`), await anAuthor(`Ada ${word('author')}`)];
  const photo = await plantPhoto(canaries, place);
  const slug = word('slug');
  const words = {
    headline: `Harbour ${word('headline')}`,
    standfirst: `Harbour ${word('standfirst')}`,
    slug,
    dateline: word('dateline'),
    sectionId: section.id,
    authorIds: [author.id],
    tagIds: [tag.id],
    lede: { assetId: photo.id, caption: word('caption'), credit: word('credit'), alt: word('alt') },
    originalAddress: `https://elsewhere.example/${word('original address')}`,
    body: aBody(`The harbour, and ${word('body')} in it.`, `At its end ${word('end of the body')}.`),
  };
  return { words, secret: { slug, tag: tag.slug, author: author.slug, photo } };
}

// What people say of a story among themselves.
async function sayBesides({ canaries }: Planting, number: number, place: string): Promise<void> {
  const word = (part: string) => canaries.plant(`${place}: ${part}`);
  const changes = { slugLine: word('slug line'), notes: word('planning notes') };
  succeeded(await planArticle(systemActor, { number, changes }));
  const anchor = { start: 'AAAA', end: 'AAAB' };
  const thread = { number, anchor, quote: word('quoted words'), text: word('comment') };
  succeeded(await startThread(systemActor, thread));
}
