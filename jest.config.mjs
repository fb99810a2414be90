import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(
  readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'),
);

/** `@verbonden/…` means the same in tests as everywhere: the paths of tsconfig.base.json. */
const paths = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [
    `^${name.replace('*', '(.*)')}$`,
    file.replace('./', '<rootDir>/').replace('*', '$1'),
  ]),
);

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const common = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    ...paths,
    '\\.module\\.css$': '<rootDir>/libs/shared/testing/src/jest/css-module.mjs',
    '\\.css$': '<rootDir>/libs/shared/testing/src/jest/stylesheet.mjs',
  },
};

/** Tests by what they need: nothing, PostgreSQL (and Redis), a document, a browser and the built programs. */
export default {
  testTimeout: 30_000,
  workerIdleMemoryLimit: '700MB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|api)\\.spec\\.ts$'],
    },
    { ...common, displayName: 'database', testMatch: ['**/*.db.spec.ts', '**/*.api.spec.ts'] },
    {
      ...common,
      displayName: 'components',
      testMatch: ['**/*.spec.tsx'],
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/libs/shared/testing/src/jest/document-globals.mjs'],
    },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/apps/portal-e2e/src/**/*.e2e.ts'] },
  ],
};
