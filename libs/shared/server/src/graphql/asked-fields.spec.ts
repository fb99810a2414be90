import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, parse } from 'graphql';
import { askedFields } from './asked-fields';

function infoOf(document: string): GraphQLResolveInfo {
  const { definitions } = parse(document);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  let fieldNodes: readonly FieldNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION)
      fieldNodes = definition.selectionSet.selections as readonly FieldNode[];
  }
  return { fieldNodes, fragments } as unknown as GraphQLResolveInfo;
}

describe('the fields that are asked', () => {
  it('are the own ones by their real name, not those below them', () => {
    expect([...askedFields(infoOf('{ list { many: totalCount edges { node { title } } } }'))]).toEqual([
      'totalCount',
      'edges',
    ]);
  });

  it('may come by fragments, and in several pieces', () => {
    const document = `{ list { ...Head ... on List { facets { key } } } list { suggestion } }
      fragment Head on List { totalCount ...Page } fragment Page on List { pageInfo { endCursor } }`;
    expect([...askedFields(infoOf(document))]).toEqual(['totalCount', 'pageInfo', 'facets', 'suggestion']);
  });

  it('count also when they may be left out', () => {
    expect([...askedFields(infoOf('{ list { totalCount @include(if: false) } }'))]).toEqual(['totalCount']);
  });
});
