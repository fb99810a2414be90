import type { CodegenConfig } from '@graphql-codegen/cli';
import { writeReference } from './apps/portal/write-reference.ts';
import { writeTrustedDocuments } from './libs/shared/web/trusted-documents.ts';

const scalars = { DateTime: 'string', ID: 'string' };

/** Types and documents of every operation, beside the file it stands in. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: [
    'apps/portal/src/**/*.graphql',
    'libs/*/portal/src/**/*.graphql',
    'libs/shared/web/src/**/*.graphql',
  ],
  ignoreNoDocuments: true,
  hooks: { afterAllFileWrite: () => (writeTrustedDocuments(), writeReference()) },
  generates: {
    'libs/shared/web/src/graphql/schema.generated.ts': {
      plugins: ['typescript'],
      config: { onlyEnums: false, enumsAsTypes: true, scalars, strictScalars: true, useTypeImports: true },
    },
    'libs/': {
      preset: 'near-operation-file',
      presetConfig: {
        extension: '.generated.ts',
        baseTypesPath: '~@verbonden/shared/web/schema',
        importTypesNamespace: 'Schema',
      },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        scalars,
        strictScalars: true,
        useTypeImports: true,
        dedupeFragments: true,
        skipTypename: true,
        avoidOptionals: { field: true },
      },
    },
  },
};

export default config;
