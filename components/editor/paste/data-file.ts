/** A photo that came inside a data: address, as a file; null when it holds none. */
export function dataFile(address: string): File | null {
  const match = /^data:(image\/([a-z0-9.+-]+));base64,([a-z0-9+/=\s]+)$/i.exec(address);
  if (!match?.[1] || !match[2] || !match[3] || /svg/i.test(match[2])) return null;
  try {
    const bytes = Uint8Array.from(atob(match[3].replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
    return new File([bytes], `pasted.${match[2].replace('jpeg', 'jpg')}`, { type: match[1].toLowerCase() });
  } catch {
    return null;
  }
}
