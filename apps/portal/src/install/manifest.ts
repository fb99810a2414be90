import type { PageContext } from '@verbonden/shared/kernel';
import { localHref, operationText } from '@verbonden/shared/web';
import { sayTo } from '../messages';
import { paper } from './house-colours';
import { ManifestDocument, type ManifestQuery } from './manifest.page.generated';

/** Where the manifest stands, without the language in front. */
export const manifestPath = '/manifest.webmanifest';

/** The web app manifest (W3C) in the reader's language; name, line and colours are the network's own. */
export async function manifest(context: PageContext): Promise<Response> {
  const { locale } = context;
  const say = sayTo(locale);
  const { data } = await context.execute<ManifestQuery>(operationText(ManifestDocument), {});
  if (!data) throw new Error('the network could not be read for the manifest');
  const { name, shortName, tagline, colours } = data.network;
  const ground = colours.find(({ token }) => token === 'paper')?.light ?? paper.light;
  const shortcut = (path: string, words: string) => ({ name: words, url: localHref(locale, path) });
  const body = {
    id: '/',
    name,
    short_name: shortName,
    ...(tagline ? { description: tagline } : {}),
    lang: locale,
    dir: 'ltr',
    start_url: localHref(locale, '/'),
    scope: '/',
    display: 'standalone',
    // Where a browser can, with a way back and the address.
    display_override: ['minimal-ui'],
    background_color: ground,
    theme_color: ground,
    icons: [
      { src: '/assets/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/assets/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/assets/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/assets/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut('/zoeken', say('Zoeken')),
      shortcut('/bijeenkomsten', say('Bijeenkomsten')),
      shortcut('/op-dit-toestel', say('Op dit toestel')),
    ],
  };
  return new Response(JSON.stringify(body), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'content-language': locale,
      'cache-control': 'public, max-age=3600',
    },
  });
}
