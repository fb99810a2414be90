import { looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DescriptionList,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Panel,
  Row,
  Stack,
  TextField,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { AnswerMunicipalityEntryDocument } from './municipality.page.generated';
import { dayOf } from './municipality.page';
import { stanceWord } from './municipality-words';
import { WaitingEntriesPageDocument, type WaitingEntriesPageQuery } from './waiting-entries.page.generated';

type Waiting = WaitingEntriesPageQuery['municipalityEntriesWaiting'][number];

interface WaitingData {
  readonly waiting: readonly Waiting[];
  readonly done: string | null;
}

/** What people proposed to write down of municipalities, for who looks after the network. */
export const waitingEntriesPage = definePage<WaitingData>({
  path: '/gemeenten/voorstellen',
  async load({ url, query, context }) {
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { municipalityEntriesWaiting } = await query(WaitingEntriesPageDocument, {});
    return { waiting: municipalityEntriesWaiting, done: url.searchParams.get('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    const id = form.line('id');
    const accepted = form.line('stap') === 'ja';
    const { state } = await mutate(AnswerMunicipalityEntryDocument, {
      input: { id, accepted, answer: form.lineOrNull('answer') },
    });
    return state ?? goTo(`/gemeenten/voorstellen?gedaan=${accepted ? 'ja' : 'nee'}`);
  },
  title: (_, say) => say('Voorstellen voor het register'),
  head: () => ({ noIndex: true }),
  view: WaitingEntriesView,
});

function WaitingEntriesView({ data: { waiting, done }, form }: ViewProps<WaitingData>) {
  const say = useSay();
  const href = useHref();
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
          {done === 'ja' ? <Notice kind="success" title={say('Overgenomen. Het telt meteen mee.')} /> : null}
          {done === 'nee' ? <Notice kind="success" title={say('Niet overgenomen.')} /> : null}
          <FormProblems form={form} />
        </Stack>
        {waiting.length > 0 ? (
          waiting.map((each) => <WaitingEntry key={each.id} entry={each} form={form} />)
        ) : (
          <EmptyState title={say('Er wacht geen voorstel')}>
            {say('Stelt iemand iets voor, dan staat het hier.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}

function WaitingEntry({ entry, form }: { entry: Waiting; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const own = form?.values['id']?.[0] === entry.id ? form : null;
  const { id, municipality, recognises, supports, evidence, evidenceUrl, onDay } = entry;
  const change = (before: Waiting['recognises'], after: Waiting['recognises']) =>
    before === after
      ? stanceWord(after, say)
      : say('{after} (nu {before})', { after: stanceWord(after, say), before: stanceWord(before, say) });
  return (
    <Panel>
      <Stack>
        <h2>
          <a href={href(`/gemeenten/${municipality.slug}`)}>{municipality.name}</a>
        </h2>
        <DescriptionList
          facts={[
            { term: say('Erkent'), details: change(municipality.recognises, recognises) },
            { term: say('Steunt'), details: change(municipality.supports, supports) },
            { term: say('Waaruit dit blijkt'), details: evidence },
            ...(evidenceUrl
              ? [
                  {
                    term: say('Na te lezen'),
                    details: (
                      <a key="adres" href={evidenceUrl}>
                        {evidenceUrl}
                      </a>
                    ),
                  },
                ]
              : []),
            { term: say('Van'), details: writeDate(dayOf(onDay), locale) },
          ]}
        />
        <form method="post" action={href('/gemeenten/voorstellen')} noValidate>
          <Stack gap="small">
            <input type="hidden" name="id" value={id} />
            <TextField
              name="answer"
              id={own ? 'answer' : `answer-${id}`}
              label={say('Je antwoord')}
              hint={say('Nodig als je het niet overneemt.')}
              defaultValue={valueAt(own, 'answer')}
              error={problemAt(own, 'answer')}
            />
            <Row>
              <Button type="submit" name="stap" value="ja" variant="primary">
                {say('Neem over')}
                <VisuallyHidden> {municipality.name}</VisuallyHidden>
              </Button>
              <Button type="submit" name="stap" value="nee">
                {say('Neem niet over')}
                <VisuallyHidden> {municipality.name}</VisuallyHidden>
              </Button>
            </Row>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
