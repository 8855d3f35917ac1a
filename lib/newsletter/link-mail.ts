import { escapeHtml } from '#lib/document/escape-html.ts';
import type { Mail } from '#lib/platform/mail.ts';
import type { NewsroomView } from '#lib/reader/types.ts';
import { letterPhrases, named } from './letter-words.ts';
import { choosingAddress } from './reader-links.ts';

type Asking = { email: string; key: string; isConfirmed: boolean };

/** The mail with a reader's link: to confirm, or for who has done so, to change what they have. */
export function linkMail({ email, key, isConfirmed }: Asking, newsroom: NewsroomView): Mail {
  const { name, language } = newsroom;
  const phrases = letterPhrases(language);
  const [subject, text, verb] = isConfirmed
    ? [phrases.againSubject, phrases.againText, phrases.againLink]
    : [phrases.confirmSubject, phrases.confirmText, phrases.confirmLink];
  const last = isConfirmed ? [] : [phrases.confirmElse];
  const address = choosingAddress(key);
  const said = named(text, name);
  return {
    to: email,
    fromName: name,
    subject: named(subject, name),
    text: [said, `${verb}:`, address, ...last, ''].join('\n\n'),
    html: [
      `<!doctype html><html lang="${escapeHtml(language)}"><body>`,
      `<p>${escapeHtml(said)}</p>`,
      `<p><a href="${escapeHtml(address)}">${escapeHtml(verb)}</a></p>`,
      ...last.map((line) => `<p>${escapeHtml(line)}</p>`),
      '</body></html>',
    ].join('\n'),
  };
}
