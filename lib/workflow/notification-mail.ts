import type { NightdeskEvent } from '#lib/audit/events.ts';
import { sentenceOf } from '#lib/audit/sentence.ts';
import { escapeHtml } from '#lib/document/escape-html.ts';
import { cleanLine } from '#lib/platform/clean-text.ts';
import { env } from '#lib/platform/env.ts';
import type { Mail } from '#lib/platform/mail.ts';
import type { NotificationKind } from '#lib/platform/prisma/enums.ts';

/** What a mail says of one thing: the story, and the event that tells what happened to it. */
export type MailLine = {
  kind: NotificationKind;
  headline: string;
  articleNumber: number;
  actorName: string;
  type: string;
  data: unknown;
};

const subjects: Record<NotificationKind, string> = {
  schedule_failed: 'Not done in time',
  returned: 'Returned',
  assigned: 'Assigned to you',
  mentioned: 'You were mentioned',
  published: 'Published',
  handed_over: 'Moved on',
};

/** One mail for all that a person is told: names and headlines are text, addresses are absolute. */
export function notificationMail(person: { email: string }, lines: MailLine[]): Mail {
  const told = lines.map((line) => ({
    kind: subjects[line.kind],
    headline: cleanLine(line.headline) || 'No headline yet',
    sentence: cleanLine(
      `${line.actorName} ${sentenceOf({ type: line.type, data: line.data } as NightdeskEvent)}`,
    ),
    address: addressOf(`/desk/articles/${line.articleNumber}`),
  }));
  const first = told[0];
  const subject =
    told.length === 1 && first ? `${first.kind}: ${first.headline}` : `${told.length} things at the desk`;
  const choose = addressOf('/desk/me/notifications');
  const text = [
    ...told.flatMap(({ kind, headline, sentence, address }) => [
      `${kind}: ${headline}`,
      sentence,
      address,
      '',
    ]),
    `What you are told by e-mail: ${choose}`,
    '',
  ].join('\n');
  const html = [
    '<!doctype html><html lang="en"><body>',
    ...told.map(
      ({ kind, headline, sentence, address }) =>
        `<p><b>${escapeHtml(kind)}: <a href="${escapeHtml(address)}">${escapeHtml(headline)}</a></b><br>${escapeHtml(sentence)}</p>`,
    ),
    `<p><a href="${escapeHtml(choose)}">What you are told by e-mail</a></p></body></html>`,
  ].join('\n');
  return { to: person.email, subject, text, html };
}

function addressOf(path: string): string {
  return new URL(path, env().PUBLIC_URL).href;
}
