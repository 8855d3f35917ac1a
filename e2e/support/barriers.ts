import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Holds a screen as it stands to WCAG, as far as a machine can; `screen` names it where it fails. A frame in which no script runs is left out by `except`. */
export async function expectNoBarrier(page: Page, screen: string, except?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations } = await (except ? builder.exclude(except) : builder).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target).join(', ')}`,
  );
  expect(found).toEqual([]);
}
