import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { WorkerPool } from './worker-pool.ts';

test('a port that is taken is an error with its code, and no worker is left', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  const pool = new WorkerPool({
    port,
    socketPath: '/nowhere',
    publicUrl: 'http://localhost',
    cacheBytes: 1_000_000,
    build: '.next',
  });
  await expect(pool.start(2)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => other.close(resolve));
});
