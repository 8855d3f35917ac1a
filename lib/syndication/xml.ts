// What XML 1.0 cannot hold in any spelling: most control characters, and two that are no characters at all.
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text's spelling in XML, as content or inside a quoted attribute; whatever it holds, the document stays well-formed. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(notXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with text in it, and attributes; nothing at all for an empty text. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): string {
  return text === '' ? '' : `<${name}${attributesText(attributes)}>${xmlText(text)}</${name}>`;
}

/** An element without content. */
export function emptyElement(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributesText(attributes)}/>`;
}

/** An element around others. */
export function element(name: string, inside: string[], attributes: Record<string, string> = {}): string {
  return `<${name}${attributesText(attributes)}>${inside.filter(Boolean).join('\n')}</${name}>`;
}

/** The first line of every XML document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function attributesText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}
