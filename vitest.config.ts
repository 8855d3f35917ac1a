import { defineConfig } from 'vitest/config';

const setupFiles = ['lib/testing/environment.ts'];

// What is waited for comes in milliseconds; a machine that does much else besides is given its time.
const patience = {
  hookTimeout: 60_000,
  testTimeout: 60_000,
  expect: { poll: { interval: 20, timeout: 30_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,components,server,scripts,app,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          setupFiles,
          ...patience,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{lib,server,scripts,prisma}/**/*.db.test.ts'],
          setupFiles,
          globalSetup: ['lib/testing/template-database.ts'],
          ...patience,
        },
      },
    ],
  },
});
