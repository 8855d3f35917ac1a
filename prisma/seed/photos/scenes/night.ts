import { box, type Dice, disc, frame, mix, mixHex, noiseFor, type Picture, rgb, shape } from '../draw.ts';
import type { Palette } from '../palettes.ts';

const { width, height } = frame;

/** An observatory's dome under a winter sky. */
export function observatory(palette: Palette, dice: Dice): Picture {
  const noise = noiseFor(dice.whole(1, 9999));
  const [high, low, glow] = [rgb(palette.high), rgb(palette.low), rgb('#cfd6ff')];
  const light = (u: number, v: number) => {
    const band = Math.exp(-(((u - 0.2 - v * 0.75) / 0.16) ** 2));
    const dust = noise(u * 6, v * 6, 6);
    return mix(mix(high, low, v ** 1.8), glow, band * Math.max(0, dust - 0.3) * 0.85);
  };
  const stars = Array.from({ length: 900 }, () =>
    disc(
      dice.between(0, width),
      dice.between(0, height * 0.8),
      dice.next() ** 5 * 2.6 + 0.5,
      '#ffffff',
      `fill-opacity="${dice.between(0.25, 1).toFixed(2)}"`,
    ),
  );
  const [x, y, r] = [width * dice.between(0.55, 0.72), height * 0.76, dice.between(180, 230)];
  const land: [number, number][] = [[0, height]];
  for (let i = 0; i <= width; i += 16)
    land.push([i, height * 0.86 - noise(i / 400, 8, 5) * 120 + Math.abs(i - x) * 0.05]);
  land.push([width, height]);
  const metal = mixHex(palette.low, '#cfd3dc', 0.3);
  const dome = `<path d="M${x - r} ${y} A${r} ${r} 0 0 1 ${x + r} ${y} Z" fill="${metal}"/><path d="M${x - r * 0.16} ${y - r * 0.99} L${x + r * 0.2} ${y - r * 0.98} L${x + r * 0.3} ${y} L${x - r * 0.2} ${y} Z" fill="${palette.near}"/>`;
  const base =
    box(x - r * 1.03, y - 4, r * 2.06, 130, mixHex(metal, palette.near, 0.45)) +
    box(x - r * 0.6, y + 50, 34, 54, palette.accent);
  return { light, things: stars.join('') + dome + base + shape(land, palette.near) };
}
