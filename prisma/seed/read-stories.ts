import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStory, type Story } from './story.ts';

const folder = join(import.meta.dirname, 'stories');

/** Every story of the demo: the oldest first, what was never published last. */
export function readStories(): Story[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: section }) =>
      readdirSync(join(folder, section)).map((file) =>
        parseStory(section, file.replace(/\.txt$/, ''), readFileSync(join(folder, section, file), 'utf8')),
      ),
    );
  return found.sort((a, b) => age(b) - age(a) || a.name.localeCompare(b.name));
}

function age({ state }: Story): number {
  return 'publishedAgo' in state ? state.publishedAgo : 0;
}
