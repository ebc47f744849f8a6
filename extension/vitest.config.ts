import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    testTimeout: 20_000, // properties on a busy machine
    restoreMocks: true,
    unstubGlobals: true,
  },
});
