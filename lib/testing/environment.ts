// What every test process needs to parse its settings; DATABASE_URL is set by withDatabase().
process.env.NIGHTDESK_SECRET ??= 'a secret for tests, long enough to be one';
process.env.PUBLIC_URL ??= 'http://localhost:3000';
process.env.LOG_LEVEL ??= 'silent';
process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1:1/none';
