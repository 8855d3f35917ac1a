import { plainText } from '#lib/document/extract.ts';
import type { PublicArticle } from '#lib/publishing/types.ts';
import { correctionWord } from '#lib/reader/correction-words.ts';

/** A story as plain text to copy: its head, its words, what was put right in it, and where it stands (`address`, absolute). */
export function plainStory(article: PublicArticle, at: string, address: string): string {
  const { headline, standfirst, dateline, byline, corrections } = article;
  const words = plainText(article.body);
  const notes = corrections.map(({ kind, text }) => `${correctionWord(kind, article.language)}: ${text}`);
  const parts = [
    headline,
    standfirst,
    [byline.map(({ name }) => name).join(', '), at].filter(Boolean).join(' · '),
    dateline ? `${dateline} — ${words}` : words,
    ...notes,
    address,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
