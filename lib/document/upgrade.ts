import { type DocumentJson, schemaVersion } from './types.ts';

type Step = (body: DocumentJson) => DocumentJson;

// One step per version: steps[0] turns version 1 into 2. Version 2 only knew more kinds of parts.
const steps: readonly Step[] = [(body) => body];

/** A stored body as today's specs write it. One from a newer version is given back as it is: its reader shows what it can. */
export function upgradeDocument(body: DocumentJson, version: number): DocumentJson {
  if (version >= schemaVersion) return body;
  return steps.slice(Math.max(version, 1) - 1).reduce((older, step) => step(older), body);
}
