/** What is done after a rest: each `soon` puts it off, and costs next to nothing, as there is one with every key. */
export type AfterRest = { soon: () => void; stop: () => void };

/** Acts once nobody has said `soon` for `ms` milliseconds. */
export function afterRest(ms: number, act: () => void): AfterRest {
  let calledAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = calledAt + ms - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (left <= 0) act();
  };
  return {
    soon: () => {
      calledAt = performance.now();
      timer ??= setTimeout(look, ms);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
