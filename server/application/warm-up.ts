import { request } from 'node:http';
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
      [...front.matchAll(/href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/g)].map((match) => match[1]),
    );
    for (const path of [...paths].slice(0, stories)) await ask(where, host, path ?? '/');
  } catch (error) {
    log().warn({ err: error }, 'the application could not warm itself up');
  }
}

function ask(where: string | number, host: string, path: string): Promise<string> {
  const address = typeof where === 'string' ? { socketPath: where } : { port: where };
  return new Promise((resolve, reject) => {
    const asked = request({ ...address, path, headers: { host } }, async (answer) => {
      try {
        let text = '';
        for await (const chunk of answer.setEncoding('utf8')) text += chunk;
        resolve(text);
      } catch (error) {
        reject(error);
      }
    });
    asked.on('error', reject).end();
  });
}
