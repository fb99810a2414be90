import type { LabelledCode } from '@verbonden/knowledge/portal';
import { Button, Notice, Page, PageHeader, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  problemAt,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { LabPath } from '../lab-path';
import { QuestionFields } from '../question-fields';
import { questionInput } from '../question-input';
import { assertWorksInLab } from '../work/worked-on';
import { type Origin, readOrigin } from './origin';
import {
  StartLabPageDocument,
  type StartLabPageQuery,
  StartLabProjectDocument,
} from './start.page.generated';

interface StartData {
  readonly id: string;
  readonly origin: Origin;
  readonly signal: StartLabPageQuery['signal'];
  readonly terms: readonly LabelledCode[];
}

/** A question becomes a project: from a signal that the Lab took up, a search in vain, a request, or an idea. */
export const startPage = definePage<StartData>({
  path: '/lab/projecten/nieuw',
  async load(args) {
    assertWorksInLab(args);
    const origin = readOrigin(args.url.searchParams);
    const { signal, knowledgeTerms } = await args.query(StartLabPageDocument, asked(origin));
    return { id: v7(), origin, signal, terms: knowledgeTerms };
  },
  submit: start,
  title: (_, say) => say('Begin een project'),
  head: () => ({ noIndex: true }),
  view: StartView,
});

function asked({ signalId }: Origin) {
  return { signal: signalId ?? '', withSignal: signalId !== null };
}

async function start({ url, form, query, mutate, goTo, say }: SubmitArgs): Promise<Response | FormState> {
  const origin = readOrigin(url.searchParams);
  const { knowledgeTerms } = await query(StartLabPageDocument, asked(origin));
  const question = questionInput(form, knowledgeTerms, say);
  if (!('input' in question)) return question;
  const { kind: originKind, signalId, searchWords, requestId } = origin;
  const input = { ...question.input, id: form.line('id'), originKind, signalId, searchWords, requestId };
  const { state, data } = await mutate(StartLabProjectDocument, { input });
  return state ?? goTo(`/lab/project/${data.startLabProject.slug}?gedaan=begonnen`);
}

/** What is typed is kept for this beginning; another question begins with its own words. */
function beganWith({ signalId, requestId, searchWords }: Origin): string {
  return signalId ?? requestId ?? searchWords ?? 'idee';
}

function StartView({ data: { id, origin, signal, terms }, form }: ViewProps<StartData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const standing = {
    title: signal?.title ?? origin.title,
    question: signal?.body ?? '',
    theme: signal?.theme ?? '',
    setting: null,
  };
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Begin een project')}
          lead={say(
            'Een vraag uit de praktijk wordt een plan, en daarna proberen jullie het uit. Samen met jongeren.',
          )}
          breadcrumb={<LabPath below="projects" />}
        />
        <FormProblems form={form} />
        {problemAt(form, 'signalId') ? <Notice kind="attention" title={problemAt(form, 'signalId')} /> : null}
        {signal ? (
          <Notice kind="info" title={say('Dit project begint met een signaal')}>
            <a href={href(`/signalen/${signal.id}`)}>{signal.title}</a>
          </Notice>
        ) : null}
        {origin.searchWords ? (
          <Notice
            kind="info"
            title={say('Mensen zochten naar ‘{words}’ en vonden niets.', { words: origin.searchWords })}
          />
        ) : null}
        <form method="post" action={href(address)} noValidate data-keep={`lab-nieuw-${beganWith(origin)}`}>
          <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
          <Stack gap="large">
            <QuestionFields form={form} standing={standing} terms={terms} />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Begin')}
                </Button>
              }
            />
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
