import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

// A public-looking address under which a cloud answers its own machines, about themselves.
const answersMachinesOnly = new Set(['168.63.129.16']);

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Whether an IP address is one of the public internet, and none of this machine's own. Anything unusual is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || answersMachinesOnly.has(address)) return false;
  const parsed = ipaddr.parse(address);
  // Of IPv6 only one eighth is given out; the rest, mapped and translated IPv4 among it, leads to where it does not say.
  if (parsed.kind() === 'ipv6' && !parsed.match(globalUnicast)) return false;
  return parsed.range() === 'unicast' && !isOwn(parsed);
}

/** Whether a name may be asked for at all: one of the public internet, or an IP address, which is looked at by itself. */
export function isPublicName(name: string): boolean {
  if (isIP(name) !== 0) return true;
  return (
    /\.[^.]+$/.test(name) &&
    !/\.(localhost|local|localdomain|internal|intranet|lan|home\.arpa|arpa)\.?$/i.test(name)
  );
}

function isOwn(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  const words = address.toNormalizedString();
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .some((own) => ipaddr.parse(own.address).toNormalizedString() === words);
}
