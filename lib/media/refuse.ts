import { NightdeskError } from '#lib/platform/errors.ts';
import type { RefusalCode } from './develop.ts';
import { largestMegapixels, largestUploadMb } from './rules.ts';

/** Said of an upload beyond the limit of bytes. */
export function tooManyBytes(): NightdeskError {
  return refusal(
    'too_large',
    `This file is larger than ${largestUploadMb} MB, the most that can be uploaded.`,
  );
}

/** Said of a file that is not one of the kinds that are taken; `kind` is what its bytes look like, if anything. */
export function wrongKind(kind: string | undefined): NightdeskError {
  return refusal('unsupported', `${whatItIs(kind)} Upload a photograph as JPEG, PNG, WebP or AVIF.`);
}

/** Said of a photograph that the renditions process refused. */
export function cannotDevelop(code: RefusalCode): NightdeskError {
  if (code === 'too-many-pixels') {
    return refusal(
      'too_large',
      `This photograph has more than ${largestMegapixels} megapixels, the most that can be uploaded.`,
    );
  }
  return refusal(
    'invalid',
    'This photograph is damaged or incomplete: it cannot be opened. Upload it again.',
  );
}

function refusal(code: 'too_large' | 'unsupported' | 'invalid', message: string): NightdeskError {
  return new NightdeskError(code, message, { fields: { file: message } });
}

function whatItIs(kind: string | undefined): string {
  if (kind === undefined) return 'This is not a photograph, whatever its name says.';
  if (kind === 'image/heic' || kind === 'image/heif')
    return 'HEIC photographs cannot be shown on every device.';
  if (kind === 'image/svg+xml') return 'SVG drawings can carry scripts and are not taken.';
  return `This file is ${kind}.`;
}
