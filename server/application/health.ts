import type { ServerResponse } from 'node:http';
import pg from 'pg';
import { env } from '#lib/platform/env.ts';

const answerWithin = 1500;

/** Answers /healthz (this process is alive) and /readyz (it can serve: the database answers). Says whether it did. */
export function answerHealth(path: string, response: ServerResponse): boolean {
  if (path === '/healthz') say(response, 200, 'ok');
  else if (path === '/readyz') {
    databaseAnswers().then(
      () => say(response, 200, 'ready'),
      () => say(response, 503, 'the database does not answer'),
    );
  } else return false;
  return true;
}

async function databaseAnswers(): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: answerWithin,
    query_timeout: answerWithin,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    client.end().catch(() => undefined);
  }
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(`${words}\n`);
}
