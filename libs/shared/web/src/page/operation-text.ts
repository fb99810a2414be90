import { type DocumentNode, Kind, print, visit } from 'graphql';

const texts = new WeakMap<DocumentNode, string>();

/** An operation as text, with `__typename` in every selection, so that Apollo's cache can take its answer over. */
export function operationText(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const typed = visit(document, {
    SelectionSet(node, _key, parent) {
      const ofOperation = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const has = node.selections.some(
        (each) => each.kind === Kind.FIELD && each.name.value === '__typename',
      );
      if (ofOperation || has) return undefined;
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
      return { ...node, selections: [...node.selections, typename] };
    },
  });
  const text = print(typed);
  texts.set(document, text);
  return text;
}
