import { ApolloProvider } from '@apollo/client/react';
import { islandMark, islandPrefix, type MetIsland, type WarmAnswer } from '@verbonden/shared/web';
import { sleepingClient } from '@verbonden/shared/web/apollo';
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
  return met.reduce((html, { definition: { Component }, props }, index) => {
    const content = client ? (
      <ApolloProvider client={client}>
        <Component {...props} />
      </ApolloProvider>
    ) : (
      <Component {...props} />
    );
    const island = renderToString(around(content), { identifierPrefix: islandPrefix(index) });
    return html.replace(islandMark(index), () => island);
  }, body);
}
