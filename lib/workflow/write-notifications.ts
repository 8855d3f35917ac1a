import { mayRead } from '#lib/articles/comment-steps.ts';
import type { Recorded } from '#lib/command/companion.ts';
import { userIdOf } from '#lib/permissions/actor.ts';
import type { Tx } from '#lib/platform/db.ts';
import type { NotificationKind } from '#lib/platform/prisma/enums.ts';
import { notificationKinds, usualChoice } from './notification-kinds.ts';
import { type Audience, notificationsFor, type Telling } from './notifications-for.ts';

type Subject = { headline: string; assigneeId: string | null; createdById: string | null };
type Told = { userId: string; kind: NotificationKind };

/**
 * Tells people of the events that were just recorded, in the same transaction: nobody of what they did themselves, nobody
 * of one thing twice, nobody who may not read the article, and each as they chose.
 */
export async function writeNotifications({ tx, actor, recorded }: Recorded): Promise<void> {
  for (const { id, event } of recorded) {
    const telling = notificationsFor(event);
    if (telling && telling.to.length > 0) await tell(tx, id, telling, userIdOf(actor));
  }
}

async function tell(tx: Tx, eventId: bigint, telling: Telling, actorId: string | null): Promise<void> {
  const subject = await subjectOf(tx, telling.number);
  if (!subject) return;
  const told = (await strongestEach(tx, telling, subject)).filter(({ userId }) => userId !== actorId);
  if (told.length === 0) return;
  const users = await tx.user.findMany({
    where: { id: { in: told.map(({ userId }) => userId) }, deactivatedAt: null },
    select: { id: true, role: true, notificationChoices: true },
  });
  const rows = told.flatMap(({ userId, kind }) => {
    const user = users.find(({ id }) => id === userId);
    if (!user || !mayRead(user, subject)) return [];
    const chosen = user.notificationChoices.find((choice) => choice.kind === kind) ?? usualChoice(kind);
    if (!chosen.inDesk && !chosen.byMail) return [];
    return [{ userId, kind, inDesk: chosen.inDesk, byMail: chosen.byMail }];
  });
  const { number: articleNumber, thing } = telling;
  const about = { eventId, articleNumber, headline: subject.headline, thing: thing ?? `event:${eventId}` };
  await tx.notification.createMany({ data: rows.map((row) => ({ ...row, ...about })), skipDuplicates: true });
}

async function subjectOf(tx: Tx, articleNumber: number): Promise<Subject | null> {
  const draft = await tx.draft.findUnique({
    where: { articleNumber },
    select: { headline: true, assigneeId: true, article: { select: { createdById: true } } },
  });
  return (
    draft && {
      headline: draft.headline,
      assigneeId: draft.assigneeId,
      createdById: draft.article.createdById,
    }
  );
}

/** The people of an audience, each once and with the strongest kind. */
async function strongestEach(tx: Tx, telling: Telling, subject: Subject): Promise<Told[]> {
  const byPerson = new Map<string, NotificationKind>();
  for (const { kind, who } of telling.to) {
    for (const userId of await peopleOf(tx, telling.number, who, subject)) {
      const known = byPerson.get(userId);
      if (!known || isStronger(kind, known)) byPerson.set(userId, kind);
    }
  }
  return [...byPerson].map(([userId, kind]) => ({ userId, kind }));
}

async function peopleOf(tx: Tx, number: number, who: Audience, subject: Subject): Promise<string[]> {
  if (who === 'assignee') return subject.assigneeId ? [subject.assigneeId] : [];
  if (who === 'creator') return subject.createdById ? [subject.createdById] : [];
  if (who === 'byline') return bylineAccounts(tx, number);
  if ('userId' in who) return [who.userId];
  if ('mentionedIn' in who) {
    const found = await tx.commentMention.findMany({
      where: { commentId: who.mentionedIn },
      select: { userId: true },
      take: 50,
    });
    return found.map(({ userId }) => userId);
  }
  const schedule = await tx.schedule.findUnique({
    where: { articleNumber_kind: { articleNumber: number, kind: who.schedulerOf } },
    select: { setById: true },
  });
  return schedule?.setById ? [schedule.setById] : [];
}

async function bylineAccounts(tx: Tx, articleNumber: number): Promise<string[]> {
  const found = await tx.draftAuthor.findMany({
    where: { articleNumber, author: { userId: { not: null } } },
    select: { author: { select: { userId: true } } },
    take: 50,
  });
  return found.flatMap(({ author }) => author.userId ?? []);
}

function isStronger(kind: NotificationKind, than: NotificationKind): boolean {
  return notificationKinds.indexOf(kind) < notificationKinds.indexOf(than);
}
