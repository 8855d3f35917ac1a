/** Says how far a long step has come: a line when it begins, a line every few seconds, and one with the time it took. */
export function progress(what: string, total: number): { step: (by?: number) => void; end: () => void } {
  const began = performance.now();
  let [done, lastSaid] = [0, began];
  console.log(`${what} (${total.toLocaleString('en')})`);
  return {
    step: (by = 1) => {
      done += by;
      if (performance.now() - lastSaid < 3000) return;
      lastSaid = performance.now();
      console.log(`  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    },
    end: () => console.log(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`),
  };
}
