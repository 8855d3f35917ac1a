import { type CuttableLine, cuttableLine } from '#lib/testing/cuttable-line.ts';
import { dropDatabase } from '#lib/testing/drop-database.ts';
import { runOnServer } from '#lib/testing/run-on-server.ts';

/** A new, empty database on the tests' server, reached through a line that a test can cut, hold and mend. */
export type FragileDatabase = Pick<CuttableLine, 'cut' | 'hold' | 'mend'> & {
  url: string;
  close: () => Promise<void>;
};

/** Makes the database and the line to it. */
export async function fragileDatabase(serverUrl: string): Promise<FragileDatabase> {
  const name = `nightdesk_outage_${process.pid}_${Date.now()}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name}`);
  const target = new URL(serverUrl);
  const line = await cuttableLine(Number(target.port || 5432), target.hostname);
  const url = new URL(serverUrl);
  Object.assign(url, { hostname: '127.0.0.1', port: String(line.port), pathname: `/${name}` });
  return {
    ...line,
    url: url.href,
    close: async () => {
      line.close();
      await dropDatabase(serverUrl, name);
    },
  };
}
