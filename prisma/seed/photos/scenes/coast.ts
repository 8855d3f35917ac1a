import { sky, water } from '../air.ts';
import { box, type Dice, disc, fade, frame, line, mixHex, noiseFor, type Picture, shape } from '../draw.ts';
import type { Palette } from '../palettes.ts';

const { width, height } = frame;

/** A container port: gantry cranes, stacks, a ship at the quay. */
export function harbour(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.6, 0.68);
  const quay = height * horizon;
  const things = [hillsAt(quay, palette, dice)];
  for (let i = 0; i < 5; i++)
    things.push(
      crane(
        width * (0.08 + i * 0.2 + dice.between(-0.04, 0.04)),
        quay,
        dice.between(240, 400),
        palette,
        dice,
      ),
    );
  things.push(stacks(quay, palette, dice), box(0, quay - 6, width, 16, palette.near));
  if (dice.next() < 0.75) things.push(ship(width * dice.between(0.2, 0.45), quay + 70, 620, palette, dice));
  return { light: water(palette, dice, horizon, sky(palette, dice, horizon, 0.6)), things: things.join('') };
}

function hillsAt(y: number, palette: Palette, dice: Dice): string {
  const noise = noiseFor(dice.whole(1, 9999));
  const points: [number, number][] = [[0, y]];
  for (let x = 0; x <= width; x += 20) points.push([x, y - 20 - noise(x / 260, 1, 4) * 130]);
  points.push([width, y]);
  return shape(points, mixHex(palette.far, palette.low, 0.3));
}

function crane(x: number, quay: number, tall: number, palette: Palette, dice: Dice): string {
  const colour = mixHex(palette.near, palette.far, dice.between(0.1, 0.5));
  const top = quay - tall;
  const reach = tall * dice.between(0.55, 0.8);
  const raised = dice.next() < 0.4 ? tall * 0.45 : 0;
  const w = Math.max(4, tall / 48);
  return [
    line(x - tall * 0.14, quay, x - tall * 0.1, top, colour, w),
    line(x + tall * 0.14, quay, x + tall * 0.1, top, colour, w),
    line(x - tall * 0.12, quay - tall * 0.35, x + tall * 0.12, quay - tall * 0.35, colour, w * 0.8),
    line(x - tall * 0.12, quay - tall * 0.35, x + tall * 0.1, top, colour, w * 0.5),
    line(x - tall * 0.45, top, x + tall * 0.1, top, colour, w * 1.2),
    line(x + tall * 0.1, top, x + reach, top - raised, colour, w * 1.2),
    line(x, top - tall * 0.28, x + reach * 0.9, top - raised, colour, w * 0.4),
    line(x, top - tall * 0.28, x - tall * 0.42, top, colour, w * 0.4),
    line(x - tall * 0.1, top, x, top - tall * 0.28, colour, w * 0.8),
    line(x + tall * 0.1, top, x, top - tall * 0.28, colour, w * 0.8),
    disc(x, top - tall * 0.29, 4, palette.accent),
  ].join('');
}

function stacks(quay: number, palette: Palette, dice: Dice): string {
  const paints = ['#8a3b32', '#2f5d73', '#6d7a4a', '#b58a3c', '#59636b', '#7b4a5e'] as const;
  const parts: string[] = [];
  for (let x = 0; x < width; x += 74) {
    const count = dice.whole(0, 5);
    for (let i = 0; i < count; i++) {
      const colour = mixHex(dice.pick(paints), palette.near, dice.between(0.25, 0.55));
      parts.push(
        box(x, quay - 30 - i * 25, 72, 24, colour),
        box(x, quay - 30 - i * 25, 72, 4, mixHex(colour, palette.low, 0.4)),
      );
    }
  }
  return parts.join('');
}

function ship(x: number, y: number, long: number, palette: Palette, dice: Dice): string {
  const hull = mixHex(palette.accent, palette.near, 0.55);
  const parts = [
    shape(
      [
        [x - 30, y - 62],
        [x + long + 70, y - 78],
        [x + long + 12, y + 12],
        [x + 16, y + 12],
      ],
      mixHex(palette.near, palette.far, 0.2),
    ),
    shape(
      [
        [x + 4, y - 8],
        [x + long + 26, y - 8],
        [x + long + 12, y + 14],
        [x + 16, y + 14],
      ],
      hull,
    ),
    box(x + 30, y - 170, 74, 112, mixHex(palette.low, '#f4f1ea', 0.5)),
    box(x + 30, y - 160, 74, 10, palette.near),
    box(x + 52, y - 200, 26, 32, hull),
  ];
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < dice.whole(1, 3); j++) {
      parts.push(
        box(
          x + 130 + i * 52,
          y - 90 - j * 22,
          50,
          21,
          mixHex(dice.pick(['#8a3b32', '#2f5d73', '#b58a3c', '#59636b']), palette.near, 0.3),
        ),
      );
    }
  }
  return parts.join('');
}

