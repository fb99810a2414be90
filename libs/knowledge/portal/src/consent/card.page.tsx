import {
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  PrintCard,
  Prose,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { CardPageDocument, type CardPageQuery } from './card.page.generated';

interface CardData {
  readonly item: NonNullable<CardPageQuery['knowledgeItem']>;
  readonly network: string;
  readonly host: string;
}

/** A tip as a card to hand out: one on screen, four on a sheet. Only of who lets it be on paper. */
export const cardPage = definePage<CardData>({
  path: '/kennis/:slug/kaart',
  frame: 'bare',
  async load({ params, query, context: { publicUrl } }) {
    const { knowledgeItem: item, network } = await query(CardPageDocument, { slug: params['slug'] ?? '' });
    if (item?.kind !== 'TIP') throw new PageRefusal(404);
    return { item, network: network.name, host: new URL(publicUrl).host };
  },
  title: ({ item }, say) => say('Kaartje: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: CardView,
});

function CardView({ data: { item, network, host } }: ViewProps<CardData>) {
  const say = useSay();
  const href = useHref();
  const back = <LinkButton href={href(`/kennis/${item.slug}`)}>{say('Terug naar de tip')}</LinkButton>;
  if (!item.consentScopes.includes('PRINT')) {
    return (
      <main>
        <Page width="reading">
          <PageHeader title={item.title} />
          <EmptyState title={say('Deze tip mag niet op papier')} action={back}>
            {say('Degene die hem gaf, koos voor alleen op de website. Deel gerust de link.')}
          </EmptyState>
        </Page>
      </main>
    );
  }
  const size = sizeOf(item.bodyHtml);
  const credits = [...new Set(item.makers.flatMap(({ credit }) => credit ?? []))];
  return (
    <main>
      <div data-print="none">
        <Page width="reading">
          <Stack>
            <PageHeader
              title={say('Kaartje: {title}', { title: item.title })}
              lead={say('Op papier staan er vier op een A4. Knip ze los en deel ze uit.')}
            />
            <Toolbar
              primary={
                <Button type="button" variant="primary" data-print-page="" hidden>
                  {say('Druk af')}
                </Button>
              }
            >
              {back}
            </Toolbar>
          </Stack>
        </Page>
      </div>
      <PrintCard
        title={item.title}
        size={size ?? 'large'}
        by={item.makers
          .map(({ name, ageLabel }) => say('{name}, {age} jaar', { name, age: ageLabel }))
          .join(' · ')}
        from={`${network} · ${host}`}
        {...(credits.length > 0
          ? { credit: say('Foto of film: {credits}.', { credits: credits.join(', ') }) }
          : {})}
      >
        {size === null ? <p>{item.summary}</p> : <Prose html={item.bodyHtml} lang="nl" />}
      </PrintCard>
    </main>
  );
}

/** How large a text can stand on a postcard; null for what does not fit: then the card says it in short. */
function sizeOf(html: string): 'large' | 'normal' | 'small' | null {
  const { length } = html.replace(/<[^>]*>/g, '');
  if (length <= 320) return 'large';
  if (length <= 700) return 'normal';
  return length <= 1100 ? 'small' : null;
}
