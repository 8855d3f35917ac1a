import { type StructuredData as Data, structuredText } from '#lib/syndication/json-ld.ts';

/** What the page says of itself to machines, as JSON-LD. */
export function StructuredData({ data }: { data: Data[] }) {
  return data.map((one) => (
    <script
      key={String(one['@type'])}
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is no markup; structuredText escapes it
      dangerouslySetInnerHTML={{ __html: structuredText(one) }}
    />
  ));
}
