import { type ComponentType, createContext, useContext } from 'react';

/** A part of a page that is woken up in the browser. Declared in a file `<name>.island.tsx` as its default export. */
export interface IslandDefinition<P extends object> {
  /** The file's name without ".island.tsx". */
  readonly name: string;
  readonly Component: ComponentType<P>;
  /** Brings Apollo Client along, its cache warm with the answers that are on the page. */
  readonly live: boolean;
}

/** Declares an island whose component holds only what it is given. */
export function defineIsland<P extends object>(
  name: string,
  Component: ComponentType<P>,
): IslandDefinition<P> {
  return { name, Component, live: false };
}

/** Declares an island whose component reads and writes through Apollo Client. */
export function defineLiveIsland<P extends object>(
  name: string,
  Component: ComponentType<P>,
): IslandDefinition<P> {
  return { name, Component, live: true };
}

/** An island met while a page was rendered. */
export interface MetIsland {
  readonly definition: IslandDefinition<object>;
  readonly props: object;
}

/** The server collects islands here while it renders a page, and renders each as a root of its own afterwards. */
export const MetIslands = createContext<MetIsland[] | null>(null);

/** The mark that the island's own HTML takes the place of. */
export function islandMark(index: number): string {
  return `<!--island ${index}-->`;
}

/** The prefix of ids inside an island, the same on the server and in the browser. */
export function islandPrefix(index: number): string {
  return `i${index}`;
}

/** Puts an island on a page. `props` travel to the browser as JSON: plain data only, nothing secret. */
export function Island<P extends object>({ of, props }: { of: IslandDefinition<P>; props: P }) {
  const met = useContext(MetIslands);
  if (!met) return <of.Component {...props} />;
  const index = met.push({ definition: of as unknown as IslandDefinition<object>, props }) - 1;
  return (
    <div
      data-island={of.name}
      data-index={index}
      data-props={JSON.stringify(props)}
      dangerouslySetInnerHTML={{ __html: islandMark(index) }}
    />
  );
}
