import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { isPublicAddress, isPublicName } from './outbound-address.ts';

test.each(['93.184.215.14', '8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
  '%s is an address of the internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.0.0.1', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.170'],
  ...['192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1'],
  ...[
    '255.255.255.255',
    '192.88.99.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'fec0::1',
    'ff02::1',
  ],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
  ],
  ...['2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1', '100::1', '4000::1', '5f00::1'],
  // What is no address in its one plain form is none.
  ...[
    '2130706433',
    '0x7f000001',
    '017700000001',
    '127.1',
    '0177.0.0.1',
    'localhost',
    '',
    '[::1]',
    '8.8.8.8 ',
  ],
])('%j is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test('this machine’s own addresses are not asked, whatever they are', () => {
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ address }) => isPublicAddress(address))).toEqual([]);
});

test.each([
  ['news.example.org', true],
  ['8.8.8.8', true],
  ['localhost', false],
  ['database', false],
  ['printer.local', false],
  ['desk.localhost.', false],
  ['metadata.google.internal', false],
  ['router.home.arpa', false],
])('%s is a name of the internet: %s', (name, isPublic) => {
  expect(isPublicName(name)).toBe(isPublic);
});
