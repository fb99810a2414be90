const packages = (...names: readonly string[]) => `node_modules/(${names.join('|')})/`;

/** Small things of our own that islands of many kinds use; what brings an island or Apollo Client along is none. */
const small =
  /libs\/shared\/(ui\/src\/(?!enhance|index|markdown)|kernel\/src\/(?!index)|web\/src\/(page|messages|island)\/)|lucide-react/;

/**
 * Into which pieces the browser's code is cut: React and what says texts, Apollo Client, small things. Left to itself it
 * came in thirty pieces for one island, each a request, and small ones compress badly.
 */
export const pieces = [
  {
    name: 'react',
    test: new RegExp(
      `rolldown.runtime|${packages('react', 'react-dom', 'scheduler', '@lingui', '@messageformat', 'moo')}`,
    ),
    priority: 3,
  },
  {
    name: 'live',
    test: new RegExp(
      `shared/web/src/apollo/(?!live-connection|warm)|${packages('@apollo', 'graphql', 'graphql-ws', 'rxjs', 'optimism', '@wry', 'tslib')}`,
    ),
    priority: 2,
  },
  { name: 'small', test: small, minShareCount: 4, priority: 1 },
];

/**
 * A module of ours does nothing by being there, apart from styles: what is not used of a library stays away, even where
 * an index names it. Without this each island brought the code of all islands of `shared/web`.
 */
export function moduleSideEffects(file: string): boolean {
  return !/\/libs\/.*\.tsx?$/.test(file) || file.endsWith('/styles.ts');
}
