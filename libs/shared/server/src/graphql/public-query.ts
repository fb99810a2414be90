import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { AccessTable } from '../auth/access';

/** True for a query of only such things as the access table calls `kept`: the same for every visitor, until something public changes. */
export function isPublicQuery(operation: OperationDefinitionNode, table: AccessTable): boolean {
  return (
    operation.operation === OperationTypeNode.QUERY &&
    isOnly(operation, (name) => table[`Query.${name}`]?.kept === true)
  );
}

/** True for a mutation, unless the access table says of all of it that it only counts, as a page does that is read. */
export function isWrite(operation: OperationDefinitionNode, table: AccessTable): boolean {
  return (
    operation.operation === OperationTypeNode.MUTATION &&
    !isOnly(operation, (name) => table[`Mutation.${name}`]?.counts === true)
  );
}

/** Whether all that an operation asks for is such. */
function isOnly({ selectionSet }: OperationDefinitionNode, isSuch: (name: string) => boolean): boolean {
  return selectionSet.selections.every((each) => each.kind === Kind.FIELD && isSuch(each.name.value));
}
