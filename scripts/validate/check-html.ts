import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Visit } from './crawl.ts';
import type { Checked } from './findings.ts';

/** The name of the check that needs Java. */
export const nuCheck = 'HTML by the Nu checker';

/** Every page by html-validate: the standard, and what everybody needs. */
export async function checkHtml(pages: Visit[]): Promise<Checked> {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // How React writes an element and an attribute is no mistake of the page.
      rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off' },
    }),
  );
  const findings: string[] = [];
  for (const { address, text } of pages) {
    const { results } = await validator.validateString(text, address);
    for (const { messages } of results)
      findings.push(...messages.map(({ ruleId, message }) => `${address}: ${message} (${ruleId})`));
  }
  return { check: 'HTML by html-validate', looked: pages.length, findings };
}

type NuMessage = { type: string; subType?: string; url?: string; message: string; extract?: string };

/** Every page by the W3C's Nu checker. Without Java it says that it was not run. */
export async function checkNu(pages: Visit[], { java }: { java: boolean }): Promise<Checked> {
  if (!java) return { check: nuCheck, looked: 0, findings: [], left: 'left out as asked' };
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-validate-'));
  try {
    for (const [index, { text }] of pages.entries()) writeFileSync(join(folder, `${index}.html`), text);
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    const said = await run('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--exit-zero-always', folder]);
    if (said === null)
      return { check: nuCheck, looked: 0, findings: [], left: 'there is no Java (17 or newer)' };
    const { messages } = JSON.parse(said) as { messages: NuMessage[] };
    const findings = messages
      .filter(({ type }) => type !== 'info')
      .map(({ url = '', message, extract = '' }) => {
        const page = pages[Number(/(\d+)\.html$/.exec(url)?.[1])];
        return `${page?.address ?? url}: ${message} ${extract.slice(0, 120).replaceAll(/\s+/g, ' ')}`;
      });
    return { check: nuCheck, looked: pages.length, findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The checker writes what it found to standard error. Null where the program is not there.
function run(program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', () => resolve(null));
    child.on('close', (code) => {
      const said = Buffer.concat(pieces).toString('utf8');
      if (code === 0) resolve(said);
      else reject(new Error(`${program} ended with ${code}: ${said.slice(0, 500)}`));
    });
  });
}
