import cluster from 'node:cluster';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

type Order = { folder: string; port: number; processes: number };

const { folder, port, processes } = JSON.parse(process.argv[2] ?? '{}') as Order;
if (cluster.isPrimary) for (let i = 0; i < processes; i += 1) cluster.fork();
else serve();

/** The plainest server there is: a map of buffers. It knows no names, no hosts, no conditions. */
function serve(): void {
  const files = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]));
  createServer((request, response) => {
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;
    const suffix = encoding === undefined ? '' : encoding === 'br' ? '.br' : '.gz';
    const body = files.get(`${request.url}${suffix}`);
    if (!body) response.writeHead(404).end();
    else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': body.byteLength,
        ...(encoding ? { 'content-encoding': encoding } : {}),
      });
      response.end(body);
    }
  }).listen(port, '127.0.0.1');
}
