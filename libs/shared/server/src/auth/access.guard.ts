import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import {
  forbidden,
  hasRole,
  isSignedIn,
  type Role,
  unauthenticated,
  type Viewer,
} from '@verbonden/shared/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../graphql/request-context';
import { ACCESS_TABLE, type AccessTable } from './access';

/** The door of the API: what has no row in the access table is closed for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(ACCESS_TABLE) private readonly table: AccessTable) {}

  /** @throws DomainError UNAUTHENTICATED or FORBIDDEN */
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') {
      const { method, route } = context
        .switchToHttp()
        .getRequest<{ method: string; route: { path: string } }>();
      return this.opens(`${method} ${route.path}`, null);
    }
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    return this.opens(
      `${info.parentType.name}.${info.fieldName}`,
      graphql.getContext<RequestContext>().viewer,
    );
  }

  private opens(operation: string, viewer: Viewer | null): boolean {
    const who = this.table[operation]?.who ?? [];
    if (who.includes('EVERYONE')) return true;
    if (!viewer || !isSignedIn(viewer)) throw unauthenticated();
    if (who.includes('SIGNED_IN') || hasRole(viewer, ...(who as Role[]))) return true;
    throw forbidden();
  }
}
