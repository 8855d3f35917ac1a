import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A new random id (UUID v4), for logs and rows. */
export function newId(): string {
  return randomUUID();
}

/** A secret for a link or a cookie: 256 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: its SHA-256. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
