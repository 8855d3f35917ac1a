import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asPageStyle, readPageStyles } from './page-styles.ts';

const address = '/_next/static/chunks/a.css';

test('a font beside the stylesheet is found from every page', () => {
  expect(asPageStyle('@font-face{src:url(../media/a.woff2)format("woff2")}', address)?.text).toBe(
    '@font-face{src:url(/_next/static/media/a.woff2)format("woff2")}',
  );
  expect(asPageStyle(`a{b:url("x.svg")}c{d:url('y.svg')}`, address)?.text).toBe(
    `a{b:url("/_next/static/chunks/x.svg")}c{d:url('/_next/static/chunks/y.svg')}`,
  );
});

test.each(['url(/a.woff2)', 'url("/a.woff2")', 'url(data:image/gif;base64,AA)', 'url(https://x.example/a)'])(
  '%s is as it was',
  (one) => {
    expect(asPageStyle(`a{b:${one}}`, address)?.text).toBe(`a{b:${one}}`);
  },
);

test('the policy lets in exactly these bytes', () => {
  const style = asPageStyle('a{b:url(c.svg)}\n/*# sourceMappingURL=a.css.map*/', address);
  expect(style?.text).not.toContain('sourceMappingURL');
  expect(style?.hash).toBe(
    `'sha256-${createHash('sha256')
      .update(style?.text ?? '')
      .digest('base64')}'`,
  );
});

test.each([
  ['one that would end the element', 'a{b:"</STYLE><script>"}'],
  ['one too large to be sent with every page', `a{b:"${'x'.repeat(50_000)}"}`],
])('%s stays a file', (_what, css) => {
  expect(asPageStyle(css, address)).toBeNull();
});

test("a build's stylesheets are known by their addresses", async () => {
  const build = await mkdtemp(join(tmpdir(), 'nightdesk-styles-'));
  try {
    await mkdir(join(build, 'static', 'chunks'), { recursive: true });
    await writeFile(join(build, 'static', 'chunks', 'a.css'), 'a{}');
    await writeFile(join(build, 'static', 'chunks', 'a.js'), 'a');
    expect([...(await readPageStyles(build)).keys()]).toEqual([address]);
    expect((await readPageStyles(join(build, 'none'))).size).toBe(0);
  } finally {
    await rm(build, { recursive: true });
  }
});
