import type { Locator } from '@playwright/test';

/** Pastes into an editor as a person would, with what a clipboard can hold. */
export async function paste(editor: Locator, clipboard: { html?: string; text?: string }): Promise<void> {
  await editor.evaluate((element, { html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData('text/html', html);
    if (text !== undefined) data.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, clipboard);
}
