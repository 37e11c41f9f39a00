/** The test list is the directory listing: every *.test.ts(x) below tests/. */
module.exports = {
  testEnvironment: 'node',
  // A hang is a failure; how long a slow machine takes is not.
  testTimeout: 120_000,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
