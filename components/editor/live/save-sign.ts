import { createHub, type Hub } from './hub.ts';
import type { LiveText } from './live-text.ts';
import type { SaveState } from './save-state.ts';

const restMs = 500;

/**
 * The state of the text as a sign that does not blink with every key: while somebody types it goes on saying "saving", and
 * says "saved" once nothing has waited for a moment. All else it says at once.
 */
export function calmSign(live: Pick<LiveText, 'state' | 'subscribe'>): Hub<SaveState> {
  let shown: SaveState = live.state();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sign = createHub(() => shown);
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    const { phase, waiting, isKept, message } = live.state();
    shown = { phase, waiting: phase === 'saving' ? 0 : waiting, isKept, message };
    sign.look();
  };
  live.subscribe(() => {
    const isResting = shown.phase === 'saving' && live.state().phase === 'saved';
    if (!isResting) show();
    else timer ??= setTimeout(show, restMs);
  });
  return sign;
}
