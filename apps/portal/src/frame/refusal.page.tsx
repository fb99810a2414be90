import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Page, PageHeader, Toolbar } from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';

interface Refusal {
  readonly status: 403 | 404 | 503;
}

/** What somebody sees instead of a page: why, and what they can do. */
export const refusalPage = definePage<Refusal>({
  path: '/niet-gevonden',
  load: () => ({ status: 404 }),
  title: ({ status }, say) =>
    status === 404
      ? say('Niet gevonden')
      : status === 403
        ? say('Niet voor jou')
        : say('Even niet bereikbaar'),
  head: () => ({ noIndex: true }),
  view: RefusalView,
});

function RefusalView({ data: { status } }: ViewProps<Refusal>) {
  const say = useSay();
  const href = useHref();
  const { viewer, address } = usePageFacts();
  const words = {
    404: {
      title: say('Deze pagina is er niet'),
      lead: say('Misschien is het adres veranderd, of is de pagina weg. Zoeken helpt vaak.'),
    },
    403: {
      title: say('Dit kan alleen iemand met een andere rol'),
      lead: say('Denk je dat jij dit moet kunnen zien? Vraag het je coördinator.'),
    },
    503: {
      title: say('We kunnen er even niet bij'),
      lead: say('Dat ligt aan ons. Probeer het over een minuut nog eens; wat je typte staat er nog.'),
    },
  }[status];
  return (
    <Page width="reading">
      <PageHeader title={words.title} lead={words.lead} />
      <Toolbar
        primary={
          status === 503 ? (
            <LinkButton href={href(address)} variant="primary">
              {say('Probeer opnieuw')}
            </LinkButton>
          ) : (
            <LinkButton href={href('/kennis')} variant="primary">
              {say('Zoek wat werkt')}
            </LinkButton>
          )
        }
      >
        {isSignedIn(viewer) ? null : (
          <LinkButton href={href(`/inloggen?terug=${encodeURIComponent(address)}`)}>
            {say('Inloggen')}
          </LinkButton>
        )}
      </Toolbar>
    </Page>
  );
}
