import { wall } from '../air.ts';
import { box, type Dice, disc, fade, frame, line, mixHex, type Picture } from '../draw.ts';
import type { Palette } from '../palettes.ts';

const { width, height } = frame;

/** Glass on a laboratory bench against instruments out of focus. */
export function laboratory(palette: Palette, dice: Dice): Picture {
  const bench = height * 0.78;
  const [soft, things]: [string[], string[]] = [[], []];
  for (let i = 0; i < 26; i++)
    soft.push(
      disc(
        dice.between(0, width),
        dice.between(60, 620),
        dice.between(10, 46),
        dice.pick([palette.glow, palette.accent, palette.low]),
        `fill-opacity="${dice.between(0.06, 0.26).toFixed(2)}"`,
      ),
    );
  for (let i = 0; i < 5; i++)
    soft.push(
      box(
        i * 340 - 30,
        dice.between(260, 420),
        dice.between(150, 260),
        600,
        mixHex(palette.far, palette.near, 0.4),
        'fill-opacity="0.5"',
      ),
    );
  things.push(
    `<defs>${fade('bench', mixHex(palette.low, palette.near, 0.35), palette.near)}</defs>`,
    box(0, bench, width, height - bench, 'url(#bench)'),
    box(0, bench, width, 5, palette.glow, 'fill-opacity="0.5"'),
  );
  const liquids = ['#3fb6a8', '#e0a458', '#b8433a', '#6a7fd0', '#8fb84a'] as const;
  const places = [0.12, 0.3, 0.47, 0.66, 0.86];
  places.forEach((place, i) => {
    const x = width * (place + dice.between(-0.02, 0.02));
    const draw = dice.pick([flask, beaker, rack]);
    things.push(draw(x, bench + 46 + (i % 2) * 34, dice.between(0.9, 1.35), dice.pick(liquids), palette));
  });
  return {
    light: wall(palette, dice, dice.pick(['left', 'right'])),
    soft: soft.join(''),
    things: things.join(''),
  };
}

function flask(x: number, y: number, scale: number, liquid: string, palette: Palette): string {
  const s = 150 * scale;
  return `<g>
    <ellipse cx="${x}" cy="${y}" rx="${s * 0.9}" ry="${s * 0.1}" fill="${palette.near}" fill-opacity="0.5"/>
    <path d="M${x - s * 0.17} ${y - s * 2} L${x - s * 0.17} ${y - s * 1.15} L${x - s * 0.78} ${y - s * 0.12} Q${x - s * 0.82} ${y} ${x - s * 0.66} ${y} L${x + s * 0.66} ${y} Q${x + s * 0.82} ${y} ${x + s * 0.78} ${y - s * 0.12} L${x + s * 0.17} ${y - s * 1.15} L${x + s * 0.17} ${y - s * 2} Z" fill="${palette.glow}" opacity="0.2" stroke="${palette.glow}" stroke-width="4"/>
    <path d="M${x - s * 0.47} ${y - s * 0.62} L${x - s * 0.74} ${y - s * 0.1} Q${x - s * 0.76} ${y - 6} ${x - s * 0.64} ${y - 6} L${x + s * 0.64} ${y - 6} Q${x + s * 0.76} ${y - 6} ${x + s * 0.74} ${y - s * 0.1} L${x + s * 0.47} ${y - s * 0.62} Z" fill="${liquid}" fill-opacity="0.78"/>
    <ellipse cx="${x}" cy="${y - s * 0.62}" rx="${s * 0.47}" ry="${s * 0.07}" fill="${palette.glow}" fill-opacity="0.5"/>
    <path d="M${x - s * 0.1} ${y - s * 1.1} L${x - s * 0.52} ${y - s * 0.3}" stroke="${palette.glow}" stroke-width="9" opacity="0.7" stroke-linecap="round"/>
    ${box(x - s * 0.22, y - s * 2.04, s * 0.44, s * 0.08, palette.glow, 'rx="6" fill-opacity="0.6"')}</g>`;
}

function beaker(x: number, y: number, scale: number, liquid: string, palette: Palette): string {
  const [w, h] = [120 * scale, 240 * scale];
  const marks = Array.from({ length: 5 }, (_, i) =>
    line(x + w * 0.25, y - h * (0.2 + i * 0.13), x + w * 0.5, y - h * (0.2 + i * 0.13), palette.glow, 2.5),
  );
  return [
    box(
      x - w,
      y - h,
      w * 2,
      h,
      palette.glow,
      `rx="10" opacity="0.16" stroke="${palette.glow}" stroke-width="4"`,
    ),
    box(x - w + 6, y - h * 0.55, w * 2 - 12, h * 0.55 - 6, liquid, 'rx="8" fill-opacity="0.72"'),
    `<ellipse cx="${x}" cy="${y - h * 0.55}" rx="${w - 6}" ry="${w * 0.13}" fill="${palette.glow}" fill-opacity="0.5"/>`,
    line(x - w * 0.78, y - h * 0.9, x - w * 0.78, y - h * 0.12, palette.glow, 8),
    ...marks,
  ].join('');
}

function rack(x: number, y: number, scale: number, liquid: string, palette: Palette): string {
  const parts: string[] = [];
  for (let i = -2; i <= 2; i++) {
    const [tx, tall] = [x + i * 52 * scale, 250 * scale];
    const fill = 0.3 + 0.5 * Math.abs(Math.sin(i * 2.3 + x));
    parts.push(
      box(
        tx - 15 * scale,
        y - tall,
        30 * scale,
        tall,
        palette.glow,
        `rx="${15 * scale}" opacity="0.25" stroke="${palette.glow}" stroke-width="3"`,
      ),
    );
    parts.push(
      box(
        tx - 12 * scale,
        y - tall * fill,
        24 * scale,
        tall * fill - 4,
        liquid,
        `rx="${12 * scale}" fill-opacity="0.8"`,
      ),
    );
    parts.push(line(tx - 7 * scale, y - tall * 0.9, tx - 7 * scale, y - tall * 0.3, palette.glow, 3.5));
  }
  parts.push(
    box(x - 140 * scale, y - 120 * scale, 280 * scale, 26 * scale, mixHex(palette.low, palette.near, 0.25)),
    box(x - 140 * scale, y - 16 * scale, 280 * scale, 30 * scale, mixHex(palette.low, palette.near, 0.45)),
  );
  return parts.join('');
}
