import { type Failure, NightdeskError } from './errors.ts';
import { newId } from './ids.ts';
import { log } from './log.ts';

// What node-postgres and Prisma say when the database cannot be reached or does not answer.
const unreachable =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ENOENT|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024|P2028|57P0[123]|57014|08\d{3}|53300|Connection terminated|timeout exceeded when trying to connect|DriverAdapterError|server closed the connection|is not queryable/;

/** Turns anything thrown into a Failure that may be shown: expected errors as they are, others logged with an id and masked. */
export function toFailure(error: unknown, doing: string): Failure {
  if (error instanceof NightdeskError) {
    const { code, message, fields, facts, retryAfterSeconds } = error;
    return { code, message, fields, facts, retryAfterSeconds };
  }
  const id = newId();
  log().error({ err: error, id, doing }, 'unexpected error');
  if (unreachable.test(wordsOf(error))) {
    return {
      code: 'unavailable',
      message: 'The database cannot be reached. Nothing was changed; try again in a moment.',
      id,
      retryAfterSeconds: 5,
    };
  }
  return {
    code: 'unexpected',
    message: `Something went wrong on our side. Nothing was changed. Reference: ${id}`,
    id,
  };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${error.name} ${code} ${error.message} ${error.cause ? wordsOf(error.cause) : ''}`;
}
