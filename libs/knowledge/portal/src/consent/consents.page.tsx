import {
  Breadcrumb,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import { ConsentForm } from './consent-form';
import { ConsentList } from './consent-list';
import { ConsentsPageDocument, type ConsentsPageQuery } from './consents.page.generated';
import { submitConsent } from './submit-consent';

export interface ConsentsData {
  readonly item: NonNullable<ConsentsPageQuery['knowledgeItem']>;
  readonly newId: string;
  readonly done: string | null;
}

/** Who made it or is seen in it, and what they said; the way to ask somebody. For who writes the item. */
export const consentsPage = definePage<ConsentsData>({
  path: '/kennis/:slug/toestemmingen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem: item } = await query(ConsentsPageDocument, { slug: params['slug'] ?? '' });
    if (!item) throw new PageRefusal(404);
    if (!item.viewerCanKeepConsents) throw new PageRefusal(403);
    return { item, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: submitConsent,
  title: ({ item }, say) => say('Toestemmingen bij {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: ConsentsView,
});

function ConsentsView({ data: { item, newId, done }, form }: ViewProps<ConsentsData>) {
  const say = useSay();
  const href = useHref();
  const back = href(`/kennis/${item.slug}`);
  const news: Readonly<Record<string, string>> = {
    gevraagd: say('De vraag is onderweg per mail. Je hoort het als er antwoord is.'),
    vastgelegd: say('De toestemming is vastgelegd.'),
    beeindigd: say('Bewaard. Deze persoon hoort er niet meer bij.'),
  };
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Toestemmingen')}
            lead={say(
              'Wie iets maakte, of erin te zien of te lezen is, beslist zelf of het gebruikt mag worden.',
            )}
            breadcrumb={
              <Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: item.title }]} />
            }
          />
          {done && news[done] && !form ? <Notice kind="success" title={news[done]} /> : null}
          <FormProblems form={form} />
        </Stack>
        <Section id="wie" title={say('Wie doen er mee?')}>
          {item.consents.length > 0 ? (
            <ConsentList item={item} />
          ) : (
            <EmptyState
              title={say('Nog niemand gevraagd')}
              action={<LinkButton href="#vraag">{say('Vraag iemand')}</LinkButton>}
            >
              {item.kind === 'TIP'
                ? say('Een tip komt er pas op als degene die hem gaf, ja zegt.')
                : say(
                    'Komt er iemand herkenbaar in voor, met een uitspraak, foto of film? Vraag het dan eerst.',
                  )}
            </EmptyState>
          )}
        </Section>
        <Section id="vraag" title={say('Vraag iemand, of leg een papier vast')}>
          <ConsentForm item={item} newId={newId} form={problemAt(form, 'reason') ? null : form} />
        </Section>
      </Stack>
    </Page>
  );
}
