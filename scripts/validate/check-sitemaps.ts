import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import type { Visit } from './crawl.ts';
import type { Checked } from './findings.ts';

const twoDays = 48 * 3_600_000;
const mostNews = 1000;

const schemaAt = (name: string) => ({
  fileName: name,
  contents: readFileSync(fileURLToPath(new URL(`schemas/${name}`, import.meta.url)), 'utf8'),
});

/** Every sitemap by the schemas beside this file, and what Google asks of a sitemap of news. */
export async function checkSitemaps(visits: Visit[]): Promise<Checked> {
  const maps = visits.filter(({ text }) => /<(urlset|sitemapindex)\b/.test(text.slice(0, 300)));
  const findings: string[] = [];
  for (const { address, text } of maps) {
    const { errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents: text }],
      schema: [schemaAt('sitemap.xsd')],
      preload: [schemaAt('news.xsd')],
    });
    findings.push(...errors.map(({ message }) => `${address}: ${message}`), ...newsProblems(address, text));
  }
  return { check: 'Sitemaps', looked: maps.length, findings };
}

function newsProblems(address: string, text: string): string[] {
  const moments = [...text.matchAll(/<news:publication_date>([^<]+)</g)].map((found) =>
    Date.parse(found[1] ?? ''),
  );
  const old = moments.filter((moment) => Date.now() - moment > twoDays).length;
  return [
    ...(old > 0 ? [`${address}: ${old} stories are older than two days`] : []),
    ...(moments.length > mostNews ? [`${address}: more than ${mostNews} stories`] : []),
  ];
}
