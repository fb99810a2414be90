import { ApolloProvider } from '@apollo/client/react';
import { islandMark, islandPrefix, type MetIsland, type WarmAnswer } from '@verbonden/shared/web';
import { restingClient } from '@verbonden/shared/web/apollo';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';

/**
 * Puts each island's own HTML at its mark. Every island is a React root of its own, here as in the browser, so that
 * the ids it makes are the same on both sides. A live island finds an Apollo Client here too; it only asks once awake.
 */
export function fillIslands(
  body: string,
  met: readonly MetIsland[],
  warm: readonly WarmAnswer[],
  around: (content: ReactNode) => ReactNode,
): string {
  const client = met.some(({ definition }) => definition.live) ? restingClient(warm) : null;
  return met.reduce((html, { definition: { Component, live }, props }, index) => {
    const content = <Component {...props} />;
    const framed = live && client ? <ApolloProvider client={client}>{content}</ApolloProvider> : content;
    const island = renderToString(around(framed), { identifierPrefix: islandPrefix(index) });
    return html.replace(islandMark(index), () => island);
  }, body);
}
