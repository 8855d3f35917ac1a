import { defineConfig } from 'vitest/config';

const setupFiles = ['lib/testing/environment.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,components,server,scripts,app,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          setupFiles,
        },
      },
      {
        test: {
          name: 'database',
          include: ['{lib,server,scripts,prisma}/**/*.db.test.ts'],
          setupFiles,
          globalSetup: ['lib/testing/template-database.ts'],
          hookTimeout: 30_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
