/** A value that others watch: they are told only when it says something else than before. */
export type Hub<Value> = {
  state: () => Value;
  subscribe: (listener: () => void) => () => void;
  /** Looks again; tells when something is new. */
  look: () => void;
  /** The first state that is decided, or the one that there is when the time is over. */
  until: (isDecided: (value: Value) => boolean, ms: number) => Promise<Value>;
};

/** Makes a hub for what `read` answers with: a flat object. */
export function createHub<Value extends object>(read: () => Value): Hub<Value> {
  const listeners = new Set<() => void>();
  let value = read();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    state: () => value,
    subscribe,
    look: () => {
      const next = read();
      if (isSame(value, next)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    until: (isDecided, ms) =>
      new Promise((resolve) => {
        const decide = (isOver: boolean) => {
          if (!isOver && !isDecided(value)) return;
          clearTimeout(timer);
          leave();
          resolve(value);
        };
        const leave = subscribe(() => decide(false));
        const timer = setTimeout(() => decide(true), ms);
        decide(false);
      }),
  };
}

function isSame(one: object, other: object): boolean {
  return Object.entries(other).every(([name, value]) => Reflect.get(one, name) === value);
}
