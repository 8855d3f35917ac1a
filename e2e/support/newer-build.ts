import pg from 'pg';
import * as Y from 'yjs';

/**
 * Writes a part into an article's living text that today's build does not know, as an instance of a newer build would.
 * Answers with a look at how many changes were stored after it.
 */
export async function writeUnknownPart(number: number, words: string): Promise<() => Promise<number>> {
  const doc = new Y.Doc();
  const part = new Y.XmlElement('hologram');
  part.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment('body').insert(0, [part]);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc));
  const [added] = await ask<{ seq: string }>(
    `WITH added AS (INSERT INTO live_updates (article_number, update) VALUES ($1, $2) RETURNING seq)
     SELECT seq, pg_notify('nightdesk_live', json_build_object('article', $1::int, 'seq', seq)::text) FROM added`,
    [number, update],
  );
  return async () => {
    const sql = 'SELECT FROM live_updates WHERE article_number = $1 AND seq > $2';
    return (await ask(sql, [number, added?.seq])).length;
  };
}

async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values);
  await client.end();
  return rows;
}
