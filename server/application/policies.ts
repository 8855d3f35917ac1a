import { playerHosts } from '#lib/document/embeds.ts';

const common =
  "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; font-src 'self'; manifest-src 'self'";

/** What a reader's page may load: its own files, no inline script at all, of inline styles exactly those of the build that stand in it, and the players that a reader asks for. */
export function publicPolicy(styleHashes: string[] = []): string {
  const styles = ["'self'", ...styleHashes].join(' ');
  return `${common}; script-src 'self'; style-src ${styles}; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; frame-src ${playerHosts.join(' ')}`;
}

/** What a desk page may run: scripts that carry this answer's nonce, and what those load. */
export function deskPolicy(nonce: string, development: boolean): string {
  const evaluation = development ? " 'unsafe-eval'" : '';
  const sockets = development ? ' ws:' : '';
  return `${common}; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self'; connect-src 'self'${sockets}; form-action 'self'; frame-src 'self' ${playerHosts.join(' ')}`;
}

/** The headers that every answer carries. */
export function everyAnswer(publicUrl: string): Record<string, string> {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  };
  if (publicUrl.startsWith('https:'))
    headers['strict-transport-security'] = 'max-age=31536000; includeSubDomains';
  return headers;
}
