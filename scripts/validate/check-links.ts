import { linksOf, type Start, type Visit, within } from './crawl.ts';
import type { Checked } from './findings.ts';

/** Whether everything inside the site that is named is there, fragments too. Other sites are not asked. */
export function checkLinks(visits: Map<string, Visit>, site: string, starts: Start[]): Checked {
  const expected = new Map(starts.map(({ path, status }) => [new URL(path, site).href, status]));
  const findings: string[] = [];
  for (const { address, status, foundOn } of visits.values()) {
    const wanted = expected.get(address) ?? 200;
    if (status !== wanted) findings.push(`${address}: ${status} instead of ${wanted}, named by ${foundOn}`);
  }
  let looked = visits.size;
  for (const visit of visits.values()) {
    for (const link of linksOf(visit)) {
      const target = within(link, visit.address, site);
      const fragment = decodeURIComponent(
        URL.canParse(link, visit.address) ? new URL(link, visit.address).hash.slice(1) : '',
      );
      if (target === null || fragment === '') continue;
      looked += 1;
      const page = visits.get(target)?.page;
      if (page && !page.ids.has(fragment)) findings.push(`${visit.address}: nothing is called ${link}`);
    }
  }
  return { check: 'Links, pictures, fragments', looked, findings };
}