/** A suspension bridge over a strait. */
export function bridge(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.64, 0.7);
  const deck = height * (horizon - 0.1);
  const towers: [number, number] = [width * dice.between(0.2, 0.28), width * dice.between(0.72, 0.8)];
  const colour = mixHex(palette.near, palette.accent, dice.pick([0.15, 0.55]));
  const top = deck - height * dice.between(0.3, 0.4);
  const things = [hillsAt(height * horizon, palette, dice)];
  for (const x of towers) {
    things.push(
      box(x - 26, top, 15, height * (horizon + 0.03) - top, colour),
      box(x + 11, top, 15, height * (horizon + 0.03) - top, colour),
    );
    for (let i = 0; i < 4; i++) things.push(box(x - 26, top + i * 84, 52, 12, colour));
  }
  things.push(
    cables(towers, top, deck, colour),
    box(0, deck - 4, width, 18, colour),
    box(0, deck + 14, width, 5, palette.near),
  );
  const haze = `<defs>${fade('haze', palette.low, palette.low, [0, 0.75])}</defs>${box(0, height * 0.42, width, height * (horizon - 0.4), 'url(#haze)')}`;
  return {
    light: water(palette, dice, horizon, sky(palette, dice, horizon, 0.5)),
    things: things.join('') + haze,
  };
}

function cables([left, right]: [number, number], top: number, deck: number, colour: string): string {
  const hang = (x: number) => {
    if (x >= left && x <= right) {
      const t = (x - (left + right) / 2) / ((right - left) / 2);
      return deck - 26 - (deck - 26 - top) * t * t;
    }
    const t = x < left ? x / left : (width - x) / (width - right);
    return deck - (deck - top) * t ** 1.25;
  };
  const points = Array.from({ length: 161 }, (_, i) => `${i * 10},${hang(i * 10).toFixed(1)}`);
  const hangers = Array.from({ length: 100 }, (_, i) =>
    line(i * 16, hang(i * 16), i * 16, deck, colour, 1.3),
  );
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="7"/>${hangers.join('')}`;
}

/** A lighthouse on rocks above a rough sea. */
export function lighthouse(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.55, 0.62);
  const x = width * dice.pick([0.28, 0.7]);
  const base = height * (horizon + 0.02);
  const noise = noiseFor(dice.whole(1, 9999));
  const rocks: [number, number][] = [];
  for (let i = -420; i <= 420; i += 12)
    rocks.push([x + i, base + 60 + Math.abs(i) * 0.34 - noise(i / 70, 3, 5) * 120]);
  rocks.push([x + 460, height], [x - 460, height]);
  const white = mixHex('#f3eee4', palette.near, 0.12);
  const stripe = mixHex(palette.accent, palette.near, 0.1);
  const things = [
    `<defs>${fade('rock', palette.near, mixHex(palette.near, palette.far, 0.35))}</defs>`,
    shape(rocks, 'url(#rock)'),
  ];
  for (let i = 0; i < 6; i++) {
    const [wide, next] = [52 - i * 4, 52 - (i + 1) * 4];
    const y = base + 30 - i * 58;
    things.push(
      shape(
        [
          [x - wide, y],
          [x + wide, y],
          [x + next, y - 58],
          [x - next, y - 58],
        ],
        i % 2 ? stripe : white,
      ),
    );
    things.push(
      shape(
        [
          [x + wide * 0.3, y],
          [x + wide, y],
          [x + next, y - 58],
          [x + next * 0.3, y - 58],
        ],
        palette.near,
        'fill-opacity="0.35"',
      ),
    );
  }
  const top = base + 30 - 6 * 58;
  things.push(
    box(x - 38, top - 8, 76, 10, palette.near),
    box(x - 20, top - 48, 40, 40, palette.glow),
    shape(
      [
        [x - 27, top - 46],
        [x, top - 84],
        [x + 27, top - 46],
      ],
      palette.near,
    ),
  );
  const soft = disc(x, top - 28, 90, palette.glow, 'fill-opacity="0.35"');
  return {
    light: water(palette, dice, horizon, sky(palette, dice, horizon, 1)),
    soft,
    things: things.join(''),
  };
}
