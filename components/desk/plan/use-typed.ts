import { useEffect, useRef, useState } from 'react';

type Typed<Value> = {
  typed: Value;
  type: (value: Value) => void;
  /** Called when the cursor comes and goes: what is being typed is not replaced by what a colleague stores. */
  hold: (isHeld: boolean) => void;
};

/** What stands in a field: the stored words, unless somebody is typing there or what they typed was refused. */
export function useTyped<Value>(stored: Value, isRefused: boolean): Typed<Value> {
  const [typed, type] = useState(stored);
  const isHeld = useRef(false);
  const wasRefused = useRef(false);
  wasRefused.current = isRefused;
  useEffect(() => {
    if (!isHeld.current && !wasRefused.current) type(stored);
  }, [stored]);
  const hold = (held: boolean) => {
    isHeld.current = held;
  };
  return { typed, type, hold };
}
