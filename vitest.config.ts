import { defineConfig } from 'vitest/config';

// In a pipeline (CI=true) the one run of the tests is the measured one too; at hand `npm test` stays quick.
const measured = process.env['CI'] === 'true';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // No test measures time: properties of readers take long on a busy machine, and only a hang is a failure.
    testTimeout: 120_000,
    // Modules keep no state that tests could see, and loading them anew for each of a hundred files doubles the time.
    isolate: false,
    reporters: measured ? ['default', ['json', { outputFile: 'coverage/results.json' }]] : ['default'],
    coverage: {
      enabled: measured,
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json'],
      clean: true,
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
