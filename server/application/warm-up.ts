import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { log } from '#lib/platform/log.ts';

const stories = 8;

/**
 * Asks the server that listens at `where` for the front and the stories it leads to, so that the first reader after a
 * start does not wait for code to be compiled. A newsroom that cannot answer yet starts all the same.
 */
export async function warmUp(where: string | number, host: string): Promise<void> {
  try {
    const front = await ask(where, host, '/');
    const paths = new Set(
      [...front.matchAll(/href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/g)].map(([, path = '/']) => path),
    );
    for (const path of [...paths].slice(0, stories)) await ask(where, host, path);
  } catch (error) {
    log().warn({ err: error }, 'the application could not warm itself up');
  }
}

function ask(where: string | number, host: string, path: string): Promise<string> {
  const address = typeof where === 'string' ? { socketPath: where } : { port: where };
  return new Promise((resolve, reject) => {
    get({ ...address, path, headers: { host } }, (answer) => resolve(text(answer))).on('error', reject);
  });
}
