import { box, type Dice, frame, line, mix, mixHex, noiseFor, type Picture, rgb, shape } from '../draw.ts';
import type { Palette } from '../palettes.ts';
import { audience, person } from '../people.ts';

const { width, height } = frame;

/** A full hall seen from the back, somebody speaking in the light. */
export function hall(palette: Palette, dice: Dice): Picture {
  const [dark, low, glow] = [rgb(palette.high), rgb(palette.low), rgb(palette.glow)];
  const cx = dice.between(0.35, 0.65);
  const light = (u: number, v: number) => {
    const d = Math.hypot((u - cx) * 1.3, (v - 0.34) * 1.1);
    return mix(mix(dark, low, Math.exp(-d * 3)), glow, Math.exp(-(d ** 2) / 0.02) * 0.55);
  };
  const x = width * cx;
  const things: string[] = [];
  const banners: string[] = [];
  for (let i = 0; i < 7; i++) banners.push(banner(width * (0.09 + i * 0.137), palette, dice, i));
  things.push(
    box(x - 560, height * 0.5, 1120, 40, mixHex(palette.near, palette.low, 0.2)),
    box(x - 560, height * 0.5, 1120, 6, palette.glow, 'fill-opacity="0.5"'),
  );
  things.push(person(x, height * 0.5, 210, mixHex(palette.near, palette.accent, 0.2), dice));
  things.push(
    shape(
      [
        [x - 58, height * 0.4],
        [x + 58, height * 0.4],
        [x + 44, height * 0.51],
        [x - 44, height * 0.51],
      ],
      mixHex(palette.accent, palette.near, 0.6),
    ),
  );
  things.push(line(x - 16, height * 0.4, x - 6, height * 0.36, palette.near, 3));
  const tones: [string, string, string] = [
    mixHex(palette.near, palette.low, 0.24),
    mixHex(palette.near, palette.low, 0.1),
    palette.near,
  ];
  return {
    light,
    soft: banners.join(''),
    things: things.join('') + audience(height * 0.62, height * 0.95, width, tones, dice),
  };
}

function banner(x: number, palette: Palette, dice: Dice, index: number): string {
  const cloth = mixHex(dice.pick([palette.accent, palette.far, palette.low]), palette.high, 0.55);
  return shape(
    [
      [x - 34, 60],
      [x + 34, 60],
      [x + 30, 440 + (index % 2) * 24],
      [x, 460],
      [x - 30, 440 + (index % 2) * 24],
    ],
    cloth,
    'fill-opacity="0.65"',
  );
}

/** A stage: players in cones of light before a dark house. */
export function stage(palette: Palette, dice: Dice): Picture {
  const noise = noiseFor(dice.whole(1, 9999));
  const [dark, low] = [rgb(palette.near), rgb(palette.high)];
  const light = (u: number, v: number) =>
    mix(dark, low, noise(u * 3, v * 4, 4) * Math.exp(-(((v - 0.45) / 0.4) ** 2)));
  const floor = height * 0.68;
  const [cones, things]: [string[], string[]] = [[], []];
  const players = dice.whole(3, 5);
  for (let i = 0; i < players; i++) {
    const x = width * (0.14 + (0.72 * (i + 0.5)) / players);
    const top = x + dice.between(-180, 180);
    const colour = dice.pick([palette.glow, palette.low, palette.accent]);
    cones.push(
      `<linearGradient id="cone${i}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour}" stop-opacity="0.75"/><stop offset="1" stop-color="${colour}" stop-opacity="0.06"/></linearGradient>`,
    );
    cones.push(
      shape(
        [
          [top - 10, 0],
          [top + 10, 0],
          [x + 190, floor + 30],
          [x - 190, floor + 30],
        ],
        `url(#cone${i})`,
        'fill-opacity="0.6"',
      ),
    );
    cones.push(
      `<ellipse cx="${x}" cy="${floor + 18}" rx="200" ry="26" fill="${colour}" fill-opacity="0.35"/>`,
    );
    things.push(person(x, floor + 22, 290, mixHex(palette.near, palette.accent, 0.12), dice));
    if (i % 2 === 0)
      things.push(
        `<ellipse cx="${x + 34}" cy="${floor - 70}" rx="30" ry="62" fill="${mixHex('#7a4522', palette.near, 0.2)}" transform="rotate(14 ${x + 34} ${floor - 70})"/>`,
        line(x + 22, floor - 130, x - 6, floor - 246, mixHex('#3a2412', palette.near, 0.3), 7),
        line(x - 10, floor - 60, x + 104, floor - 104, palette.low, 3),
      );
  }
  things.push(box(0, floor + 40, width, height, palette.near, 'fill-opacity="0.75"'));
  return {
    light,
    soft: cones.join(''),
    things:
      things.join('') +
      audience(
        height * 0.84,
        height * 1.02,
        width,
        [mixHex(palette.near, palette.low, 0.14), mixHex(palette.near, palette.low, 0.06), palette.near],
        dice,
      ),
  };
}
