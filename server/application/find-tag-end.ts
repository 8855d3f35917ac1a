const doubleQuote = 34;
const singleQuote = 39;
const greater = 62;

/** The index after the tag that begins at `start`; a `>` inside a quoted value does not end it. */
export function findTagEnd(html: string, start: number): number {
  let quote = 0;
  for (let i = start + 1; i < html.length; i += 1) {
    const code = html.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === greater) return i + 1;
    // A quote opens a value only after an equals sign; elsewhere it is part of a name.
    else if ((code === doubleQuote || code === singleQuote) && afterEquals(html, i)) quote = code;
  }
  return html.length;
}

function afterEquals(html: string, index: number): boolean {
  let i = index - 1;
  while (i > 0 && /\s/.test(html[i] ?? '')) i -= 1;
  return html[i] === '=';
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The attributes of a tag, names in lower case, the common escapes undone. */
export function readAttributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  const inside = tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, '');
  for (const [, name = '', double, single, bare] of inside.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, undoEscapes(double ?? single ?? bare ?? ''));
  }
  return found;
}

function undoEscapes(value: string): string {
  if (!value.includes('&')) return value;
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
