import { ground, sky } from '../air.ts';
import {
  box,
  css,
  type Dice,
  disc,
  fade,
  frame,
  line,
  mix,
  mixHex,
  noiseFor,
  type Picture,
  rgb,
  shape,
} from '../draw.ts';
import type { Palette } from '../palettes.ts';
import { person } from '../people.ts';

const { width, height } = frame;

/** Ridges one behind another, paler with distance, with mist between them. */
export function mountains(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.45, 0.6);
  const layers: string[] = [];
  for (let layer = 0; layer < 5; layer++) layers.push(ridge(palette, dice, horizon, layer));
  return { light: sky(palette, dice, horizon + 0.12, 0.55), things: layers.join('') };
}

function ridge(palette: Palette, dice: Dice, horizon: number, layer: number): string {
  const noise = noiseFor(dice.whole(1, 9999));
  const base = height * (horizon - 0.06 + layer * 0.105);
  const rise = height * (0.26 - layer * 0.025);
  const points: [number, number][] = [[0, height]];
  for (let x = 0; x <= width; x += 5) {
    points.push([x, base + rise * 0.5 - noise(x / (360 - layer * 25), layer, 6) * rise * 1.2]);
  }
  points.push([width, height]);
  const colour = mixHex(palette.far, palette.near, layer / 4);
  const mist = mixHex(palette.low, palette.near, (layer + 0.6) / 5.2);
  const trees = layer === 4 ? pines(points, palette.near, dice) : '';
  return `<defs>${fade(`ridge${layer}`, colour, mist)}</defs>${shape(points, `url(#ridge${layer})`, `fill-opacity="${0.86 + layer * 0.03}"`)}${trees}`;
}

function pines(edge: [number, number][], colour: string, dice: Dice): string {
  return edge
    .filter(() => dice.next() < 0.55)
    .map(([x, y]) => {
      const tall = dice.between(16, 62);
      return shape(
        [
          [x, y - tall],
          [x - tall * 0.2, y + 12],
          [x + tall * 0.2, y + 12],
        ],
        colour,
      );
    })
    .join('');
}

/** A vineyard or a ploughed field, its rows running to the horizon. */
export function rows(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.36, 0.46);
  const above = sky(palette, dice, horizon, 0.7);
  const vanish = dice.between(0.3, 0.7);
  const noise = noiseFor(dice.whole(1, 9999));
  const soil = rgb(mixHex(palette.near, palette.low, 0.35));
  const crop = rgb(mixHex(palette.near, palette.accent, 0.5));
  const light = (u: number, v: number) => {
    if (v < horizon) return above(u, v);
    const depth = (v - horizon) / (1 - horizon);
    const across = (u - vanish) / (depth + 0.012);
    const furrow = Math.abs(((across * 3.1) % 1) + (across < 0 ? 1 : 0) - 0.5) * 2;
    const rough = noise(u * 60, v * 90, 3) - 0.5;
    const colour = mix(soil, crop, furrow * 1.5 - 0.3 + rough * 0.9);
    return mix(colour, rgb(palette.low), 0.55 * (1 - depth) ** 4);
  };
  const hills = shape(
    Array.from({ length: 82 }, (_, i): [number, number] => {
      if (i === 80) return [width, height * horizon + 3];
      if (i === 81) return [0, height * horizon + 3];
      return [(i * width) / 79, height * (horizon + 0.01) - noise(i / 16, 4, 4) * height * 0.13];
    }),
    palette.far,
  );
  return { light, things: hills + poplars(palette, dice, height * horizon) };
}

function poplars(palette: Palette, dice: Dice, y: number): string {
  const start = dice.between(0, width * 0.5);
  return Array.from({ length: dice.whole(5, 11) }, (_, i) => {
    const x = start + i * dice.between(38, 60);
    const tall = dice.between(60, 150);
    return `<ellipse cx="${x}" cy="${y - tall / 2 + 6}" rx="${tall * 0.11}" ry="${tall / 2}" fill="${mixHex(palette.far, palette.near, 0.75)}"/>`;
  }).join('');
}

/** Wind turbines on a plain. */
export function turbines(palette: Palette, dice: Dice): Picture {
  const horizon = dice.between(0.66, 0.76);
  const light = ground(
    palette,
    dice,
    horizon,
    sky(palette, dice, horizon, 0.8),
    mixHex(palette.near, palette.accent, 0.35),
  );
  const things = Array.from({ length: 7 }, (_, i) => {
    const size = 90 + i * i * 14;
    return turbine(
      dice.between(0.06, 0.94) * width,
      height * (horizon + 0.01 + i * 0.012),
      size,
      palette,
      dice,
    );
  });
  return { light, things: things.join('') };
}

