/** A sealed piece: nobody without the key can read it, or change it unseen. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

/** The key that the server hands out for one session (base64, 32 bytes). It cannot be read back out of the browser's hands. */
export function sealingKey(base64: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals bytes for one place (whose text it is): moved to another, they cannot be opened. */
export async function seal(key: CryptoKey, bytes: Uint8Array, place: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(cipher(iv, place), key, new Uint8Array(bytes));
  return { iv, sealed };
}

/** The bytes, or null when the key is another's or the piece was changed. */
export async function unseal(
  key: CryptoKey,
  { iv, sealed }: Sealed,
  place: string,
): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, place), key, sealed));
  } catch {
    return null;
  }
}

function cipher(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
}
