import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A stylesheet as it stands in a page, and the word by which a policy lets exactly it in. */
export type PageStyle = { text: string; hash: string };

// The reader's is 29 kB, five with brotli; a larger one is better fetched once than sent with every page.
const largest = 48_000;

/** A build's stylesheets that are small enough to stand in the pages that link to them, by their addresses. */
export async function readPageStyles(build: string): Promise<Map<string, PageStyle>> {
  const folder = join(build, 'static');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const styles = await Promise.all(
    files
      .filter((file) => file.endsWith('.css'))
      .map(async (file) => {
        const address = `/_next/static/${file.split(sep).join('/')}`;
        return [address, asPageStyle(await readFile(join(folder, file), 'utf8'), address)] as const;
      }),
  );
  return new Map(styles.flatMap(([address, style]) => (style ? [[address, style]] : [])));
}

/** A stylesheet's text as it may stand in a page: its addresses whole. Null for one that may not. */
export function asPageStyle(css: string, address: string): PageStyle | null {
  const text = css
    .replace(
      /url\((["']?)(?!["']?(?:\/|data:|#|[a-z]+:))([^"')]+)\1\)/g,
      (_, quote: string, path: string) => {
        return `url(${quote}${new URL(path, `http://page${address}`).pathname}${quote})`;
      },
    )
    .replace(/\/\*#[^*]*\*\/\s*$/, '')
    .trim();
  if (Buffer.byteLength(text) > largest || /<\/style|<!--/i.test(text)) return null;
  return { text, hash: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
}
