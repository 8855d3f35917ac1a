import { get } from './fetch-page.ts';

/** Bytes of a reader's page as a browser fetches it, compressed with brotli. */
export type Sizes = { html: number; styles: number; scripts: number; styleFiles: number; foreign: string[] };

/** Weighs a page: the document, its stylesheets and its scripts. Images are not counted. */
export async function weigh(address: string, path: string): Promise<Sizes> {
  const { text, wireBytes } = await get(`${address}${path}`, 'br');
  const linked = (pattern: RegExp) => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const styles = linked(/<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = linked(/<script[^>]+src="([^"]+)"/g);
  const bytes = async (paths: string[]) => {
    const fetched = await Promise.all(paths.map((one) => get(new URL(one, address).href, 'br')));
    return fetched.reduce((total, one) => total + one.wireBytes, 0);
  };
  const addresses = linked(/\b(?:src|href)="(https?:[^"]+)"/g);
  const foreign = scripts.concat(styles).filter((one) => /^(https?:)?\/\//.test(one));
  return {
    html: wireBytes,
    styles: await bytes(styles),
    scripts: await bytes(scripts),
    styleFiles: styles.length,
    foreign:
      foreign.length > 0
        ? foreign
        : addresses.filter((one) => /\.(js|css)(\?|$)/.test(one) && !one.startsWith(address)),
  };
}
