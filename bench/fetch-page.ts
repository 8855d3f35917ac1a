import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer: its text, how many bytes of body came over the wire, and how long it took in ms. */
export type Fetched = { status: number; text: string; wireBytes: number; milliseconds: number };

/** GETs an address over the agent's connection; rejects when nothing answers. */
export function get(url: string, encoding = 'identity', agent?: Agent): Promise<Fetched> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const text = decode(body, answer.headers['content-encoding']).toString();
        resolve({
          status: answer.statusCode ?? 0,
          text,
          wireBytes: body.byteLength,
          milliseconds: performance.now() - began,
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/**
 * One kept connection to each delivery process: the processes take turns at accepting, so connections opened one after
 * another reach them all.
 */
export async function connectionsToAll(address: string, processes: number): Promise<Agent[]> {
  const agents: Agent[] = [];
  for (let i = 0; i < processes; i += 1) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await get(`${address}/robots.txt`, 'identity', agent);
    agents.push(agent);
  }
  return agents;
}

function decode(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
