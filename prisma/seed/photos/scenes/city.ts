import { ground, sky, water } from '../air.ts';
import { box, type Dice, disc, fade, frame, line, mix, mixHex, type Picture, rgb, shape } from '../draw.ts';
import type { Palette } from '../palettes.ts';
import { person } from '../people.ts';

const { width, height } = frame;

/** A city's edge over a river, its windows being lit. */
export function skyline(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.68, 0.76);
  const floor = height * horizon;
  const things: string[] = [];
  for (let layer = 0; layer < 3; layer++) {
    const colour = mixHex(palette.far, palette.near, layer * 0.42);
    for (let x = -40; x < width; ) {
      const wide = dice.between(36, 110);
      const tall =
        dice.between(0.12, 0.34 - layer * 0.05) * height * (0.55 + 0.75 * Math.sin((x / width) * Math.PI)) +
        40;
      things.push(
        building(x, floor, wide, tall, colour, layer === 0 ? 0 : 0.12 + layer * 0.13, palette, dice),
      );
      x += wide + dice.between(-6, 14);
    }
  }
  things.push(box(0, floor - 8, width, 12, palette.near));
  return {
    light: water(palette, dice, horizon, sky(palette, dice, horizon, 0.6)),
    soft: reflections(floor, palette, dice),
    things: things.join(''),
  };
}

function building(
  x: number,
  floor: number,
  wide: number,
  tall: number,
  colour: string,
  lit: number,
  palette: Palette,
  dice: Dice,
): string {
  const parts = [
    box(x, floor - tall, wide, tall, colour),
    box(x + wide * 0.7, floor - tall, wide * 0.3, tall, palette.near, 'fill-opacity="0.25"'),
  ];
  const crown = dice.next();
  if (crown < 0.14) parts.push(line(x + wide / 2, floor - tall, x + wide / 2, floor - tall - 70, colour, 3));
  else if (crown < 0.3) parts.push(box(x + wide * 0.2, floor - tall - 18, wide * 0.6, 20, colour));
  for (let wy = floor - tall + 12; wy < floor - 14; wy += 15) {
    for (let wx = x + 6; wx < x + wide - 8; wx += 11) {
      if (dice.next() < lit)
        parts.push(
          box(wx, wy, 5.5, 7.5, palette.glow, `fill-opacity="${dice.between(0.35, 0.95).toFixed(2)}"`),
        );
    }
  }
  return parts.join('');
}

function reflections(floor: number, palette: Palette, dice: Dice): string {
  return Array.from({ length: 46 }, () =>
    box(
      dice.between(0, width),
      floor + dice.between(4, 30),
      dice.between(2, 6),
      dice.between(40, 190),
      palette.glow,
      `fill-opacity="${dice.between(0.04, 0.2).toFixed(2)}"`,
    ),
  ).join('');
}

/** A wet street at night: lamps out of focus, people crossing. */
export function nightStreet(palette: Palette, dice: Dice): Picture {
  const [dark, low] = [rgb(palette.near), rgb(palette.low)];
  const light = (u: number, v: number) =>
    mix(mix(dark, low, Math.exp(-(((v - 0.5) / 0.26) ** 2)) * 0.75), dark, Math.abs(u - 0.5) * 0.7);
  const lamps: string[] = [];
  const mirrored: string[] = [];
  for (let i = 0; i < 70; i++) {
    const near = dice.next() ** 2;
    const [x, y] = [dice.between(0, width), height * (0.5 - dice.between(0.02, 0.42) * (0.25 + near))];
    const colour = dice.pick([palette.glow, palette.accent, '#ffffff', '#e0563f', palette.glow]);
    lamps.push(disc(x, y, 9 + near * 44, colour, `fill-opacity="${dice.between(0.14, 0.5).toFixed(2)}"`));
    mirrored.push(
      `<ellipse cx="${x}" cy="${height * 0.56 + (height * 0.5 - y) * 0.9}" rx="${4 + near * 16}" ry="${40 + near * 120}" fill="${colour}" fill-opacity="${dice.between(0.05, 0.16).toFixed(2)}"/>`,
    );
  }
  const people = Array.from({ length: dice.whole(3, 6) }, () => {
    const [x, tall] = [dice.between(0.12, 0.88) * width, dice.between(280, 430)];
    const y = height * 0.62 + tall * 0.62;
    const brolly =
      dice.next() < 0.5
        ? `<path d="M${x - 92} ${y - tall + 4} Q${x} ${y - tall - 120} ${x + 92} ${y - tall + 4} Z" fill="${palette.near}"/>`
        : '';
    return person(x, y, tall, palette.near, dice) + brolly;
  });
  return { light, soft: mirrored.join(''), things: lamps.join('') + people.join('') };
}

