import sharp from 'sharp';
import { diceFor, frame, type Picture } from './draw.ts';
import { type PaletteName, palettes } from './palettes.ts';
import { type SceneName, scenes } from './scenes.ts';

// Scenes are drawn in the frame's units, photographs made this much smaller; their light is soft, and made smaller still.
const reduction = 1.25;
const softness = 3.2;

/** A demo photograph's picture as a JPEG without metadata; the same seed gives the same picture. */
export async function renderPicture(scene: SceneName, light: PaletteName, seed: number): Promise<Buffer> {
  const picture = scenes[scene](palettes[light], diceFor(seed));
  const air = await background(picture);
  const { data, info } = await sharp(air.data, { raw: air.info })
    .composite([{ input: svg(`${picture.things}${vignette}`, reduction) }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  addGrain(data, seed);
  return sharp(data, { raw: info }).jpeg({ quality: 84 }).toBuffer();
}

async function background({ light, soft }: Picture) {
  const { width: w, height: h } = sizeOf(softness);
  const pixels = new Uint8ClampedArray(w * h * 3);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) pixels.set(light(x / w, y / h), (y * w + x) * 3);
  }
  const air = sharp(pixels, { raw: { width: w, height: h, channels: 3 } });
  if (soft) air.composite([{ input: await sharp(svg(soft, softness)).blur(3.5).png().toBuffer() }]);
  const small = await air.raw().toBuffer({ resolveWithObject: true });
  return sharp(small.data, { raw: { width: w, height: h, channels: small.info.channels } })
    .resize({ ...sizeOf(reduction), kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

function sizeOf(divisor: number): { width: number; height: number } {
  return { width: Math.round(frame.width / divisor), height: Math.round(frame.height / divisor) };
}

const vignette = `<radialGradient id="vignette" r="0.75"><stop offset="0.55" stop-color="#000" stop-opacity="0"/>
  <stop offset="1" stop-color="#000" stop-opacity="0.34"/></radialGradient>
  <rect width="${frame.width}" height="${frame.height}" fill="url(#vignette)"/>`;

function svg(inside: string, divisor: number): Buffer {
  const { width, height } = sizeOf(divisor);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
      viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="none">${inside}</svg>`,
  );
}

// One run of noise, begun at another place in every row, so that it shows no pattern.
function addGrain(pixels: Buffer, seed: number): void {
  const dice = diceFor(seed + 7);
  const noise = Int8Array.from({ length: 8192 }, () => (dice.next() + dice.next() - 1) * 12);
  const row = sizeOf(reduction).width * 3;
  for (let start = 0; start < pixels.length; start += row) {
    let place = dice.whole(0, 8191);
    for (let i = start; i < start + row; i += 3) {
      place = (place + 1) & 8191;
      const grain = noise[place] ?? 0;
      for (let part = i; part < i + 3; part++) {
        pixels[part] = Math.max(0, Math.min(255, (pixels[part] ?? 0) + grain));
      }
    }
  }
}
