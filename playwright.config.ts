import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/testing/chromium.ts';

// Without an address there is no newsroom: `npm run test:browser` starts one.
const address = process.env.E2E_ADDRESS ?? 'http://start-with-npm-run-test-browser.invalid';
const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // A bound for a test that hangs, wide enough for a machine that does much else besides.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: address,
    // A trace takes a third of the time; `--trace retain-on-failure` records one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-domain-reliability'],
      ],
    },
  },
});
