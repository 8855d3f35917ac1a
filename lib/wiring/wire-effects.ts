import { setCompanion } from '#lib/command/companion.ts';
import { setEffects } from '#lib/command/effects.ts';
import { waitForDelivery } from '#lib/delivery/wait-for-delivery.ts';
import { log } from '#lib/platform/log.ts';
import { writeNotifications } from '#lib/workflow/write-notifications.ts';
import { namesDroppedBy } from './names-dropped-by.ts';

/**
 * Wires what goes with a command in this process: people are told in its transaction; and a public change is answered once
 * no reader can be given the old text.
 */
export function wireEffects(): void {
  setCompanion(writeNotifications);
  setEffects(async (events, lastEvent) => {
    if (!events.some((event) => namesDroppedBy(event).length > 0)) return;
    const allDropped = await waitForDelivery(lastEvent);
    if (!allDropped)
      log().warn({ event: String(lastEvent) }, 'a delivery instance is behind; it may show the old text');
  });
}
