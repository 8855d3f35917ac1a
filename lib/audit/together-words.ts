import type { Together } from './events.ts';

/** "with 3 others in “Election night”", to stand after what is said of one of them. */
export function togetherWords({ name, others }: Together): string {
  const many = others === 1 ? 'with another' : `with ${others} others`;
  return name ? `${many} in “${name}”` : many;
}
