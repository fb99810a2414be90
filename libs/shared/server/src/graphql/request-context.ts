import type { Viewer } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import type DataLoader from 'dataloader';

/** What one GraphQL operation carries along. `req` and `res` are absent on a subscription's stream. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly req?: Request;
  readonly res?: Response;
  /** Who is asking at this very moment; on a stream, which may outlive a session or a role (P22). */
  readonly viewerNow?: () => Promise<Viewer>;
  /** True for what a page of ours asks in this process: it is not weighed. */
  readonly inProcess?: true;
  /** The loaders of this operation, made on first use (see `loaders/loader.ts`). */
  readonly loaders: Map<object, DataLoader<unknown, unknown>>;
}

/** Starts an operation's context. */
export function requestContext(viewer: Viewer, req?: Request, res?: Response): RequestContext {
  return { viewer, loaders: new Map(), ...(req ? { req } : {}), ...(res ? { res } : {}) };
}

/** Starts the context of a subscription's stream. */
export async function streamContext(viewerNow: () => Promise<Viewer>): Promise<RequestContext> {
  return { ...requestContext(await viewerNow()), viewerNow };
}
