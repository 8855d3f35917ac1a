import { expect, type Locator, type Page } from '@playwright/test';

/** The way into a front that nobody has arranged. */
export function begin(page: Page): Locator {
  return page.getByRole('button', { name: 'Begin from what readers see now' });
}

/** A place of a front on the desk, counted from one. */
export function placeOf(page: Page, row: number, place: number): Locator {
  return page.getByRole('button', { name: new RegExp(`^row ${row}, place ${place}:`) });
}

/** Waits until all that was done to a front is stored. */
export async function untilKept(page: Page): Promise<void> {
  await expect(page.locator('.front-tools .save-status')).toHaveText('Saved');
}
