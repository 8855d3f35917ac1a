import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import opentype, { type Font } from 'opentype.js';

/** One file of a typeface: some alphabets of it. */
export type Face = { font: Font; kerning: unknown };

/** The two typefaces of a card, each as its files, the commonest alphabet first. */
export type Faces = { serif: Face[]; sans: Face[] };

const alphabets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

let loading: Promise<Faces> | undefined;

/** The newsroom's typefaces as outlines, read once from the packages beside the program: nothing is fetched. */
export function loadFaces(): Promise<Faces> {
  loading ??= readFaces().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readFaces(): Promise<Faces> {
  const [serif, sans] = await Promise.all([readFamily('source-serif-4', 700), readFamily('inter', 600)]);
  return { serif, sans };
}

function readFamily(family: string, weight: number): Promise<Face[]> {
  const packages = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@fontsource');
  return Promise.all(
    alphabets.map((alphabet) =>
      readFace(join(packages, family, 'files', `${family}-${alphabet}-${weight}-normal.woff`)),
    ),
  );
}

async function readFace(path: string): Promise<Face> {
  const font = opentype.parse(new Uint8Array(await readFile(path)).buffer);
  return { font, kerning: font.position.getKerningTables(font.position.getDefaultScriptName()) };
}