/** A railway running to the horizon under its wires, with a train coming or gone. */
export function railway(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.48, 0.56);
  const [vx, vy] = [width * dice.between(0.4, 0.6), height * horizon];
  const things: string[] = [];
  const rail = mixHex(palette.low, palette.near, 0.35);
  for (let i = 26; i > 0; i--) {
    const t = (1 / i) ** 1.1;
    const y = vy + (height - vy) * t;
    things.push(
      shape(
        [
          [vx - 560 * t, y - 7 * t],
          [vx + 330 * t, y - 7 * t],
          [vx + 340 * t, y + 11 * t],
          [vx - 570 * t, y + 11 * t],
        ],
        mixHex(palette.near, palette.far, 0.18),
      ),
    );
  }
  for (const foot of [-460, -120, 240])
    things.push(
      shape(
        [
          [vx - 0.6, vy],
          [vx + 0.6, vy],
          [vx + foot + 11, height],
          [vx + foot - 11, height],
        ],
        rail,
      ),
    );
  for (let i = 9; i >= 1; i--) things.push(mast(vx, vy, 1 / i, palette));
  if (dice.next() < 0.7) things.push(train(vx + 8, vy, palette));
  const light = ground(
    palette,
    dice,
    horizon,
    sky(palette, dice, horizon, 0.7),
    mixHex(palette.near, palette.far, 0.45),
  );
  return { light, things: things.join('') };
}

function mast(vx: number, vy: number, t: number, palette: Palette): string {
  const colour = mixHex(palette.far, palette.near, 0.3 + t);
  const [x, tall, foot] = [vx + 760 * t, 640 * t, vy + 420 * t];
  return [
    line(x, foot, x, foot - tall, colour, 12 * t + 1),
    line(x, foot - tall * 0.92, x - 520 * t, foot - tall * 0.86, colour, 6 * t + 0.6),
    line(x, foot - tall * 0.74, x - 420 * t, foot - tall * 0.86, colour, 4 * t + 0.5),
    line(x - 300 * t, foot - tall * 0.86, vx, vy - 4, colour, 1.4),
    line(x - 480 * t, foot - tall * 0.86, vx, vy - 4, colour, 1.4),
  ].join('');
}

function train(x: number, y: number, palette: Palette): string {
  const body = mixHex(palette.accent, palette.near, 0.45);
  return [
    `<path d="M${x - 2} ${y - 92} q52 -18 104 0 l10 150 q-62 16 -124 0 Z" fill="${body}"/>`,
    `<path d="M${x + 10} ${y - 78} q40 -12 80 0 l4 52 q-44 8 -88 0 Z" fill="${palette.near}"/>`,
    disc(x + 14, y + 30, 9, palette.glow),
    disc(x + 90, y + 30, 9, palette.glow),
    disc(x + 14, y + 30, 20, palette.glow, 'fill-opacity="0.3"'),
    disc(x + 90, y + 30, 20, palette.glow, 'fill-opacity="0.3"'),
  ].join('');
}

