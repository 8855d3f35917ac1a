import type { PersonRef } from '#lib/articles/types.ts';

/** A piece of a comment, and where it begins. */
export type TextPart = { text: string; isMention: boolean; at: number };

/** A comment's text with the names of whom it mentions apart. */
export function partsWithMentions(text: string, mentions: PersonRef[]): TextPart[] {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  if (names.length === 0) return [{ text, isMention: false, at: 0 }];
  const pattern = new RegExp(`(${names.map(quoted).join('|')})`, 'iu');
  let at = 0;
  return text.split(pattern).flatMap((part, place) => {
    const from = at;
    at += part.length;
    return part === '' ? [] : [{ text: part, isMention: place % 2 === 1, at: from }];
  });
}

/** The name that is being typed after an "@", just before the caret; null when none is. */
export function nameBeingTyped(text: string, caret: number): { from: number; typed: string } | null {
  const found = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const typed = found[1] ?? '';
  return { from: caret - typed.length, typed };
}

/** Up to six people whose name, or a part of it, begins so. */
export function peopleCalled(people: PersonRef[], typed: string): PersonRef[] {
  const wanted = typed.toLocaleLowerCase();
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase();
      return lower.startsWith(wanted) || lower.includes(` ${wanted}`);
    })
    .slice(0, 6);
}

function quoted(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
