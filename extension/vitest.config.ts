import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    testTimeout: 90_000, // properties: half a second here, and up to 33 s at a load of 40 on two cores
    restoreMocks: true,
    unstubGlobals: true,
  },
});
