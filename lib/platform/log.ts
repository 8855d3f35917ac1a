import { type Logger, pino } from 'pino';
import { env } from './env.ts';

let logger: Logger | undefined;

/** The process's log: JSON lines on standard output. Secrets and texts never go in. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: { pid: process.pid },
    redact: ['password', '*.password', 'secret', '*.secret', 'headers.cookie', 'headers.authorization'],
  });
  return logger;
}
