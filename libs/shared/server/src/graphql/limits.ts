import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How large one operation may be, fragments written out. Far above what our own pages ask. */
export const operationLimits = { depth: 12, fields: 400, aliases: 30, directives: 40, tokens: 2500 } as const;

type Limit = 'depth' | 'fields' | 'aliases' | 'directives';

type Size = Record<Limit, number>;

/**
 * A validation rule that refuses operations too deep, too wide, or with too many aliases or directives before any work
 * is done (P29). Counting stops at the limit, so a document made of fragments that multiply costs no time either.
 */
export function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const size: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
      measure(operation.selectionSet, 1, size, context, new Set());
      const broken = limits.find((limit) => size[limit] > operationLimits[limit]);
      if (broken) {
        context.reportError(
          new GraphQLError(`This operation is too large: at most ${operationLimits[broken]} ${broken}.`, {
            nodes: operation,
            extensions: { code: 'QUERY_TOO_LARGE' },
          }),
        );
      }
    },
  };
}

function measure(
  selections: SelectionSetNode,
  depth: number,
  size: Size,
  context: ValidationContext,
  inside: ReadonlySet<FragmentDefinitionNode>,
): void {
  size.depth = Math.max(size.depth, depth);
  for (const selection of selections.selections) {
    if (tooLarge(size)) return;
    size.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      count(selection, size);
      if (selection.selectionSet) measure(selection.selectionSet, depth + 1, size, context, inside);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      measure(selection.selectionSet, depth, size, context, inside);
    } else {
      const fragment = context.getFragment(selection.name.value);
      if (fragment && !inside.has(fragment)) {
        measure(fragment.selectionSet, depth, size, context, new Set([...inside, fragment]));
      }
    }
  }
}

function count(field: FieldNode, size: Size): void {
  size.fields += 1;
  if (field.alias) size.aliases += 1;
}

const limits: readonly Limit[] = ['depth', 'fields', 'aliases', 'directives'];

function tooLarge(size: Size): boolean {
  return limits.some((limit) => size[limit] > operationLimits[limit]);
}
