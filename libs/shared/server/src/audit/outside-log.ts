/**
 * Operations that leave no event: a page asks them of the portal while it is shown, and nobody decided anything. In the
 * log they would tell who reads what.
 */
export const outsideLog: Readonly<Record<string, string>> = {
  'Mutation.noteKnowledgeUse': 'a page that is shown counts itself, of nobody',
  'Mutation.visitCollection': 'a page that is shown keeps since when things are new to its reader',
};
