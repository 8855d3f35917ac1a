import { expect, test } from 'vitest';
import { unprivilegedAccount } from './place.ts';

const root = 'root:x:0:0:root:/root:/bin/bash';
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash';

test("the machine's postgres account is preferred, nobody will do", () => {
  expect(unprivilegedAccount([root, nobody, postgres].join('\n'))).toEqual({ uid: 101, gid: 104 });
  expect(unprivilegedAccount([root, nobody].join('\n'))).toEqual({ uid: 65534, gid: 65534 });
});

test('without either the start says so; it never falls back to root', () => {
  expect(() => unprivilegedAccount(root)).toThrow(/neither/);
  expect(() => unprivilegedAccount(`${root}\npostgres:x:0:0::/:/bin/sh`)).toThrow(/neither/);
});
