import sharp from 'sharp';
import { type IptcFields, withIptc } from './iptc.ts';

/** A small landscape made by code, as a JPEG with IPTC fields; `seed` makes its bytes, and so its key, different. */
export async function samplePhoto(fields: IptcFields = sampleFields, seed = 1): Promise<Buffer> {
  const hue = (seed * 47) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067">
    <rect width="1600" height="1067" fill="hsl(${hue},45%,72%)"/>
    <circle cx="${300 + ((seed * 131) % 1000)}" cy="330" r="120" fill="hsl(${hue},70%,92%)"/>
    <polygon points="0,760 500,420 900,700 1250,470 1600,720 1600,1067 0,1067" fill="hsl(${hue},25%,35%)"/>
  </svg>`;
  return withIptc(await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer(), fields);
}

/** The fields that `samplePhoto` writes when none are given. */
export const sampleFields: IptcFields = {
  caption: 'Transport Minister Ilse Brandt at the harbour in Rotterdam.',
  byline: 'Joao Peres',
  credit: 'Northwire / KAP',
  source: 'Northwire',
  city: 'Rotterdam',
  date: '2026-03-04',
};
