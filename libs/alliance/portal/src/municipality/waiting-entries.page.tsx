import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { Breadcrumb, EmptyState, Notice, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AnswerMunicipalityClaimDocument } from '../municipality-claim/claim.generated';
import { AnswerMunicipalityEntryDocument } from './municipality.page.generated';
import { WaitingClaim } from './waiting-claim';
import { WaitingEntriesPageDocument, type WaitingEntriesPageQuery } from './waiting-entries.page.generated';
import { WaitingEntry } from './waiting-entry';

interface WaitingData {
  readonly entries: WaitingEntriesPageQuery['municipalityEntriesWaiting'];
  readonly claims: WaitingEntriesPageQuery['municipalityClaimsWaiting'];
  readonly done: string | null;
}

/** What people proposed to write down of municipalities, and who wants to write, for who looks after the network. */
export const waitingEntriesPage = definePage<WaitingData>({
  path: '/gemeenten/voorstellen',
  async load({ url, query, context }) {
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { municipalityEntriesWaiting: entries, municipalityClaimsWaiting: claims } = await query(
      WaitingEntriesPageDocument,
      {},
    );
    return { entries, claims, done: url.searchParams.get('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    const step = form.line('stap');
    const input = {
      id: form.line('id'),
      accepted: step === 'ja' || step === 'namens-ja',
      answer: form.lineOrNull('answer'),
    };
    const { state } = step.startsWith('namens')
      ? await mutate(AnswerMunicipalityClaimDocument, { input })
      : await mutate(AnswerMunicipalityEntryDocument, { input });
    return state ?? goTo(`/gemeenten/voorstellen?gedaan=${step}`);
  },
  title: (_, say) => say('Voorstellen voor het register'),
  head: () => ({ noIndex: true }),
  view: WaitingEntriesView,
});

function WaitingEntriesView({ data: { entries, claims, done }, form }: ViewProps<WaitingData>) {
  const say = useSay();
  const href = useHref();
  const notices: Readonly<Record<string, string>> = {
    ja: say('Overgenomen. Het telt meteen mee.'),
    nee: say('Niet overgenomen.'),
    'namens-ja': say('Die kan nu schrijven, en krijgt daar een mail over.'),
    'namens-nee': say('Niet overgenomen. Die krijgt een mail met je antwoord.'),
  };
  const notice = done && Object.hasOwn(notices, done) ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Voorstellen voor het register')}
            lead={say('Wie het voorstelde, leest je antwoord op de pagina van de gemeente.')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/gemeenten'), label: say('Gemeenten') }]}
              />
            }
          />
          {notice ? <Notice kind="success" title={notice} /> : null}
          <FormProblems form={form} />
        </Stack>
        {claims.length > 0 ? (
          <Section id="namens" title={say('Wie voor een gemeente wil schrijven')}>
            <Stack>
              {claims.map((each) => (
                <WaitingClaim key={each.id} claim={each} form={form} />
              ))}
            </Stack>
          </Section>
        ) : null}
        {entries.map((each) => (
          <WaitingEntry key={each.id} entry={each} form={form} />
        ))}
        {entries.length + claims.length === 0 ? (
          <EmptyState title={say('Er wacht geen voorstel')}>
            {say('Stelt iemand iets voor, dan staat het hier.')}
          </EmptyState>
        ) : null}
      </Stack>
    </Page>
  );
}
