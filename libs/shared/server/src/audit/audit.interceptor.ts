import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestOfViewer } from '../auth/viewer-source';
import type { RequestContext } from '../graphql/request-context';
import { AuditScope, type AuditedInput, inAuditScope } from './audit-scope';
import { AuditTrail } from './audit-trail';
import { auditedDoor, auditedInput } from './audited-input';
import { nameless } from './nameless';
import { outsideLog } from './outside-log';
import { SPECIAL_READS, type SpecialReads } from './special-reads';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Around every mutation, and every door that is not only for reading: so a new one is recorded without a line of its own.
 * The few of `outsideLog` are left out.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(SPECIAL_READS) private readonly special: SpecialReads,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const scope =
      context.getType<GqlContextType>() === 'graphql' ? ofOperation(context) : ofDoor(context, this.special);
    if (scope && scope.operation in this.special) return from(this.readAt(scope, next));
    return scope ? from(inAuditScope(scope, () => this.run(scope, next))) : next.handle();
  }

  /** A list of people as a file. What left is written before it leaves; when nobody said so, that something did. */
  private async readAt(scope: AuditScope, next: CallHandler): Promise<unknown> {
    const { operation, personId, requestId, input } = scope;
    const by = { operation, personId, requestId };
    let isTold = false;
    scope.tellRead = async (objectKind, objectId, rows) => {
      isTold = true;
      const ids = objectId ? [...input.ids, objectId] : input.ids;
      await this.trail.read({ ...by, objectKind, objectId, rows, ids });
    };
    const answer: unknown = await inAuditScope(scope, () =>
      lastValueFrom(next.handle(), { defaultValue: undefined }),
    );
    if (!isTold) {
      await this.trail.read({ ...by, objectKind: null, objectId: null, rows: null, ids: input.ids });
    }
    return answer;
  }

  private async run(scope: AuditScope, next: CallHandler): Promise<unknown> {
    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (fault) {
      await this.trail.end(scope, true);
      throw fault;
    }
    await this.trail.end(scope, false);
    return answer;
  }
}

function ofOperation(context: ExecutionContext): AuditScope | null {
  const graphql = GqlExecutionContext.create(context);
  const info = graphql.getInfo<GraphQLResolveInfo>();
  if (info.parentType !== info.schema.getMutationType()) return null;
  const operation = `Mutation.${info.fieldName}`;
  if (operation in outsideLog) return null;
  const { viewer, req } = graphql.getContext<RequestContext>();
  return scopeOf(operation, viewer.personId, auditedInput(info, graphql.getArgs()), req);
}

function ofDoor(context: ExecutionContext, special: SpecialReads): AuditScope | null {
  const request = context.switchToHttp().getRequest<Request & RequestOfViewer>();
  const { path } = request.route as { path: string };
  if (reading.has(request.method) && !(`${request.method} ${path}` in special)) return null;
  return scopeOf(
    `${request.method} ${path}`,
    request.viewer?.personId ?? null,
    auditedDoor(request.params),
    request,
  );
}

function scopeOf(
  operation: string,
  personId: string | null,
  input: AuditedInput,
  request?: Request,
): AuditScope {
  const actor = nameless[operation] ? 'NAMELESS' : personId ? 'PERSON' : 'VISITOR';
  const requestId = (request as { id?: unknown } | undefined)?.id;
  return new AuditScope(operation, actor, personId, input, typeof requestId === 'string' ? requestId : null);
}
