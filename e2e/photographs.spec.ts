import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { signIn } from './support/desk.ts';

type Answer = {
  status: number;
  body: {
    asset?: { key: string; widths: number[]; caption: string; credit: string };
    error?: { message: string };
  };
};

// As the desk's own page sends it.
async function upload(page: Page, name: string, buffer: Buffer): Promise<Answer> {
  const origin = process.env.E2E_ADDRESS ?? '';
  const file = { name, mimeType: 'image/jpeg', buffer };
  const response = await page.request.post('/api/desk/media', { headers: { origin }, multipart: { file } });
  return { status: response.status(), body: await response.json() };
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'photo');
});

test("a photograph comes into the library with its caption and credit, and is the desk's alone until it is published", async ({
  page,
  playwright,
  baseURL,
}) => {
  const noise = { width: 700, height: 400, channels: 3 } as const;
  const photo = await sharp(randomBytes(700 * 400 * 3), { raw: noise })
    .blur(4)
    .withExif({ IFD0: { ImageDescription: 'Cranes over the harbour', Artist: 'Jane Doe' } })
    .jpeg()
    .toBuffer();
  const { status, body } = await upload(page, 'harbour.jpg', photo);
  expect(status).toBe(201);
  expect(body.asset).toMatchObject({
    caption: 'Cranes over the harbour',
    credit: 'Jane Doe',
    widths: [320, 640],
  });
  for (const [extension, type] of [
    ['avif', 'image/avif'],
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ]) {
    const path = `${body.asset?.key}/640.${extension}`;
    const atDesk = await page.request.get(`/desk/media/${path}`);
    expect(atDesk.status()).toBe(200);
    expect(atDesk.headers()).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
    const anybody = await playwright.request.newContext({ baseURL });
    expect((await anybody.get(`/desk/media/${path}`)).status()).toBe(401);
    expect((await anybody.get(`/media/${path}`)).status()).toBe(404);
    await anybody.dispose();
  }
});

test('what is not a photograph is refused in words that say why', async ({ page }) => {
  const noise = { width: 600, height: 400, channels: 3 } as const;
  const whole = await sharp(randomBytes(600 * 400 * 3), { raw: noise })
    .jpeg()
    .toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const refused: [name: string, file: Buffer, status: number, words: RegExp][] = [
    ['notes.jpg', Buffer.from('This is only text.'), 415, /not a photograph/],
    ['drawing.jpg', Buffer.from(svg), 415, /SVG/],
    ['half.jpg', whole.subarray(0, whole.byteLength / 2), 422, /damaged or incomplete/],
    ['huge.jpg', Buffer.concat([whole, Buffer.alloc(30_000_000)]), 413, /larger than 25 MB/],
  ];
  for (const [name, file, status, words] of refused) {
    const answer = await upload(page, name, file);
    expect(answer.status, name).toBe(status);
    expect(answer.body.error?.message, name).toMatch(words);
  }
});
