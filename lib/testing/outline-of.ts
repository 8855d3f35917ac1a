import type { DocumentNode } from '#lib/document/types.ts';

const signs: Record<string, string> = {
  bold: '**',
  italic: '_',
  underline: '~',
  strike: '--',
  superscript: '^',
  subscript: ',',
};

/** Blocks as a few plain lines, so that a test can say what it expects of a paste at one glance. */
export function outlineOf(blocks: DocumentNode[], indent = ''): string {
  return blocks.map((block) => linesOf(block, indent)).join('\n');
}

function linesOf(block: DocumentNode, indent: string): string {
  const { type, attrs = {}, content = [] } = block;
  if (type === 'paragraph') return indent + lineOf(content);
  if (type === 'heading') return `${indent}${'#'.repeat(Number(attrs.level))} ${lineOf(content)}`;
  if (type === 'bulletList') return content.map((item) => itemOf(item, '- ', indent)).join('\n');
  if (type === 'orderedList') {
    const start = Number(attrs.start);
    return content.map((item, place) => itemOf(item, `${start + place}. `, indent)).join('\n');
  }
  if (type === 'blockquote') return outlineOf(content, `${indent}> `);
  if (type === 'pullQuote')
    return `${indent}>> ${lineOf(content)}${attrs.attribution ? ` | ${attrs.attribution}` : ''}`;
  if (type === 'divider') return `${indent}---`;
  if (type === 'embed') return `${indent}[embed ${attrs.address}]`;
  if (type === 'photoRequest') {
    const source = String(attrs.source).slice(0, 60);
    return `${indent}[photo ${source} | ${attrs.caption} | ${attrs.credit} | ${attrs.alt}]`;
  }
  if (type === 'table') {
    return [...(attrs.caption ? [`${indent}[table ${attrs.caption}]`] : []), ...content.map(rowOf)].join(
      '\n',
    );
  }
  return `${indent}<${type}>`;
}

function itemOf(item: DocumentNode, marker: string, indent: string): string {
  const [first = '', ...rest] = (item.content ?? []).map((block) => outlineOf([block], ''));
  const more = rest.flatMap((lines) => lines.split('\n')).map((line) => `${indent}  ${line}`);
  return [`${indent}${marker}${first}`, ...more].join('\n');
}

function rowOf(row: DocumentNode): string {
  const cells = (row.content ?? []).map((cell) => {
    const { colspan, rowspan } = cell.attrs ?? {};
    const spans = `${colspan === 1 ? '' : `{${colspan} wide}`}${rowspan === 1 ? '' : `{${rowspan} high}`}`;
    const words = outlineOf(cell.content ?? []).replaceAll('\n', ' / ');
    return cell.type === 'tableHeader' ? `!${spans}${words}` : `${spans}${words}`;
  });
  return `| ${cells.join(' | ')} |`;
}

function lineOf(content: DocumentNode[]): string {
  return content.map(inlineOf).join('');
}

function inlineOf(node: DocumentNode): string {
  if (node.type === 'hardBreak') return '⏎';
  if (node.type === 'footnote') return `(${node.attrs?.note})`;
  return (node.marks ?? []).toReversed().reduce((text, mark) => {
    if (mark.type === 'link') return `[${text}](${mark.attrs?.href})`;
    const sign = signs[mark.type] ?? '?';
    return `${sign}${text}${sign}`;
  }, node.text ?? '');
}
