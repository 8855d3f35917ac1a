import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { freeLocalPort } from '#server/only-one.ts';

const run = promisify(execFile);

/** A server of the same bytes as files, to compare with. */
export type StaticServer = { name: string; address: string; pid: number; stop: () => void };

/** A page as it was fetched: kept as a file under `name`. */
export type Sample = { name: string; body: Buffer };

/** Writes the samples, and each in gzip and brotli beside it. */
export function writeSamples(folder: string, samples: Sample[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, body } of samples) {
    writeFileSync(join(folder, name), body);
    writeFileSync(join(folder, `${name}.gz`), gzipSync(body));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(body));
  }
}

/** nginx with one worker per core on the files; null where it is not installed. */
export async function startNginx(folder: string): Promise<StaticServer | null> {
  const nginx = await run('sh', ['-c', 'PATH="$PATH:/usr/sbin" command -v nginx']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  if (!nginx) return null;
  const port = await freeLocalPort();
  const home = join(folder, 'nginx');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'nginx.conf'), configuration(home, join(folder, 'files'), port));
  const child = spawn(nginx, ['-p', home, '-c', join(home, 'nginx.conf')], { stdio: 'ignore' });
  return listening('nginx', child, port);
}

/** A plain Node server that answers from memory, with as many processes as delivery has. */
export async function startPlainNode(folder: string, processes: number): Promise<StaticServer> {
  const port = await freeLocalPort();
  const child = fork(new URL('./plain-server.ts', import.meta.url), [
    JSON.stringify({ folder: join(folder, 'files'), port, processes }),
  ]);
  return listening('plain Node', child, port);
}

async function listening(name: string, child: ChildProcess, port: number): Promise<StaticServer> {
  const address = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < 100; turn += 1) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answers) return { name, address, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') };
    await wait(50);
  }
  throw new Error(`${name} did not start`);
}

function configuration(home: string, files: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `worker_processes auto; daemon off; pid ${home}/pid; error_log ${home}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  ${temporary.map((kind) => `${kind}_temp_path ${home}/${kind};`).join(' ')}
  types { text/html html; application/rss+xml xml; }
  sendfile on; tcp_nopush on; tcp_nodelay on; keepalive_timeout 65; keepalive_requests 10000000;
  open_file_cache max=100; access_log off; gzip_static on; etag on;
  server { listen 127.0.0.1:${port}; root ${files}; }
}
`;
}
