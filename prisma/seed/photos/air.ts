import { type Dice, mix, noiseFor, type Picture, type Rgb, rgb } from './draw.ts';
import type { Palette } from './palettes.ts';

/** A sky with drifting cloud and a soft sun; `horizon` is where its lowest colour is reached. */
export function sky(palette: Palette, dice: Dice, horizon: number, cloud = 0.5): Picture['light'] {
  const noise = noiseFor(dice.whole(1, 9999));
  const [high, low, glow] = [rgb(palette.high), rgb(palette.low), rgb(palette.glow)];
  const [sunX, sunY] = [dice.between(0.15, 0.85), horizon - dice.between(0.03, 0.2)];
  return (u, v) => {
    const base = mix(high, low, (v / horizon) ** 1.4);
    const stretch = 2 + 9 * (v / horizon) ** 2;
    const density = noise(u * 3.2, v * stretch + 3, 5);
    const lit = mix(base, mix(glow, low, 0.35), Math.max(0, density - 0.48) * 3.2 * cloud);
    const shaded = mix(
      lit,
      high,
      Math.max(0, noise(u * 3.2 + 0.08, v * stretch + 3.12, 4) - 0.56) * 1.6 * cloud,
    );
    const distance = Math.hypot((u - sunX) * 1.5, v - sunY);
    return mix(shaded, glow, Math.exp(-(distance ** 2) / 0.035) * 0.85);
  };
}

/** Water under `above`, mirroring it with ripples that grow towards the viewer. */
export function water(
  palette: Palette,
  dice: Dice,
  horizon: number,
  above: Picture['light'],
): Picture['light'] {
  const noise = noiseFor(dice.whole(1, 9999));
  const deep = rgb(palette.near);
  return (u, v) => {
    if (v < horizon) return above(u, v);
    const depth = (v - horizon) / (1 - horizon);
    const ripple = noise(u * (26 - 18 * depth), (v - horizon) * (120 - 70 * depth), 3) - 0.5;
    const mirrored = Math.max(0, horizon - (v - horizon) * 0.85 + ripple * (0.02 + 0.22 * depth));
    return mix(above(u + ripple * 0.05, mirrored), deep, 0.18 + 0.42 * depth - ripple * 0.35);
  };
}

/** Ground under `above`: a plain with patches of light. */
export function ground(
  palette: Palette,
  dice: Dice,
  horizon: number,
  above: Picture['light'],
  tint: string,
): Picture['light'] {
  const noise = noiseFor(dice.whole(1, 9999));
  const [soil, near, low] = [rgb(tint), rgb(palette.near), rgb(palette.low)];
  return (u, v) => {
    if (v < horizon) return above(u, v);
    const depth = (v - horizon) / (1 - horizon);
    const patch = noise((u - 0.5) / (0.12 + depth) + 9, 3 / (0.12 + depth), 5);
    const lit = mix(mix(soil, low, 0.35 * (1 - depth)), near, 0.25 * depth);
    return mix(lit, near, Math.max(0, patch - 0.42) * 1.6);
  };
}

/** A room's wall: light falling from one side, with the unevenness of plaster. */
export function wall(palette: Palette, dice: Dice, from: 'left' | 'right' = 'left'): Picture['light'] {
  const noise = noiseFor(dice.whole(1, 9999));
  const [dark, lit, glow] = [rgb(palette.high), rgb(palette.low), rgb(palette.glow)];
  const sourceX = from === 'left' ? dice.between(0.05, 0.3) : dice.between(0.7, 0.95);
  return (u, v): Rgb => {
    const distance = Math.hypot(u - sourceX, (v - 0.3) * 0.8);
    const share = Math.exp(-distance * 2.1) + (noise(u * 3, v * 3, 5) - 0.5) * 0.16;
    return mix(mix(dark, lit, share * 1.5), glow, Math.max(0, share - 0.6) * 1.2);
  };
}
