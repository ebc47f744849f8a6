import { defineConfig } from 'vitest/config';

/** Tests of the pages in a real browser, with the real helper: `npm run test:pages`. */
export default defineConfig({
  test: {
    include: ['test/pages/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
