import { wall } from '../air.ts';
import { box, type Dice, disc, fade, frame, mixHex, type Picture } from '../draw.ts';
import type { Palette } from '../palettes.ts';
import { person } from '../people.ts';

const { width, height } = frame;

/** Somebody in profile against a window, near enough to fill the frame. */
export function portrait(palette: Palette, dice: Dice): Picture {
  const left = dice.next() < 0.5;
  const x = width * (left ? 0.64 : 0.36);
  const y = height * dice.between(0.34, 0.38);
  const head = profile(dice);
  const face = (dx: number, colour: string) =>
    `<g transform="translate(${x + dx} ${y}) scale(${left ? -1.28 : 1.28} 1.28)"><path d="${head}" fill="${colour}"/></g>`;
  const defs = `<defs>${fade('skin', mixHex(palette.near, palette.accent, 0.22), palette.near)}</defs>`;
  return {
    light: wall(palette, dice, left ? 'left' : 'right'),
    soft: windowPane(left ? width * 0.06 : width * 0.62, palette),
    things: defs + face(left ? -7 : 7, mixHex(palette.glow, palette.low, 0.3)) + face(0, 'url(#skin)'),
  };
}

// A head seen from the side, looking right, its middle at (0, 0): brow, nose, lips, chin, collar, back, hair.
function profile(dice: Dice): string {
  const [nose, chin, hair] = [dice.between(10, 24), dice.between(-6, 10), dice.between(0, 34)];
  const bun = dice.next() < 0.4 ? `M-120 -40 a62 62 0 1 0 -20 96 Z` : '';
  return `M104 -64 C112 -40 108 -26 116 -12 C${122 + nose} 18 ${134 + nose} 34 ${132 + nose} 42 C126 52 114 50 112 56
    C112 64 122 70 120 78 C114 84 118 92 114 98 C112 108 ${118 + chin} 116 ${110 + chin} 134 C96 158 58 152 42 158
    C40 190 44 214 66 236 C150 262 240 300 262 420 L278 640 L-330 640 L-300 400 C-280 300 -180 262 -92 236
    C-78 200 -84 160 -96 120 C-${146 + hair} 70 -${150 + hair} -60 -112 -116 C-60 -${186 + hair} 84 -${170 + hair * 0.6} 104 -64 Z ${bun}`;
}

function windowPane(x: number, palette: Palette): string {
  const frameColour = mixHex(palette.high, palette.near, 0.3);
  const parts = [box(x, 90, 500, 760, mixHex(palette.glow, palette.low, 0.25), 'fill-opacity="0.8"')];
  for (let i = 0; i < 4; i++) parts.push(box(x + i * 167 - 7, 90, 14, 760, frameColour));
  for (let i = 0; i < 4; i++) parts.push(box(x, 90 + i * 250, 500, 12, frameColour));
  return parts.join('');
}

/** Pictures hung on a gallery's wall and people before them. */
export function gallery(palette: Palette, dice: Dice): Picture {
  const floor = height * 0.8;
  const things: string[] = [];
  let x = dice.between(60, 140);
  while (x < width - 120) {
    const [w, h] = [dice.between(170, 380), dice.between(220, 420)];
    things.push(canvas(x, height * 0.42 - h / 2, w, h, palette, dice));
    x += w + dice.between(70, 130);
  }
  things.push(
    `<defs>${fade('floor', mixHex(palette.low, palette.near, 0.4), palette.near)}</defs>`,
    box(0, floor, width, height - floor, 'url(#floor)'),
    box(0, floor - 16, width, 16, mixHex(palette.low, palette.near, 0.55)),
  );
  for (let i = 0; i < dice.whole(2, 4); i++)
    things.push(
      person(
        width * dice.between(0.1, 0.9),
        height * dice.between(0.92, 0.99),
        dice.between(400, 470),
        mixHex(palette.near, palette.accent, dice.between(0, 0.3)),
        dice,
      ),
    );
  return { light: wall(palette, dice, 'left'), things: things.join('') };
}

function canvas(x: number, y: number, w: number, h: number, palette: Palette, dice: Dice): string {
  const paints = [
    palette.accent,
    palette.far,
    palette.glow,
    '#38566b',
    '#c8a24c',
    '#7b3f38',
    palette.near,
  ] as const;
  const parts = [
    box(x - 6, y + 2, w + 24, h + 22, palette.near, 'fill-opacity="0.25"'),
    box(x - 12, y - 12, w + 24, h + 24, mixHex('#8a6a3a', palette.near, 0.4)),
    box(x, y, w, h, mixHex(dice.pick(paints), palette.low, 0.5)),
  ];
  const bands = dice.whole(2, 5);
  for (let i = 0; i < bands; i++) {
    const top = y + (h * i) / bands;
    parts.push(
      box(
        x,
        top,
        w,
        h / bands + 1,
        dice.pick(paints),
        `fill-opacity="${dice.between(0.35, 0.8).toFixed(2)}"`,
      ),
    );
  }
  if (dice.next() < 0.6)
    parts.push(
      disc(
        x + w * dice.between(0.3, 0.7),
        y + h * dice.between(0.3, 0.6),
        Math.min(w, h) * dice.between(0.12, 0.26),
        dice.pick(paints),
        'fill-opacity="0.85"',
      ),
    );
  return parts.join('');
}

/** A library's shelves under lamps. */
export function library(palette: Palette, dice: Dice): Picture {
  const paints = [
    '#6b2f2a',
    '#2d4a4f',
    '#5a4a2c',
    '#3a3550',
    '#7a5a36',
    '#43503a',
    '#8a7a5c',
    '#1f2d3d',
  ] as const;
  const things: string[] = [];
  for (let shelf = 0; shelf < 6; shelf++) {
    const floor = 190 + shelf * 178;
    for (let x = 0; x < width; ) {
      const [w, h] = [dice.between(15, 40), dice.between(104, 152)];
      const paint = mixHex(dice.pick(paints), palette.near, dice.between(0, 0.35));
      if (dice.next() > 0.04)
        things.push(
          box(x, floor - h, w - 1.5, h, paint),
          box(x + 2, floor - h, 3, h, palette.glow, 'fill-opacity="0.13"'),
          box(x, floor - h * 0.78, w - 1.5, 4, palette.glow, 'fill-opacity="0.3"'),
        );
      x += w;
    }
    things.push(
      box(0, floor, width, 22, mixHex('#5a3b22', palette.near, 0.35)),
      box(0, floor, width, 4, palette.glow, 'fill-opacity="0.25"'),
    );
  }
  for (let i = 0; i < 4; i++)
    things.push(box(i * 520 - 40, 0, 34, height, mixHex('#4a2f1a', palette.near, 0.4)));
  const cx = width * dice.between(0.3, 0.7);
  things.push(
    `<radialGradient id="pool" cx="${(cx / width).toFixed(2)}" cy="0.35" r="0.75"><stop offset="0" stop-color="${palette.glow}" stop-opacity="0.3"/><stop offset="0.5" stop-color="${palette.near}" stop-opacity="0.25"/><stop offset="1" stop-color="${palette.near}" stop-opacity="0.88"/></radialGradient>`,
    box(0, 0, width, height, 'url(#pool)'),
  );
  if (dice.next() < 0.8) things.push(person(cx + 120, height * 0.99, 470, palette.near, dice));
  return { light: wall(palette, dice), things: things.join('') };
}
