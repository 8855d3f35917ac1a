import { useEffect, useLayoutEffect, useRef } from 'react';

/** Keeps the cursor on its story: in another column the card is another element, and whoever moves it, the cursor goes along. */
export function useBoardFocus(): void {
  const held = useRef<{ number: string; isSeen: boolean } | null>(null);
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      const link = target instanceof Element ? linkIn(target.closest('.board-card')) : null;
      const number = link?.dataset.boardCard;
      held.current = number ? { number, isSeen: (target as Element).matches(':focus-visible') } : null;
    };
    const letGo = ({ target }: PointerEvent) => {
      const { activeElement } = document;
      const isOnIt = activeElement !== document.body && activeElement?.contains(target as Node);
      if (!isOnIt) held.current = null;
    };
    document.addEventListener('focusin', hold);
    document.addEventListener('pointerdown', letGo);
    return () => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('pointerdown', letGo);
    };
  }, []);
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    const { number, isSeen } = held.current;
    // Who goes by mouse looks where they look: the board stays as it is scrolled.
    document.querySelector<HTMLElement>(`[data-board-card="${number}"]`)?.focus({ preventScroll: !isSeen });
  });
}

function linkIn(card: Element | null | undefined): HTMLElement | null {
  return card?.querySelector<HTMLElement>('[data-board-card]') ?? null;
}