/** A public building's colonnade, with people on its steps. */
export function colonnade(palette: Palette, dice: Dice): Picture {
  const stone = mixHex('#d9d2c3', palette.low, 0.4);
  const dark = mixHex(stone, palette.near, 0.72);
  const count = dice.whole(6, 8);
  const top = height * dice.between(0.24, 0.3);
  const floor = height * 0.76;
  const gap = (width * 1.06) / count;
  const things = [
    `<defs><linearGradient id="shaft"><stop offset="0" stop-color="${dark}"/><stop offset="0.3" stop-color="${stone}"/><stop offset="0.55" stop-color="${mixHex(stone, palette.glow, 0.55)}"/><stop offset="1" stop-color="${dark}"/></linearGradient>${fade('inside', mixHex(palette.near, stone, 0.12), mixHex(palette.near, stone, 0.35))}</defs>`,
  ];
  things.push(box(0, top, width, floor - top, 'url(#inside)'));
  for (let i = 0; i < count; i++) {
    const x = -30 + i * gap + gap * 0.2;
    things.push(box(x + gap * 0.62, floor - 260, gap * 0.26, 260, palette.glow, 'fill-opacity="0.12"'));
    things.push(box(x, top, gap * 0.42, floor - top, 'url(#shaft)'));
    for (let f = 1; f < 6; f++)
      things.push(
        box(x + (gap * 0.42 * f) / 6, top + 34, 2.5, floor - top - 60, dark, 'fill-opacity="0.35"'),
      );
    things.push(
      box(x - 12, top, gap * 0.42 + 24, 28, stone),
      box(x - 10, floor - 26, gap * 0.42 + 20, 26, stone),
    );
  }
  things.push(
    box(0, top - 74, width, 80, stone),
    box(0, top - 30, width, 6, dark, 'fill-opacity="0.5"'),
    box(0, top - 80, width, 10, mixHex(stone, palette.glow, 0.5)),
  );
  for (let i = 0; i < 8; i++)
    things.push(
      box(0, floor + i * 34, width, 34, mixHex(stone, palette.near, 0.08 + i * 0.05)),
      box(0, floor + i * 34, width, 5, mixHex(stone, palette.glow, 0.4)),
    );
  for (let i = 0; i < dice.whole(3, 7); i++)
    things.push(
      person(
        dice.between(0.05, 0.95) * width,
        floor + dice.between(40, 210),
        dice.between(150, 190),
        mixHex(palette.near, palette.accent, dice.between(0, 0.35)),
        dice,
      ),
    );
  return { light: sky(palette, dice, 0.6, 0.6), things: things.join('') };
}

/** Works with chimneys and their plumes. */
export function works(palette: Palette, dice: Dice): Picture {
  const horizon = 0.74;
  const floor = height * horizon;
  const [plumes, things]: [string[], string[]] = [[], []];
  for (let i = 0; i < 4; i++) {
    const [x, tall] = [width * (0.12 + i * 0.22 + dice.between(-0.05, 0.05)), dice.between(300, 520)];
    for (let p = 0; p < 22; p++)
      plumes.push(
        disc(
          x + p * p * 1.1 + dice.between(-8, 8),
          floor - tall - 14 - p * 9 - dice.between(0, 14),
          14 + p * 4.2,
          mixHex(palette.low, palette.glow, 0.5),
          `fill-opacity="${(0.34 - p * 0.013).toFixed(2)}"`,
        ),
      );
    things.push(
      shape(
        [
          [x - 20, floor],
          [x - 13, floor - tall],
          [x + 13, floor - tall],
          [x + 20, floor],
        ],
        mixHex(palette.near, palette.far, 0.15 * i),
      ),
    );
    things.push(box(x - 14, floor - tall + 22, 28, 14, palette.accent, 'fill-opacity="0.7"'));
  }
  for (let x = 0; x < width; x += dice.between(90, 190))
    things.push(
      building(
        x,
        floor,
        dice.between(80, 200),
        dice.between(60, 190),
        mixHex(palette.near, palette.far, dice.between(0, 0.3)),
        0.05,
        palette,
        dice,
      ),
    );
  const light = ground(
    palette,
    dice,
    horizon,
    sky(palette, dice, horizon, 0.8),
    mixHex(palette.near, palette.far, 0.3),
  );
  return { light, soft: plumes.join(''), things: things.join('') };
}
