import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * The names of the fields that are asked of what a resolver gives, so that it can read them in one go. One that is left
 * out by `@include` or `@skip` counts as asked.
 */
export function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo): ReadonlySet<string> {
  const asked = new Set<string>();
  const look = (selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) asked.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else look(fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const { selectionSet } of fieldNodes) look(selectionSet);
  return asked;
}
