import { publicDb } from '#lib/platform/db.ts';
import { isMailOn } from '#lib/platform/mail.ts';
import { editionHome, mainEdition } from '#lib/taxonomy/editions.ts';
import type { NewsroomView } from './types.ts';

const unopened = { name: 'Nightdesk', tagline: '', language: 'en', timeZone: 'UTC' };

/** The newsroom's public face in one of its editions, a placeholder until it has been opened; null when it has no such edition. */
export async function findNewsroom(edition: string): Promise<NewsroomView | null> {
  const [row, others] = await Promise.all([
    publicDb().newsroom.findUnique({
      where: { id: 1 },
      select: { name: true, tagline: true, language: true, timeZone: true },
    }),
    publicDb().edition.findMany({ orderBy: { language: 'asc' }, take: 100 }),
  ]);
  const main = row ?? unopened;
  const editions = [
    { edition: mainEdition, language: main.language },
    ...others.map(({ language }) => ({ edition: language, language })),
  ].map((each) => ({ ...each, home: editionHome(each.edition) }));
  const own = edition === mainEdition ? main : others.find(({ language }) => language === edition);
  if (!own) return null;
  const { name, tagline, language } = own;
  const { timeZone } = main;
  const home = editionHome(edition);
  return { name, tagline, language, timeZone, edition, home, editions, hasNewsletter: isMailOn() };
}

/** The newsroom in its main edition. */
export async function findMainNewsroom(): Promise<NewsroomView> {
  const newsroom = await findNewsroom(mainEdition);
  if (!newsroom) throw new Error('the main edition is always there');
  return newsroom;
}
