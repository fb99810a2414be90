import { definePage, PageStop } from '@verbonden/shared/web';
import { importsPath } from './imports-path';

/** Where knowledge was brought in before there was one page for everything: mails and bookmarks lead there. */
export const formerAddresses = [
  formerly('/kennis/importeren', () => `${importsPath}?wat=kennis`),
  formerly('/kennis/importeren/:id', (id) => `${importsPath}/${id}`),
];

function formerly(path: string, now: (id: string) => string) {
  return definePage<null>({
    path,
    async load({ params, context }) {
      const location = `${context.locale === 'en' ? '/en' : ''}${now(params['id'] ?? '')}`;
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    },
    title: () => '',
    view: () => null,
  });
}
