import { type Dice, disc, shape } from './draw.ts';

/** A standing person seen whole, feet at (x, y). */
export function person(x: number, y: number, height: number, colour: string, dice: Dice): string {
  const unit = height / 8;
  const lean = dice.between(-0.12, 0.12) * unit;
  const stride = dice.between(0.2, 0.75) * unit;
  const coat = dice.between(3.2, 4.6) * unit;
  const shoulder = dice.between(0.85, 1.05) * unit;
  const hem = dice.between(0.85, 1.15) * unit;
  return [
    disc(x + lean, y - height + unit * 0.62, unit * 0.52, colour),
    shape(
      [
        [x + lean - unit * 0.25, y - height + unit],
        [x + lean - shoulder, y - height + unit * 1.5],
        [x - shoulder * 1.12, y - height + unit * 3.6],
        [x - hem, y - height + unit * 1.4 + coat],
        [x + hem, y - height + unit * 1.4 + coat],
        [x + shoulder * 1.12, y - height + unit * 3.6],
        [x + lean + shoulder, y - height + unit * 1.5],
        [x + lean + unit * 0.25, y - height + unit],
      ],
      colour,
      `stroke="${colour}" stroke-width="${(unit * 0.28).toFixed(1)}" stroke-linejoin="round"`,
    ),
    leg(x - unit * 0.38, x - stride, y, unit, colour),
    leg(x + unit * 0.38, x + stride * 0.8, y, unit, colour),
  ].join('');
}

function leg(hip: number, foot: number, y: number, unit: number, colour: string): string {
  return shape(
    [
      [hip - unit * 0.36, y - unit * 4],
      [hip + unit * 0.36, y - unit * 4],
      [foot + unit * 0.22, y],
      [foot - unit * 0.28, y],
    ],
    colour,
  );
}

/** Head and shoulders, as of somebody in the row in front; (x, y) is the middle of the head. */
export function bust(x: number, y: number, radius: number, colour: string, dice: Dice): string {
  const wide = radius * dice.between(2.1, 2.6);
  const drop = radius * dice.between(1.3, 1.55);
  const long = dice.next() < 0.4;
  const hair = long
    ? `<path d="M${x - radius * 1.08} ${y} Q${x - radius * 1.2} ${y + radius * 1.7} ${x - radius * 0.7} ${y + radius * 1.8} L${x + radius * 0.7} ${y + radius * 1.8} Q${x + radius * 1.2} ${y + radius * 1.7} ${x + radius * 1.08} ${y} Z" fill="${colour}"/>`
    : '';
  return `<g>
    <ellipse cx="${x}" cy="${y}" rx="${radius * (long ? 1.06 : 0.9)}" ry="${radius * 1.12}" fill="${colour}"/>${hair}
    <path d="M${x - wide} ${y + radius * 5} C${x - wide} ${y + drop * 1.25} ${x - radius * 0.5} ${y + drop * 1.35} ${x - radius * 0.42} ${y + radius * 0.8}
      L${x + radius * 0.42} ${y + radius * 0.8} C${x + radius * 0.5} ${y + drop * 1.35} ${x + wide} ${y + drop * 1.25} ${x + wide} ${y + radius * 5} Z" fill="${colour}"/>
  </g>`;
}

/** Rows of heads from `top` down to the bottom edge, larger and darker towards the viewer. */
export function audience(
  top: number,
  bottom: number,
  width: number,
  colours: [string, string, string],
  dice: Dice,
): string {
  const rows: string[] = [];
  colours.forEach((colour, row) => {
    const radius = 20 + row * 17;
    const y = top + ((bottom - top) * row) / 2.4;
    for (let x = -dice.between(0, 60); x < width + 60; x += radius * dice.between(4, 5.6)) {
      rows.push(bust(x, y + dice.between(-0.4, 0.4) * radius, radius, colour, dice));
    }
  });
  return rows.join('');
}
