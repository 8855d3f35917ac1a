/** The frame in whose units a scene is drawn. */
export const frame = { width: 1600, height: 1067 };

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * What a scene gives: the colour of the air and light at every point (u, v from 0 to 1), then as SVG what is out of
 * focus, then the sharp things in front.
 */
export type Picture = { light: (u: number, v: number) => Rgb; soft?: string; things: string };

/** Random numbers that are the same for the same seed. */
export type Dice = {
  next: () => number;
  between: (low: number, high: number) => number;
  whole: (low: number, high: number) => number;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
};

/** Dice that fall the same way each time for the same `seed`. */
export function diceFor(seed: number): Dice {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}

/** "#8899aa" or "rgb(136,153,170)" as numbers. */
export function rgb(colour: string): Rgb {
  if (colour.startsWith('rgb(')) {
    const [red = 0, green = 0, blue = 0] = colour.slice(4, -1).split(',').map(Number);
    return [red, green, blue];
  }
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour between two, `share` of the way from `a` to `b`. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const t = Math.min(1, Math.max(0, share));
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** The same for two colours in writing, as SVG wants it. */
export function mixHex(a: string, b: string, share: number): string {
  return css(mix(rgb(a), rgb(b), share));
}

/** A colour as SVG wants it. */
export function css(colour: Rgb): string {
  return `rgb(${colour.map((part) => Math.round(Math.min(255, Math.max(0, part)))).join(',')})`;
}

/** Smooth noise, 0 to 1, the same for the same seed and place; `octaves` add finer detail. */
export function noiseFor(seed: number): (x: number, y: number, octaves?: number) => number {
  const at = (x: number, y: number) => {
    let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 1442695041);
    h = Math.imul(h ^ (h >>> 13), 1274126177);
    return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  };
  const smooth = (x: number, y: number) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const fx = x - x0;
    const fy = y - y0;
    const sx = fx * fx * (3 - 2 * fx);
    const topLeft = at(x0, y0);
    const bottomLeft = at(x0, y0 + 1);
    const top = topLeft + (at(x0 + 1, y0) - topLeft) * sx;
    const bottom = bottomLeft + (at(x0 + 1, y0 + 1) - bottomLeft) * sx;
    return top + (bottom - top) * fy * fy * (3 - 2 * fy);
  };
  return (x, y, octaves = 4) => {
    let sum = 0;
    let weight = 1;
    let scale = 1;
    let total = 0;
    for (let octave = 0; octave < octaves; octave++) {
      sum += weight * smooth(x * scale + octave * 17, y * scale + octave * 31);
      total += weight;
      weight /= 2;
      scale *= 2;
    }
    return sum / total;
  };
}

/** A filled outline through points. */
export function shape(points: [number, number][], fill: string, extra = ''): string {
  return `<polygon points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="${fill}" ${extra}/>`;
}

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number, fill: string, extra = ''): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}" ${extra}/>`;
}

/** A disc. */
export function disc(x: number, y: number, radius: number, fill: string, extra = ''): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}" ${extra}/>`;
}

/** A line. */
export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string {
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
}

/** A vertical gradient from `top` to `bottom`, to be named in a fill as url(#id). */
export function fade(id: string, top: string, bottom: string, opacity: [number, number] = [1, 1]): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}" stop-opacity="${opacity[0]}"/><stop offset="1" stop-color="${bottom}" stop-opacity="${opacity[1]}"/></linearGradient>`;
}
