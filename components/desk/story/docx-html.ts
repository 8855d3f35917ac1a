const largestPacked = 25_000_000;
const largestUnpacked = 150_000_000;
const mostParts = 3000;

// What mammoth has no rule of its own for; the classes are those that pages use.
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote.pull-quote > p:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh",
  'u => u',
  'strike => s',
];

type Part = { isPacked: boolean; from: number; packed: number; unpacked: number };

/** A .docx file as HTML, its pictures inside as data: addresses. Throws words for the writer when it cannot be read. */
export async function docxHtml(file: File): Promise<string> {
  if (file.size > largestPacked)
    throw new Error(`${file.name} is larger than ${largestPacked / 1_000_000} MB.`);
  const arrayBuffer = await file.arrayBuffer();
  const parts = partsOf(new DataView(arrayBuffer));
  if (!parts) throw broken(file);
  await assertSize(parts, arrayBuffer, file);
  try {
    const { default: mammoth } = await import('mammoth');
    return (await mammoth.convertToHtml({ arrayBuffer }, { styleMap: styles })).value;
  } catch {
    throw broken(file);
  }
}

// The list of parts at the end of a zip file; null when there is none.
function partsOf(view: DataView): Part[] | null {
  let end = view.byteLength - 22;
  const last = Math.max(0, end - 66_000);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < last || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength) return null;
    parts.push({
      isPacked: view.getUint16(at + 10, true) !== 0,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts.length > 0 ? parts : null;
}

// What a file says of its own size may be a lie: each part is unpacked once, piece by piece, and only counted.
async function assertSize(parts: Part[], buffer: ArrayBuffer, file: File): Promise<void> {
  const tooLarge = () => new Error(`${file.name} unpacks to more than an article can hold.`);
  const said = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (parts.length > mostParts || said > largestUnpacked) throw tooLarge();
  let total = 0;
  for (const { isPacked, from, packed } of parts) {
    if (from + packed > buffer.byteLength) throw broken(file);
    if (!isPacked) {
      total += packed;
      continue;
    }
    const stream = new Blob([buffer.slice(from, from + packed)]).stream();
    const reader = stream.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken(file);
      });
      if (done) break;
      total += value.byteLength;
      if (total > largestUnpacked) {
        await reader.cancel().catch(() => undefined);
        throw tooLarge();
      }
    }
  }
}

function broken(file: File): Error {
  return new Error(
    `${file.name} cannot be read: it is no .docx document, or it is damaged. Open it and save it again.`,
  );
}