function turbine(x: number, y: number, size: number, palette: Palette, dice: Dice): string {
  const colour = mixHex(palette.low, palette.near, size > 300 ? 0.1 : 0.3);
  const turn = dice.between(0, 2.1);
  const hub = y - size;
  const blades = [0, 1, 2].map((blade) => {
    const angle = turn + (blade * Math.PI * 2) / 3;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    return shape(
      [
        [x - dy * size * 0.012, hub + dx * size * 0.012],
        [x + dx * size * 0.62, hub + dy * size * 0.62],
        [x + dy * size * 0.03 + dx * size * 0.12, hub - dx * size * 0.03 + dy * size * 0.12],
      ],
      colour,
    );
  });
  const tower = shape(
    [
      [x - size * 0.014, hub],
      [x + size * 0.014, hub],
      [x + size * 0.03, y],
      [x - size * 0.03, y],
    ],
    colour,
  );
  return tower + blades.join('') + disc(x, hub, size * 0.026, colour);
}

/** A glacier's front with people small before it. */
export function ice(palette: Palette, dice: Dice): Picture {
  const above = sky(palette, dice, 0.4, 0.4);
  const noise = noiseFor(dice.whole(1, 9999));
  const [white, blue, deep] = [rgb('#f4f8fa'), rgb('#9cc3d6'), rgb('#3f6f8c')];
  const edge = (u: number) => 0.24 + noise(u * 5, 2, 5) * 0.17;
  const light = (u: number, v: number) => {
    if (v < edge(u)) return above(u, v);
    const crack = Math.abs(noise(u * 14 + noise(u * 4, v * 3, 3) * 3, v * 5, 5) - 0.5) * 2;
    const shade = noise(u * 9, v * 26, 4);
    const face = mix(mix(white, blue, shade * 1.3 - 0.2), deep, Math.max(0, 0.16 - crack) * 5.2);
    return v > 0.8 ? mix(face, white, (v - 0.8) * 5 - noise(u * 22, v * 30, 4) * 0.3) : face;
  };
  const party = Array.from({ length: dice.whole(3, 5) }, (_, i) =>
    person(
      width * 0.3 + i * dice.between(48, 90),
      height * dice.between(0.9, 0.93),
      92,
      i % 3 === 1 ? palette.accent : palette.near,
      dice,
    ),
  );
  return { light, things: party.join('') };
}

/** Roofs of a hill town climbing towards a tower. */
export function village(palette: Palette, dice: Dice): Picture {
  const light = sky(palette, dice, 0.7, 0.7);
  const houses: string[] = [];
  for (let row = 0; row < 7; row++) {
    const y = height * (0.5 + row * 0.085);
    for (let x = -60 - dice.between(0, 80); x < width; x += dice.between(90, 150)) {
      const lift = Math.max(0, 1 - Math.abs(x - width * 0.62) / (width * 0.75)) * (190 - row * 22);
      houses.push(house(x, y - lift, 100 + row * 9, palette, dice, row / 6));
    }
    if (row === 1) houses.push(tower(width * 0.62, height * 0.52 - 150, palette));
  }
  return { light, things: houses.join('') };
}

function house(x: number, y: number, size: number, palette: Palette, dice: Dice, depth: number): string {
  const plaster = mixHex(
    mixHex(palette.low, '#e8dcc4', 0.6),
    palette.near,
    0.15 + depth * 0.18 + dice.between(0, 0.16),
  );
  const shadow = mixHex(plaster, palette.near, 0.35);
  const roof = mixHex(mixHex(palette.accent, '#a05a3c', 0.5), palette.near, 0.1 + dice.between(0, 0.35));
  const tall = size * dice.between(0.9, 1.6);
  const parts = [
    box(x, y, size, tall + 200, plaster),
    box(x + size * 0.68, y, size * 0.32, tall + 200, shadow),
  ];
  parts.push(
    shape(
      [
        [x - 7, y + 3],
        [x + size * 0.5, y - size * 0.28],
        [x + size + 7, y + 3],
      ],
      roof,
    ),
  );
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 2; j++) {
      const lit = dice.next() < 0.16;
      parts.push(
        box(
          x + size * (0.14 + i * 0.28),
          y + size * (0.2 + j * 0.42),
          size * 0.11,
          size * 0.2,
          lit ? palette.glow : css(mix(rgb(palette.near), rgb(plaster), 0.25)),
        ),
      );
    }
  }
  return parts.join('');
}

function tower(x: number, y: number, palette: Palette): string {
  const stone = mixHex(mixHex(palette.low, '#e8dcc4', 0.6), palette.near, 0.24);
  const parts = [
    box(x - 30, y - 150, 60, 420, stone),
    box(x + 10, y - 150, 20, 420, mixHex(stone, palette.near, 0.3)),
    box(x - 10, y - 120, 20, 44, palette.near),
    shape(
      [
        [x - 38, y - 148],
        [x, y - 240],
        [x + 38, y - 148],
      ],
      mixHex(palette.accent, palette.near, 0.4),
    ),
    line(x, y - 240, x, y - 272, palette.near, 3),
  ];
  return parts.join('');
}
