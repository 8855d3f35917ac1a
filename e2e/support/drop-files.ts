import type { Locator } from '@playwright/test';

/** A file as it lies on somebody's disk. */
export type DroppedFile = { name: string; type: string; bytes: Buffer };

/** Drops files on an element as a person does: over it, then let go. */
export async function dropFiles(target: Locator, ...files: DroppedFile[]): Promise<void> {
  const packed = files.map(({ name, type, bytes }) => ({ name, type, data: bytes.toString('base64') }));
  await target.evaluate((element, given) => {
    const carried = new DataTransfer();
    for (const { name, type, data } of given) {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name, { type }));
    }
    const box = element.getBoundingClientRect();
    const place = { clientX: box.left + box.width / 2, clientY: box.top + Math.min(box.height / 2, 200) };
    for (const name of ['dragenter', 'dragover', 'drop']) {
      const given = { bubbles: true, cancelable: true, dataTransfer: carried, ...place };
      element.dispatchEvent(new DragEvent(name, given));
    }
  }, packed);
}
