/** The names that were given in some language, without the empty ones. */
export function ownNames(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== ''));
}
