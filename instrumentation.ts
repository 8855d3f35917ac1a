/** Next calls this once, before the first request: what follows a commit is wired here. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: the build replaces it by a constant, which keeps this out of its edge bundle.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { wireEffects } = await import('#lib/wiring/wire-effects.ts');
  wireEffects();
}
