import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** What each domain may build on, besides itself: the arrows of docs/architecture.md. */
const arrows = {
  shared: [],
  notifications: ['shared'],
  search: ['shared'],
  people: ['notifications', 'search', 'shared'],
  imports: ['people', 'notifications', 'shared'],
  alliance: ['imports', 'people', 'notifications', 'search', 'shared'],
  signals: ['alliance', 'people', 'notifications', 'search', 'shared'],
  knowledge: ['signals', 'alliance', 'imports', 'people', 'notifications', 'search', 'shared'],
  campaign: ['alliance', 'people', 'notifications', 'search', 'shared'],
  lab: ['knowledge', 'signals', 'alliance', 'imports', 'people', 'notifications', 'search', 'shared'],
  polls: ['alliance', 'people', 'notifications', 'search', 'shared'],
  soundingboard: ['knowledge', 'alliance', 'people', 'notifications', 'search', 'shared'],
  meetings: ['signals', 'alliance', 'imports', 'people', 'notifications', 'search', 'shared'],
};

const domainRules = Object.entries(arrows).map(([domain, others]) => ({
  sourceTag: `domain:${domain}`,
  onlyDependOnLibsWithTags: [domain, ...others].map((each) => `domain:${each}`),
}));

/** What belongs to one side of the wire only. */
const browserPackages = ['react', 'react-dom', 'react-router', 'react-aria-components', '@apollo/client'];
const serverPackages = ['@nestjs/*', '@apollo/server', 'typeorm', 'pg', 'bullmq', 'ioredis', 'express'];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.data',
      '.nx',
      'test-output',
      '**/*.generated.ts',
      'coverage',
      'codegen.ts',
      'apps/mailbox/src/pages/*.js',
      'apps/portal/public/*.js',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off', // constructor types are metadata for Nest
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off', // hooks and interfaces ask for a promise
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      // Circles inside a library; Nx sees those between libraries.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          // The tests of the server library start whole programs with what shared/testing offers.
          ignoredCircularDependencies: [['shared-server', 'shared-testing']],
          depConstraints: [
            {
              sourceTag: 'side:any',
              onlyDependOnLibsWithTags: ['side:any'],
              bannedExternalImports: [...serverPackages, ...browserPackages],
            },
            {
              sourceTag: 'side:api',
              onlyDependOnLibsWithTags: ['side:api', 'side:any'],
              bannedExternalImports: browserPackages,
            },
            {
              sourceTag: 'side:portal',
              onlyDependOnLibsWithTags: ['side:portal', 'side:any'],
              bannedExternalImports: serverPackages,
            },
            ...domainRules,
            { sourceTag: 'domain:app', onlyDependOnLibsWithTags: ['*'] },
          ],
        },
      ],
    },
  },
  {
    // What runs in a terminal speaks there.
    files: ['apps/{cli,stack,mailbox,bench,api,worker}/src/**', '*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{spec,e2e}.{ts,tsx}', '**/testing/**', '**/testing.ts'],
    rules: {
      // Answers of a test are read as they come.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
);
