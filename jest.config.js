import { availableParallelism } from 'node:os';

// One project per need: `unit` and `rules` run anywhere; `browser` wants Chromium; `mongodb` wants a server.
const compiled = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFiles: ['<rootDir>/test/support/seeded.ts'],
  transform: { '\\.ts$': compiled(false), '\\.tsx$': compiled(true) },
  ...more,
});

export default {
  // A machine that others use, too, is slow at times; a test that hangs is told from one that waits all the same.
  testTimeout: 30_000,
  // Jest keeps the ES modules of every file that it has run: one process for all files would outgrow its heap.
  // So they run in worker processes, and one that has grown past this begins anew before its next file.
  workerIdleMemoryLimit: '1GB',
  // One less than there are processors, as Jest has it, would leave one of two idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', '<rootDir>/scripts/count-reporter.mjs'],
  projects: [
    project('unit', ['**/*.test.ts', '**/*.test.tsx'], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(browser|mongodb|rules|crash-harness)/'],
    }),
    project('rules', ['rules/**/*.test.ts']),
    project('browser', ['browser/**/*.test.ts']),
    project('mongodb', ['mongodb/**/*.test.ts']),
    project('crash', ['crash-harness/**/*.test.ts']),
  ],
};
