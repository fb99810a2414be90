import { choicesOf, type LabelledCode } from '@verbonden/knowledge/portal';
import { writeDate } from '@verbonden/shared/kernel';
import {
  Button,
  Disclosure,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Pagination,
  Panel,
  Row,
  SelectField,
  Stack,
  StatusLabel,
  TextArea,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  problemAt,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import type { Theme } from '@verbonden/shared/web/schema';
import { LabPath } from '../lab-path';
import { assertWorksInLab } from '../work/worked-on';
import {
  LabRequestsPageDocument,
  type LabRequestsPageQuery,
  OwnLabRequestDocument,
  SettleLabRequestDocument,
} from './requests.page.generated';

interface RequestsData extends LabRequestsPageQuery {
  readonly done: string | null;
}
type Request = LabRequestsPageQuery['labRequests']['edges'][number]['node'];

/** What people brought in, the oldest first: each gets an owner, and becomes a project, a signal or an answer. */
export const requestsPage = definePage<RequestsData>({
  path: '/lab/verzoeken',
  async load(args) {
    assertWorksInLab(args);
    const answer = await args.query(LabRequestsPageDocument, { after: args.url.searchParams.get('na') });
    return { ...answer, done: args.url.searchParams.get('gedaan') };
  },
  submit: settle,
  title: (_, say) => say('Wat mensen inbrachten'),
  head: () => ({ noIndex: true }),
  view: RequestsView,
});

async function settle({ form, query, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  if (form.line('stap') === 'van-mij') {
    return (
      (await mutate(OwnLabRequestDocument, { input: { id } })).state ?? goTo('/lab/verzoeken?gedaan=van-mij')
    );
  }
  const { knowledgeTerms } = await query(LabRequestsPageDocument, { after: null });
  const theme = choicesOf(knowledgeTerms, 'themes').find(({ value }) => value === form.line('theme'))?.value;
  const input = { id, signalTheme: (theme as Theme | undefined) ?? null, answer: form.prose('answer') };
  return (
    (await mutate(SettleLabRequestDocument, { input })).state ?? goTo('/lab/verzoeken?gedaan=beantwoord')
  );
}

function RequestsView({ data: { labRequests, knowledgeTerms, done }, form }: ViewProps<RequestsData>) {
  const say = useSay();
  const href = useHref();
  const { edges, pageInfo } = labRequests;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Wat mensen inbrachten')}
          lead={say('Elke vraag heeft binnen vijf werkdagen iemand die hem oppakt.')}
          breadcrumb={<LabPath />}
        />
        <FormProblems form={form} />
        {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
        {done === 'van-mij' ? <Notice kind="success" title={say('Jij pakt deze vraag op.')} /> : null}
        {done === 'beantwoord' ? (
          <Notice kind="success" title={say('Beantwoord. Wie het inbracht, krijgt je antwoord per mail.')} />
        ) : null}
        {edges.length === 0 ? <EmptyState title={say('Alles is beantwoord')} /> : null}
        {edges.map(({ node }) => (
          <RequestPanel key={node.id} request={node} terms={knowledgeTerms} form={form} />
        ))}
        <Pagination
          label={say('Bladeren')}
          {...(pageInfo.hasNextPage
            ? {
                next: {
                  href: href(`/lab/verzoeken?na=${encodeURIComponent(pageInfo.endCursor ?? '')}`),
                  label: say('Verder'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}

function RequestPanel({
  request,
  terms,
  form,
}: {
  request: Request;
  terms: readonly LabelledCode[];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  const { id, question, details, name, email, organisation, dueAt, ownerName } = request;
  const mine = valueAt(form, 'id') === id ? form : null;
  const isLate = !ownerName && new Date(dueAt).getTime() < now;
  return (
    <Panel>
      <h2>{question}</h2>
      <p>
        <StatusLabel status={ownerName ? 'confirmed' : isLate ? 'cancelled' : 'open'}>
          {ownerName
            ? say('{name} pakt dit op', { name: ownerName })
            : say('Iemand pakt dit op vóór {day}', { day: writeDate(new Date(dueAt), locale) })}
        </StatusLabel>
      </p>
      {details ? <TypedText text={details} /> : null}
      <p>
        {organisation ? say('{name}, {organisation}', { name, organisation }) : name}{' '}
        <a href={`mailto:${email}`}>{email}</a>
      </p>
      <Row>
        {ownerName ? null : (
          <form method="post" action={href('/lab/verzoeken')}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="stap" value="van-mij" variant="primary">
              {say('Ik pak dit op')}
            </Button>
          </form>
        )}
        <LinkButton href={href(`/lab/projecten/nieuw?verzoek=${id}&vraag=${encodeURIComponent(question)}`)}>
          {say('Maak er een project van')}
        </LinkButton>
      </Row>
      <Disclosure title={say('Antwoord, of maak er een signaal van')} open={mine !== null}>
        <form method="post" action={href('/lab/verzoeken')} noValidate data-keep={`lab-verzoek-${id}`}>
          <input type="hidden" name="id" value={id} />
          <Stack>
            <TextArea
              id={`antwoord-${id}`}
              name="answer"
              rows={4}
              label={say('Je antwoord')}
              audience={say('Wie het inbracht, krijgt dit per mail.')}
              defaultValue={valueAt(mine, 'answer')}
              error={problemAt(mine, 'answer')}
            />
            <SelectField
              id={`thema-${id}`}
              name="theme"
              label={say('Ook als signaal voor het netwerk?')}
              placeholder={say('Nee, alleen dit antwoord')}
              options={choicesOf(terms, 'themes')}
              defaultValue={valueAt(mine, 'theme')}
            />
            <Button type="submit" name="stap" value="antwoord">
              {say('Verstuur het antwoord')}
            </Button>
          </Stack>
        </form>
      </Disclosure>
    </Panel>
  );
}
