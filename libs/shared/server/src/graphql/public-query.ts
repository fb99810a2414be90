import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { AccessTable } from '../auth/access';

/** True for a query of only such things as the access table calls `kept`: the same for every visitor, until something public changes. */
export function isPublicQuery(operation: OperationDefinitionNode, table: AccessTable): boolean {
  return (
    operation.operation === OperationTypeNode.QUERY &&
    operation.selectionSet.selections.every(
      (each) => each.kind === Kind.FIELD && table[`Query.${each.name.value}`]?.kept === true,
    )
  );
}
