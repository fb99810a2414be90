import { Page, Stack } from '@verbonden/shared/ui';
import {
  coloursIn,
  definePage,
  localHref,
  PageRefusal,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BodyWall } from './body-wall';
import { EmbeddedBodyDocument, type EmbeddedBodyQuery } from './body.page.generated';

interface EmbeddedData {
  readonly body: NonNullable<EmbeddedBodyQuery['body']>;
  readonly publicUrl: string;
}

/** Who takes part in a body, in a frame on a partner's site. It sets no cookie, and may be an hour old. */
export const embeddedBodyPage = definePage<EmbeddedData>({
  path: '/insluiten/deelnemers',
  frame: 'bare',
  opens: ['FRAMED_ANYWHERE'],
  keptSeconds: 3600,
  theme: (url) => coloursIn(url.searchParams),
  async load({ url, query, context }) {
    const { body } = await query(EmbeddedBodyDocument, { slug: url.searchParams.get('verband') ?? '' });
    if (!body) throw new PageRefusal(404);
    return { body, publicUrl: context.publicUrl };
  },
  title: ({ body: { name } }, say) => say('Wie meedoet in {name}', { name }),
  head: () => ({ noIndex: true }),
  view: EmbeddedView,
});

function EmbeddedView({ data: { body, publicUrl } }: ViewProps<EmbeddedData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const title = say('Wie meedoet in {name}', { name: body.name });
  return (
    <main aria-label={title}>
      <Page>
        <Stack>
          <h1>{title}</h1>
          <BodyWall roles={body.participants} origin={publicUrl} />
          <p>
            <a href={publicUrl + localHref(locale, `/verbanden/${body.slug}`)} target="_top">
              {say('Lees meer over {name}', { name: body.name })}
            </a>
          </p>
        </Stack>
      </Page>
    </main>
  );
}
