import { parseDocument } from '#lib/document/parse-document.ts';
import type { DocumentJson } from '#lib/document/types.ts';
import { NightdeskError } from '#lib/platform/errors.ts';

/** Why a body must not be opened for writing, in words to show: writing it would lose what is not known. Null when it can be. */
export function reasonNotToOpen(body: DocumentJson): string | null {
  try {
    parseDocument(body);
    return null;
  } catch (error) {
    if (error instanceof NightdeskError) return error.fields?.body ?? error.message;
    throw error;
  }
}
