import { isInNetwork, isSignedIn, looksAfterNetwork } from '@verbonden/shared/kernel';
import type { Shortcut } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** The shortcuts of whoever looks, by what they are for; pages that are closed to somebody have none for them. */
export function useShortcuts(): readonly {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}[] {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const signedIn = isSignedIn(viewer);
  const inNetwork = isInNetwork(viewer);
  const to = (keys: string, path: string, label: string): Shortcut => ({ keys, label, href: href(path) });
  return [
    {
      title: say('Op elke pagina'),
      shortcuts: [
        { keys: '/', label: say('Naar het zoekveld') },
        { keys: '?', label: say('Dit overzicht') },
      ],
    },
    {
      title: say('Ga naar'),
      shortcuts: [
        to('g h', '/', say('De voorpagina')),
        to('g k', '/kennis', say('Kennis')),
        to('g b', '/bijeenkomsten', say('Bijeenkomsten')),
        to('g o', '/organisaties', say('Organisaties')),
        to('g w', '/week', say('De Week')),
        ...(inNetwork ? [to('g s', '/signalen', say('Signalen'))] : []),
        ...(signedIn ? [to('g m', '/mijn', say('Mijn Verbonden'))] : []),
        ...(looksAfterNetwork(viewer) ? [to('g u', '/bureau', say('Bureau'))] : []),
        to('g i', '/handboek', say('Handboek')),
      ],
    },
    ...(inNetwork
      ? [
          {
            title: say('Begin iets nieuws'),
            shortcuts: [
              to('n k', '/kennis/delen', say('Deel een aanpak')),
              to('n s', '/signalen/nieuw', say('Breng een signaal in')),
              ...(looksAfterNetwork(viewer)
                ? [to('n b', '/bijeenkomsten/nieuw', say('Nieuwe bijeenkomst'))]
                : []),
            ],
          },
        ]
      : []),
  ];
}
