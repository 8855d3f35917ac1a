import { attributes } from '#lib/document/attributes.ts';
import { type Embed, embedOf } from '#lib/document/embeds.ts';
import type { DocumentMark, DocumentNode } from '#lib/document/types.ts';
import { contentOf } from '#lib/document/walk.ts';

/** A node whose attributes were checked, so that drawing it cannot fail. */
export type KnownNode =
  | { kind: 'paragraph' | 'bulletList' | 'listItem' | 'blockquote'; inside: DocumentNode[] }
  | { kind: 'heading'; level: 2 | 3 | 4; inside: DocumentNode[] }
  | { kind: 'orderedList'; start: number; inside: DocumentNode[] }
  | { kind: 'pullQuote'; attribution: string; inside: DocumentNode[] }
  | { kind: 'image'; assetId: string; caption: string; credit: string; alt: string }
  | { kind: 'relatedArticle'; articleNumber: number }
  | { kind: 'text'; text: string; marks: DocumentMark[] }
  | { kind: 'factbox'; title: string; inside: DocumentNode[] }
  | { kind: 'gallery'; caption: string; inside: DocumentNode[] }
  | { kind: 'table'; caption: string; rows: DocumentNode[] }
  | { kind: 'embed'; embed: Embed }
  | { kind: 'footnote'; note: string }
  | { kind: 'divider' | 'hardBreak' | 'corrections' | 'tk' };

/** A stored node as a known one; null when its kind is unknown or it cannot be drawn as it is. */
export function knownNode(node: DocumentNode): KnownNode | null {
  const inside = contentOf(node);
  switch (node.type) {
    case 'paragraph':
    case 'bulletList':
    case 'listItem':
    case 'blockquote':
      return { kind: node.type, inside };
    case 'heading': {
      const level = node.attrs?.level;
      return level === 2 || level === 3 || level === 4 ? { kind: 'heading', level, inside } : null;
    }
    case 'orderedList': {
      const start = node.attrs?.start ?? 1;
      const isWrong = attributes.orderedList.start.problem(start) !== null;
      return { kind: 'orderedList', start: isWrong ? 1 : Number(start), inside };
    }
    case 'pullQuote':
      return { kind: 'pullQuote', attribution: words(node, 'attribution'), inside };
    case 'image':
      return imageNode(node);
    case 'relatedArticle': {
      const articleNumber = node.attrs?.number;
      const isWrong = attributes.relatedArticle.number.problem(articleNumber) !== null;
      return isWrong ? null : { kind: 'relatedArticle', articleNumber: Number(articleNumber) };
    }
    case 'text':
      return typeof node.text === 'string' ? { kind: 'text', text: node.text, marks: marksOf(node) } : null;
    case 'factbox':
      return { kind: 'factbox', title: words(node, 'title'), inside };
    case 'gallery':
      return { kind: 'gallery', caption: words(node, 'caption'), inside };
    case 'table':
      return { kind: 'table', caption: words(node, 'caption'), rows: inside };
    case 'embed': {
      const embed = embedOf(node.attrs?.address);
      return embed && { kind: 'embed', embed };
    }
    case 'footnote':
      return { kind: 'footnote', note: words(node, 'note') };
    case 'divider':
    case 'hardBreak':
    case 'corrections':
    case 'tk':
      return { kind: node.type };
    default:
      return null;
  }
}

function imageNode(node: DocumentNode): KnownNode | null {
  const assetId = node.attrs?.assetId;
  if (typeof assetId !== 'string' || attributes.image.assetId.problem(assetId) !== null) return null;
  return {
    kind: 'image',
    assetId,
    caption: words(node, 'caption'),
    credit: words(node, 'credit'),
    alt: words(node, 'alt'),
  };
}

function marksOf(node: DocumentNode): DocumentMark[] {
  if (!Array.isArray(node.marks)) return [];
  return node.marks.filter((mark) => typeof mark === 'object' && mark !== null).slice(0, 16);
}

function words(node: DocumentNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}
