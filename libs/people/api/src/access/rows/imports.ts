import type { AccessTable } from '@verbonden/shared/server';

export const imports: AccessTable = {
  'Query.myImports': { who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Query.fileImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Query.importKinds': { who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.correctImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Mutation.chooseForImportLine': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Mutation.startImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator; an editor for the own organisation, as drafts',
  },
  'Mutation.pauseImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Mutation.stopImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Mutation.removeImport': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'Subscription.importProgressed': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
  'POST /files/inlezen/:kind': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an editor only knowledge, for the own organisation',
  },
  'GET /files/inlezen/sjabloon/:name': { who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'] },
  'GET /files/inlezen/:name': {
    who: ['EDITOR', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'an own file, or a coordinator',
  },
};
