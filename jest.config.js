// One runner for everything: unit tests beside their file, journeys and browser flows in tests/.
export default {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/{reporting,regimes,templates,server,addin,tests}/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  globalSetup: '<rootDir>/tests/database.setup.ts',
  globalTeardown: '<rootDir>/tests/database.teardown.ts',
  testTimeout: 60_000,
  maxWorkers: '100%', // one a core: jest's own choice leaves a core of two idle
}
