import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import { isSignedIn, unauthenticated, type Viewer, visitor } from '@verbonden/shared/kernel';
import type { RequestContext } from '../graphql/request-context';
import type { RequestOfViewer } from './viewer-source';

/** Who is asking, as a parameter of a resolver: a `Viewer`, possibly a visitor. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) =>
  viewerIn(context),
);

/** Who is asking when it must be somebody: a `SignedInViewer`. @throws DomainError UNAUTHENTICATED */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const viewer = viewerIn(context);
  if (!isSignedIn(viewer)) throw unauthenticated();
  return viewer;
});

function viewerIn(context: ExecutionContext): Viewer {
  if (context.getType<GqlContextType>() !== 'graphql') {
    return context.switchToHttp().getRequest<RequestOfViewer>().viewer ?? visitor();
  }
  // As GqlExecutionContext does, without making one: this is asked for every field.
  return context.getArgByIndex<RequestContext>(2).viewer;
}
