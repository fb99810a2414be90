import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import { reads } from './reading-fields';

/** What one operation asks for at most, before anything is read. */
export interface Cost {
  /** Values in the answer: a field of a list counts for each thing in it. */
  answers: number;
  /** Places where something is read: a list is read at once, so it counts as one. */
  readings: number;
}

/** What is over it is refused. Our own pages are not weighed; the largest of them asks for 14,000 answers. */
export const costLimits: Readonly<Cost> = { answers: 30_000, readings: 60 };

/** Things in a list that has no `first`: an agenda, the themes of an item. */
const usualList = 5;
/** Beyond this counting stops. */
const enough = 1_000_000;

type Variables = Readonly<Record<string, unknown>>;

/** The most that a list gives at once; more is refused by the list itself. */
const longestList = 100;

/** Measures an operation, with lists as long as it asks for them (P29). */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): Cost {
  const variables: Variables = { ...defaultCounts(operation), ...given };
  const cost: Cost = { answers: 0, readings: 0 };
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  add(operation.selectionSet, root, 1, false);
  return cost;

  /** `counted`: the length of the list below was said by `first` already. */
  function add(
    selections: SelectionSetNode,
    type: GraphQLOutputType | null | undefined,
    times: number,
    counted: boolean,
  ): void {
    for (const selection of selections.selections) {
      if (cost.answers > enough) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
        add(selection.selectionSet, isObjectType(on) ? on : type, times, counted);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment: FragmentDefinitionNode | undefined = fragments.get(selection.name.value);
        if (!fragment) continue;
        const on = schema.getType(fragment.typeCondition.name.value);
        add(fragment.selectionSet, isObjectType(on) ? on : type, times, counted);
      } else addField(selection, type, times, counted);
    }
  }

  function addField(
    node: FieldNode,
    type: GraphQLOutputType | null | undefined,
    times: number,
    counted: boolean,
  ): void {
    cost.answers += times;
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return;
    // What an operation begins with reads, looks who may, and often counts as well.
    if (reads(field)) cost.readings += type === root ? 2 : 1;
    if (!node.selectionSet) return;
    const first = lengthOf(field, node, variables);
    const many =
      first ?? (isListType(getNullableType(field.type)) && !(counted && isEdges(field)) ? usualList : 1);
    add(node.selectionSet, getNamedType(field.type), times * many, first !== undefined);
  }
}

function isEdges({ name }: GraphQLField<unknown, unknown>): boolean {
  return name === 'edges';
}

/** How many things the field is asked for by its `first`; undefined where it has none. */
function lengthOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | undefined {
  const first = field.args.find(({ name }) => name === 'first');
  if (!first) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const said =
    given?.kind === Kind.VARIABLE
      ? variables[given.name.value]
      : given?.kind === Kind.INT
        ? given.value
        : undefined;
  const length = Number(said ?? first.defaultValue ?? 1);
  // No number at all is a matter of types.
  return Number.isFinite(length) ? Math.min(Math.max(length, 1), longestList) : longestList;
}

/** The variables that may say how long a list is, each as large as it can be: for who does not know their values yet. */
export function largestCounts(operation: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (operation.variableDefinitions ?? [])
      .filter(({ type }) => print(type).startsWith('Int'))
      .map(({ variable }) => [variable.name.value, longestList]),
  );
}

/** What the document itself says of variables that are not given. */
function defaultCounts({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, defaultValue.value]] : [],
    ),
  );
}
