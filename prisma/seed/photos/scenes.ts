import type { Dice, Picture } from './draw.ts';
import type { Palette } from './palettes.ts';
import { hall, stage } from './scenes/audiences.ts';
import { colonnade, nightStreet, railway, skyline, works } from './scenes/city.ts';
import { bridge, harbour, lighthouse } from './scenes/coast.ts';
import { laboratory } from './scenes/laboratory.ts';
import { ice, mountains, rows, turbines, village } from './scenes/land.ts';
import { observatory } from './scenes/night.ts';
import { gallery, library, portrait } from './scenes/rooms.ts';

type Scene = (palette: Palette, dice: Dice) => Picture;

/** What the demo newsroom's photographers can photograph. */
export const scenes = {
  bridge,
  colonnade,
  gallery,
  hall,
  harbour,
  ice,
  laboratory,
  library,
  lighthouse,
  mountains,
  nightStreet,
  observatory,
  portrait,
  railway,
  rows,
  skyline,
  stage,
  turbines,
  village,
  works,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
