import type { AccessTable } from '@verbonden/shared/server';
import { editorsToo } from '../who';

export const imports: AccessTable = {
  'Query.myImports': { who: editorsToo },
  'Query.fileImport': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Query.importKinds': { who: editorsToo },
  'Mutation.correctImport': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Mutation.chooseForImportLine': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Mutation.startImport': {
    who: editorsToo,
    where: 'an own file, or a coordinator; an editor for the own organisation, as drafts',
  },
  'Mutation.pauseImport': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Mutation.stopImport': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Mutation.removeImport': { who: editorsToo, where: 'an own file, or a coordinator' },
  'Subscription.importProgressed': { who: editorsToo, where: 'an own file, or a coordinator' },
  'POST /files/inlezen/:kind': {
    who: editorsToo,
    where: 'an editor only knowledge, for the own organisation',
  },
  'GET /files/inlezen/sjabloon/:name': { who: editorsToo },
  'GET /files/inlezen/:name': { who: editorsToo, where: 'an own file, or a coordinator' },
};
