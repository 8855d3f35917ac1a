/** Every way in which a request can fail, with its HTTP status: the one table. */
export const statusOfCode = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unexpected: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOfCode;

/** A message per field, by the field's name in the input; nested fields are joined with dots. */
export type FieldErrors = Record<string, string>;

type Details = {
  fields?: FieldErrors;
  /** Facts for the caller, safe to show; for a conflict both texts. */
  facts?: Record<string, unknown>;
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** An expected failure: its message is written for the person who caused it. */
export class NightdeskError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly facts: Record<string, unknown> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'NightdeskError';
    this.code = code;
    this.fields = details.fields;
    this.facts = details.facts;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** What is said of a failure outside: a plain object that can cross to a browser. */
export type Failure = {
  code: ErrorCode;
  message: string;
  fields?: FieldErrors;
  facts?: Record<string, unknown>;
  retryAfterSeconds?: number;
  /** The log's id of an unexpected error. */
  id?: string;
};

/** The outcome of a command: its value, or why not. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };

/** Why something failed, in one line: the messages of its fields, or its own. */
export function messageOf({ fields, message }: Pick<Failure, 'fields' | 'message'>): string {
  return Object.values(fields ?? {}).join(' ') || message;
}
