import { islandMark, islandPrefix, type MetIsland } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';

/**
 * Puts each island's own HTML at its mark. Every island is a React root of its own, here as in the browser, so that
 * the ids it makes are the same on both sides.
 */
export function fillIslands(
  body: string,
  met: readonly MetIsland[],
  around: (content: ReactNode) => ReactNode,
): string {
  return met.reduce((html, { definition: { Component }, props }, index) => {
    const island = renderToString(around(<Component {...props} />), {
      identifierPrefix: islandPrefix(index),
    });
    return html.replace(islandMark(index), () => island);
  }, body);
}
