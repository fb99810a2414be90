import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  Disclosure,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  PageRefusal,
  problemAt,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import type { KnowledgeDecision } from '@verbonden/shared/web/schema';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import {
  DecisionTextsPageDocument,
  type DecisionTextsPageQuery,
  RemoveDecisionTextDocument,
  SaveDecisionTextDocument,
} from './decision-texts.page.generated';

type DecisionText = DecisionTextsPageQuery['knowledgeDecisionTexts'][number];

interface TextsData {
  readonly texts: readonly DecisionText[];
  readonly newId: string;
  readonly done: string | null;
}

const path = '/kennis/meelezen/teksten';

/** The ready-made words of coordinators: made, changed and taken away by all of them. */
export const decisionTextsPage = definePage<TextsData>({
  path,
  async load({ url, query, context }) {
    signInFirst(context, path);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { knowledgeDecisionTexts } = await query(DecisionTextsPageDocument, {});
    return { texts: knowledgeDecisionTexts, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit,
  title: (_, say) => say('Vaste teksten'),
  head: () => ({ noIndex: true }),
  view: TextsView,
});

/** The fields of one text on a page with many. */
const at = (name: string, id: string) => `${name}-${id}`;

async function submit({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  if (form.line('stap') === 'weg') {
    return (await mutate(RemoveDecisionTextDocument, { input: { id } })).state ?? goTo(`${path}?gedaan=weg`);
  }
  const { state } = await mutate(SaveDecisionTextDocument, {
    input: {
      id,
      decision: form.line(at('decision', id)) as KnowledgeDecision,
      title: form.line(at('title', id)),
      text: form.prose(at('text', id)),
    },
  });
  if (!state) return goTo(`${path}?gedaan=bewaard`);
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({ field: at(field, id), message })),
  };
}

function TextsView({ data: { texts, newId, done }, form }: ViewProps<TextsData>) {
  const say = useSay();
  const href = useHref();
  const news = { bewaard: say('Bewaard.'), weg: say('De tekst is weg.') }[done ?? ''];
  const sent = form?.values['id']?.[0];
  const isNew = sent !== undefined && !texts.some(({ id }) => id === sent);
  const id = isNew ? sent : newId;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Vaste teksten')}
        lead={say('Woorden die je vaker gebruikt als je meeleest. Je past ze elke keer nog aan.')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/kennis/meelezen'), label: say('Meelezen') }]}
          />
        }
      />
      <FormProblems form={form} />
      <Stack gap="large">
        {news ? <Notice kind="success" title={news} /> : null}
        {texts.length === 0 ? <EmptyState title={say('Er zijn nog geen vaste teksten')} /> : null}
        {texts.map((text) => (
          <Disclosure key={text.id} title={text.title} open={sent === text.id}>
            <TextForm id={text.id} text={text} form={sent === text.id ? form : null} />
          </Disclosure>
        ))}
        <Panel>
          <Section id="nieuw" title={say('Nieuwe tekst')}>
            <TextForm id={id} text={null} form={isNew ? form : null} />
          </Section>
        </Panel>
      </Stack>
    </Page>
  );
}

function TextForm({ id, text, form }: { id: string; text: DecisionText | null; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const field = (name: 'title' | 'text' | 'decision', standing: string | undefined) => ({
    name: at(name, id),
    defaultValue: valueAt(form, at(name, id), standing),
    error: problemAt(form, at(name, id)),
  });
  return (
    <form method="post" action={href(path)} noValidate>
      <Stack>
        <input type="hidden" name="id" value={id} />
        <SelectField
          {...field('decision', text?.decision ?? 'REQUEST_CHANGES')}
          label={say('Waarvoor')}
          options={[
            { value: 'REQUEST_CHANGES', label: say('Om een aanpassing vragen') },
            { value: 'PUBLISH', label: say('Bij het plaatsen') },
          ]}
        />
        <TextField {...field('title', text?.title)} label={say('Naam')} />
        <TextArea {...field('text', text?.text)} label={say('Tekst')} rows={4} />
        <Toolbar primary={<Button type="submit">{say('Bewaar')}</Button>}>
          {text ? (
            <Button type="submit" variant="quiet" name="stap" value="weg">
              {say('Haal weg')}
            </Button>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
