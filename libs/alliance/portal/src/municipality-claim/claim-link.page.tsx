import { writeDate } from '@verbonden/shared/kernel';
import {
  Button,
  DescriptionList,
  Disclosure,
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
  type FormState,
  orNull,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { entryIn } from '../municipality/change-municipality';
import { BrokenLink } from '../mail-link/broken-link';
import { EntryForm } from '../municipality/entry-form';
import { EntryHistory } from '../municipality/entry-history';
import { dayOf, stanceWord } from '../municipality/municipality-words';
import {
  MunicipalityClaimLinkPageDocument,
  ConfirmMunicipalityClaimDocument,
  EndMunicipalityClaimDocument,
  type LinkedMunicipalityFragment,
  WriteClaimedEntryDocument,
} from './claim.generated';

interface LinkData {
  /** Null when the link was altered, or leads nowhere any more. */
  readonly linked: LinkedMunicipalityFragment | null;
  readonly token: string;
  readonly newId: string;
  readonly done: string | null;
}

/** Where the link in their mail leads who writes for a municipality, signed out. Looking changes nothing (P12). */
export const claimLinkPage = definePage<LinkData>({
  path: '/gemeente-link/:token',
  async load({ params, url, query }) {
    const token = params['token'] ?? '';
    const found = await orNull(query(MunicipalityClaimLinkPageDocument, { token }));
    return {
      ...{ linked: found?.municipalityClaimByLink ?? null, token, newId: v7() },
      done: url.searchParams.get('gedaan'),
    };
  },
  async submit({ params, form, mutate, goTo, context }) {
    const token = params['token'] ?? '';
    const to = (done: string) => goTo(`/gemeente-link/${token}?gedaan=${done}`);
    switch (form.line('stap')) {
      case 'bevestig':
        return (
          (await mutate(ConfirmMunicipalityClaimDocument, { input: { token } })).state ?? to('bevestigd')
        );
      case 'stop':
        return (await mutate(EndMunicipalityClaimDocument, { input: { token } })).state ?? to('gestopt');
      default: {
        const input = { token, ...entryIn(form, context.now) };
        return (await mutate(WriteClaimedEntryDocument, { input })).state ?? to('voorgesteld');
      }
    }
  },
  title: ({ linked }, say) =>
    linked ? say('Gemeente {name}', { name: linked.municipality.name }) : say('Deze link werkt niet'),
  head: () => ({ noIndex: true }),
  view: ClaimLinkView,
});

function ClaimLinkView({ data, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { linked, token, done } = data;
  if (!linked) return done === 'gestopt' ? <Stopped /> : <BrokenLink />;
  const { claim, municipality, entries } = linked;
  const { name, slug, recognises, supports, asOf } = municipality;
  const notices: Readonly<Record<string, string>> = {
    bevestigd: say('Je adres is bevestigd.'),
    voorgesteld: say('Dank je wel. De coördinator kijkt ernaar.'),
  };
  const notice = done && Object.hasOwn(notices, done) ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Gemeente {name}', { name })}
            lead={say('Je schrijft hier voor je gemeente, vanaf {email}.', { email: claim.email })}
          />
          {notice ? <Notice kind="success" title={notice} /> : null}
          <FormProblems form={form} />
          <DescriptionList
            facts={[
              { term: say('Erkent jonge mantelzorgers'), details: stanceWord(recognises, say) },
              { term: say('Steunt jonge mantelzorgers'), details: stanceWord(supports, say) },
              {
                term: say('Peildatum'),
                details: asOf ? writeDate(dayOf(asOf), locale) : say('nog niets opgeschreven'),
              },
            ]}
          />
          <a href={href(`/gemeenten/${slug}`)}>{say('Bekijk het zoals iedereen het ziet')}</a>
        </Stack>
        <WhatNow data={data} linked={linked} form={form} />
        {entries.length > 0 ? (
          <Section id="geschiedenis" title={say('Wat je voorstelde')}>
            <EntryHistory entries={entries} />
          </Section>
        ) : null}
        <Disclosure title={say('Werk je er niet meer, of was jij dit niet?')}>
          <form method="post" action={href(`/gemeente-link/${token}`)} noValidate>
            <Stack>
              <p>{say('Dan wissen we je naam en adres. De link werkt daarna niet meer.')}</p>
              <div>
                <Button type="submit" name="stap" value="stop" variant="danger">
                  {say('Stop en wis mijn gegevens')}
                </Button>
              </div>
            </Stack>
          </form>
        </Disclosure>
      </Stack>
    </Page>
  );
}

/** What somebody can do now: confirm, wait, or write. */
function WhatNow({
  data: { token, newId },
  linked: { claim, isOver, municipality },
  form,
}: {
  data: LinkData;
  linked: LinkedMunicipalityFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  if (isOver) {
    return (
      <Notice
        kind="attention"
        title={say('Deze link werkte twee weken')}
        action={
          <LinkButton href={href(`/gemeenten/${municipality.slug}/namens`)}>
            {say('Vraag een nieuwe link')}
          </LinkButton>
        }
      />
    );
  }
  switch (claim.status) {
    case 'ASKED':
      return (
        <form method="post" action={href(`/gemeente-link/${token}`)} noValidate>
          <Button
            type="submit"
            name="stap"
            value="bevestig"
            variant="primary"
            busyText={say('Even wachten…')}
          >
            {say('Ja, ik werk bij deze gemeente')}
          </Button>
        </form>
      );
    case 'CONFIRMED':
      return (
        <Notice kind="info" title={say('Een coördinator kijkt ernaar')}>
          {say('Je krijgt een mail zodra je kunt schrijven.')}
        </Notice>
      );
    case 'DECLINED':
      return (
        <Notice kind="info" title={say('Schrijven voor deze gemeente kan nu niet')}>
          {say('In de mail staat waarom.')}
        </Notice>
      );
    case 'ACCEPTED':
      return (
        <Section
          id="opschrijven"
          title={say('Stel een wijziging voor')}
          lead={say('De coördinator kijkt ernaar voor het er staat.')}
        >
          <EntryForm form={form} newId={newId} action={`/gemeente-link/${token}`} municipalityId={null} />
        </Section>
      );
  }
}

/** They stopped, and nothing of them is left. */
function Stopped() {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader title={say('Je gegevens zijn gewist')} />
      <p>{say('Dank je wel voor wat je schreef. Wat is overgenomen, blijft staan.')}</p>
    </Page>
  );
}
