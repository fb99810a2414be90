import type { Viewer } from '@verbonden/shared/kernel';
import type { Request, Response } from 'express';
import type DataLoader from 'dataloader';

/** What one GraphQL operation carries along. `req` and `res` are absent on a subscription's stream. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly req?: Request;
  readonly res?: Response;
  /** The loaders of this operation, made on first use (see `loaders/loader.ts`). */
  readonly loaders: Map<object, DataLoader<unknown, unknown>>;
}

/** Starts an operation's context. */
export function requestContext(viewer: Viewer, req?: Request, res?: Response): RequestContext {
  return { viewer, loaders: new Map(), ...(req ? { req } : {}), ...(res ? { res } : {}) };
}
