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
import type { Request } from 'express';
import type { RequestContext } from '../graphql/request-context';
import { ACCESS_TABLE, type AccessTable, outOfScope } from './access';
import { bearerIn } from './bearer';
import { type RequestOfViewer, ViewerSource } from './viewer-source';

/** The door of the API: what has no row in the access table is closed for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(ACCESS_TABLE) private readonly table: AccessTable,
    private readonly viewers: ViewerSource,
  ) {}

  /** @throws DomainError UNAUTHENTICATED or FORBIDDEN */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType<GqlContextType>() !== 'graphql') {
      return this.opensDoor(context.switchToHttp().getRequest<Request>());
    }
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    return this.opens(
      `${info.parentType.name}.${info.fieldName}`,
      graphql.getContext<RequestContext>().viewer,
    );
  }

  /** A door beside GraphQL; who is asking is looked up only where it matters, and kept for the door itself. */
  private async opensDoor(request: Request & RequestOfViewer): Promise<boolean> {
    const door = `${request.method} ${(request.route as { path: string }).path}`;
    const row = this.table[door];
    const matters = !row?.who.includes('EVERYONE') || (row.scope !== undefined && bearerIn(request) !== null);
    if (matters) request.viewer = await this.viewers.viewerOf(request);
    return this.opens(door, request.viewer ?? null);
  }

  private opens(operation: string, viewer: Viewer | null): boolean {
    const { who = [], scope } = this.table[operation] ?? {};
    if (viewer?.scopes && !(scope && viewer.scopes.includes(scope))) throw outOfScope(scope);
    if (who.includes('EVERYONE')) return true;
    if (!viewer || !isSignedIn(viewer)) throw unauthenticated();
    if (who.includes('SIGNED_IN') || hasRole(viewer, ...(who as Role[]))) return true;
    throw forbidden();
  }
}
