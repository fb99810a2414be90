import { Inject, Injectable } from '@nestjs/common';
import type { ApolloServerPlugin } from '@apollo/server';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { RequestContext } from '../graphql/request-context';
import { type AuditedReading, AuditTrail } from './audit-trail';
import { wrapping } from '../graphql/reading-fields';

/** "Type.field" or "GET /door": reading it leaves an event. The words stand beside it, in people's library. */
export type SpecialReads = Readonly<Record<string, unknown>>;

/** Injection token of the {@link SpecialReads}; people's module provides them. */
export const SPECIAL_READS = Symbol('special reads');

const mostIds = 100;

interface Seen {
  rows: number;
  readonly ids: Set<string>;
  objectKind: string | null;
  objectId: string | null;
}

interface Source {
  readonly id?: unknown;
  readonly personId?: unknown;
  readonly meetingId?: unknown;
}

/**
 * Notices who reads what is about health, who people really are and how they are reached: counted field by field while an
 * operation runs, and written as one event for each kind before the answer leaves. One's own is no event.
 */
@Injectable()
export class SpecialReading {
  private readonly seen = new WeakMap<RequestContext, Map<string, Seen>>();

  constructor(
    @Inject(SPECIAL_READS) private readonly special: SpecialReads,
    private readonly trail: AuditTrail,
  ) {}

  /** Puts a count before each special field of a schema. @throws Error when a field is not there */
  watch(schema: GraphQLSchema): GraphQLSchema {
    for (const name of Object.keys(this.special).filter((each) => !each.includes(' '))) {
      const [type, field] = name.split('.') as [string, string];
      const holder = schema.getType(type);
      const found = isObjectType(holder) ? holder.getFields()[field] : undefined;
      // A program of some modules has not all of them; the whole one is held against the list by a test.
      if (found) {
        found.resolve = wrapping(
          found,
          this.counted(name, found.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, unknown>,
        );
      }
    }
    return schema;
  }

  plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => ({
        willSendResponse: async ({ contextValue }) => this.tell(contextValue),
      }),
    };
  }

  private counted(
    name: string,
    resolve: GraphQLFieldResolver<unknown, RequestContext>,
  ): GraphQLFieldResolver<unknown, RequestContext> {
    return async (source, args, context, info) => {
      const value: unknown = await resolve(source, args as Record<string, unknown>, context, info);
      const rows = rowsIn(value);
      if (rows > 0 && !isOwn(source as Source | null, context)) {
        this.note(name, rows, source as Source | null, context);
        // A stream has no end at which it could be told.
        if (context.viewerNow) await this.tell(context);
      }
      return value;
    };
  }

  private note(name: string, rows: number, source: Source | null, context: RequestContext): void {
    const all = this.seen.get(context) ?? new Map<string, Seen>();
    this.seen.set(context, all);
    const seen = all.get(name) ?? { rows: 0, ids: new Set(), ...objectOf(name, source) };
    all.set(name, seen);
    seen.rows += rows;
    for (const id of [source?.id, source?.personId, source?.meetingId]) {
      if (typeof id === 'string' && id.length === 36 && seen.ids.size < mostIds) seen.ids.add(id);
    }
  }

  /** Writes what was read, before the answer leaves. */
  async tell(context: RequestContext): Promise<void> {
    const all = this.seen.get(context);
    if (!all) return;
    this.seen.delete(context);
    const requestId = (context.req as { id?: unknown } | undefined)?.id;
    for (const [operation, { rows, ids, objectKind, objectId }] of all) {
      const reading: AuditedReading = {
        ...{ operation, rows, objectKind, objectId, ids: [...ids] },
        personId: context.viewer.personId,
        requestId: typeof requestId === 'string' ? requestId : null,
      };
      await this.trail.read(reading);
    }
  }
}

/** A meeting when it is about one, else the thing itself. */
function objectOf(name: string, source: Source | null): Pick<Seen, 'objectKind' | 'objectId'> {
  if (typeof source?.meetingId === 'string') return { objectKind: 'Meeting', objectId: source.meetingId };
  if (typeof source?.id === 'string' && source.id.length === 36) {
    return { objectKind: name.split('.')[0]!, objectId: source.id };
  }
  return { objectKind: null, objectId: null };
}

function isOwn(source: Source | null, { viewer }: RequestContext): boolean {
  return viewer.personId !== null && (source?.personId === viewer.personId || source?.id === viewer.personId);
}

function rowsIn(value: unknown): number {
  if (value === null || value === undefined || value === '') return 0;
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'object' && 'edges' in value && Array.isArray(value.edges)) return value.edges.length;
  return 1;
}
