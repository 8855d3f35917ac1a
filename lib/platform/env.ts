import { z } from 'zod';

const port = z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535);

const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z
    .string({ error: 'is missing' })
    .regex(/^postgres(ql)?:\/\//, 'must be an address like postgresql://user:password@host:5432/name'),
  NIGHTDESK_SECRET: z
    .string({ error: 'is missing' })
    .min(32, 'must be at least 32 characters; make one with: openssl rand -base64 48'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address like https://news.example.org' }),
  NIGHTDESK_DATA: z.string().min(1, 'must be a folder').default('.nightdesk'),
  PORT: port.default(3000),
  APPLICATION_SOCKET: z.string().min(1, 'must be a path').optional(),
  DELIVERY_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
  DELIVERY_CACHE_MB: z.coerce.number().int().min(1).max(4096).default(32),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+/, 'must be an address like smtps://user:password@mail.example.org:465')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/, 'must be a plain address like desk@news.example.org')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** The settings of this process. */
export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/** This process's settings, parsed once. Throws an Error that names every missing or broken variable. */
export function env(): Env {
  if (!parsed) {
    parsed = parseEnv(process.env);
    // next-auth takes its own address from nowhere else.
    process.env.NEXTAUTH_URL = parsed.PUBLIC_URL;
  }
  return parsed;
}

/** The raw environment, for the supervisor and scripts, which complete it before anything parses it. */
export function environment(): NodeJS.ProcessEnv {
  return process.env;
}

/** Parses settings from `source`; throws an Error with one line per missing or broken variable. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = envSchema.safeParse(known);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Nightdesk cannot start with these settings:\n${lines.join('\n')}`);
}
