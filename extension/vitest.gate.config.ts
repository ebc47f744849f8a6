import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** The tests that a mutant of the gate is up against; the others would only be waited for. */
export default defineConfig({
  test: { ...config.test, include: ['src/shared/*.test.ts', 'src/background/*.test.ts', 'src/background/{store,gate}/*.test.ts'] },
});
