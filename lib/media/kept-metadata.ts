import type { PhotoWords } from './types.ts';

/** The only metadata that goes out with a rendition: creator, credit and copyright, as XMP. Null when there are none. */
export function keptMetadata({ creator, credit, copyright }: PhotoWords): string | null {
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\u{FFFE}\u{FFFF}]|\p{Cs}/gu, '');
}
