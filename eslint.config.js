// Lint: TypeScript's own recommendations, and Microsoft's rules for the one place that talks to Excel.
import officeAddins from 'eslint-plugin-office-addins'
import tseslint from 'typescript-eslint'

export default [
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/', 'tools/'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['**/*.test.ts', 'server/{main,start,cli}.ts', 'tests/run.ts', 'tests/manifest/check-manifest.ts', 'templates/build.ts', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['addin/host/office-host*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
]
