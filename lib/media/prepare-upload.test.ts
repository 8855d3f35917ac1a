import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { env } from '#lib/platform/env.ts';
import { withIptc } from '#lib/testing/iptc.ts';
import { prepareUpload } from './prepare-upload.ts';

let data = '';

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'nightdesk-media-'));
  env().NIGHTDESK_DATA = data;
});
afterAll(() => rm(data, { recursive: true }));

function plain(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#6a8caf' } });
}

const secrets = { IFD0: { Make: 'Secret Camera', Artist: 'Jane Doe', Copyright: '(c) Northwind' } };
const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="SECRET-123"><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Cranes over the harbour &amp; the bay</rdf:li></rdf:Alt></dc:description><photoshop:Credit>AP</photoshop:Credit><photoshop:Source>TASS</photoshop:Source></rdf:Description></rdf:RDF></x:xmpmeta>`;

const upload = (content: Uint8Array, filename = 'harbour.jpg') =>
  prepareUpload({ filename, content }, 'quick');

async function leftovers(): Promise<string[]> {
  return readdir(join(data, 'work')).catch(() => []);
}

describe('a photograph', () => {
  test('is kept in every width up to its own, upright, in three formats, with its caption and credit', async () => {
    const file = await plain(700, 1400)
      .withExif({ ...secrets, ...gps })
      .withXmp(xmp)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const photo = await upload(file, 'C:\\Users\\jane\\harbour.jpg');
    expect(photo).toEqual({
      key: createHash('sha256').update(file).digest('hex').slice(0, 32),
      filename: 'harbour.jpg',
      mime: 'image/jpeg',
      bytes: file.byteLength,
      width: 1400,
      height: 700,
      widths: [320, 640, 960, 1280],
      caption: 'Cranes over the harbour & the bay',
      credit: 'Jane Doe / AP / TASS',
    });
    const folder = join(data, 'media', photo.key.slice(0, 2), photo.key);
    for (const width of photo.widths) {
      for (const [extension, format] of [
        ['avif', 'heif'],
        ['webp', 'webp'],
        ['jpg', 'jpeg'],
      ]) {
        const made = await sharp(join(folder, `${width}.${extension}`)).metadata();
        expect(made).toMatchObject({ format, width, height: width / 2 });
      }
    }
    expect(await leftovers()).toEqual([]);
  });

  test('goes out without where and with what it was taken, and with who made it', async () => {
    const file = await plain(400, 300)
      .withExif({ ...secrets, ...gps })
      .withXmp(xmp)
      .jpeg()
      .toBuffer();
    const { key } = await upload(file);
    for (const name of ['320.jpg', '320.webp', '320.avif']) {
      const served = await readFile(join(data, 'media', key.slice(0, 2), key, name));
      expect(served.toString('latin1')).not.toMatch(/secret|GPSLatitude/i);
      expect((await sharp(served).metadata()).exif).toBeUndefined();
      const tags = ExifReader.load(served, { expanded: true });
      expect(tags.gps).toBeUndefined();
      expect(tags.xmp?.creator?.description).toBe('Jane Doe');
      expect(tags.xmp?.Credit?.description).toBe('Jane Doe / AP / TASS');
    }
  });

  test('speaks through IPTC before anything else, in any alphabet', async () => {
    const fields = { caption: 'Министр в порту', byline: 'Анна Орлова', credit: 'ТАСС', source: 'ТАСС' };
    const bare = await plain(330, 220).withExif(secrets).withXmp(xmp).jpeg().toBuffer();
    expect(await upload(withIptc(bare, fields))).toMatchObject({
      caption: 'Министр в порту',
      credit: 'Анна Орлова / ТАСС',
    });
  });

  test('taken in twice is developed once', async () => {
    const file = await plain(330, 200).png().toBuffer();
    const first = await upload(file, 'first.png');
    const second = await upload(file, 'second.png');
    expect(second).toEqual({ ...first, filename: 'second.png' });
  });

  test.each(['png', 'webp', 'avif'] as const)('can be a %s', async (format) => {
    const file = await plain(350, 250).toFormat(format).toBuffer();
    expect(await upload(file, 'misnamed.jpg')).toMatchObject({ mime: `image/${format}`, widths: [320] });
  });
});

describe('refused, with nothing left behind:', () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    [
      'a text file called .jpg',
      Buffer.from('This is only text. '.repeat(50)),
      'unsupported',
      /not a photograph/,
    ],
    ['an SVG', Buffer.from(svg), 'unsupported', /SVG/],
    ['an SVG behind spaces and a comment', Buffer.from(`  \n<!-- x --> ${svg}`), 'unsupported', /SVG/],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'unsupported', /application\/pdf/],
    ['an empty file', Buffer.alloc(0), 'unsupported', /not a photograph/],
    ['a JPEG that is only its first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'invalid', /damaged/],
    [
      'noise behind a JPEG signature',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(9000)]),
      'invalid',
      /damaged/,
    ],
    [
      '26 MB',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(26_000_000)]),
      'too_large',
      /25 MB/,
    ],
    [
      'a picture of 30,000 by 30,000 pixels in a few bytes',
      pngClaiming(30_000, 30_000),
      'too_large',
      /60 megapixels/,
    ],
  ])('%s', async (_what, content, code, message) => {
    await expect(upload(content)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await leftovers()).toEqual([]);
  });

  test('a truncated JPEG', async () => {
    const noise = { width: 800, height: 600, channels: 3 } as const;
    const whole = await sharp(randomBytes(800 * 600 * 3), { raw: noise })
      .jpeg()
      .toBuffer();
    const half = whole.subarray(0, whole.byteLength / 2);
    await expect(upload(half)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/incomplete/),
    });
    expect(await leftovers()).toEqual([]);
  });

  test('an upload that breaks off', async () => {
    const content = (async function* () {
      yield Buffer.from([0xff, 0xd8, 0xff]);
      throw new Error('the line is dead');
    })();
    await expect(prepareUpload({ filename: 'x.jpg', content })).rejects.toThrow('the line is dead');
    expect(await leftovers()).toEqual([]);
  });
});

/** A PNG whose header promises a size that its data does not have. */
function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.byteLength, 0);
  frame.writeUInt32BE(crc(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
