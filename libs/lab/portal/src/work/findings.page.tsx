import { outcomeWord } from '@verbonden/knowledge/portal';
import {
  Button,
  Notice,
  RadioRow,
  Section,
  Stack,
  TextArea,
  TextField,
  Toolbar,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  problemAt,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { keptAs } from '../kept-as';
import { outcomes } from '../lab-words';
import { Pairs } from '../project/pairs';
import {
  LabFindingsPageDocument,
  type LabFindingsPageQuery,
  RemoveLabClaimDocument,
  SaveLabClaimDocument,
  SaveLabFindingsDocument,
} from './findings.page.generated';
import { WorkPage } from './work-page';
import { assertWorksInLab, worked } from './worked-on';

interface FindingsData {
  readonly project: NonNullable<LabFindingsPageQuery['labProject']>;
  readonly newId: string;
  readonly done: string | null;
}

/** What came out of a project, and what research says beside it. */
export const findingsPage = definePage<FindingsData>({
  path: '/lab/project/:slug/bevindingen',
  async load(args) {
    assertWorksInLab(args);
    const { labProject } = await args.query(LabFindingsPageDocument, { slug: args.params['slug'] ?? '' });
    return { project: worked(labProject), newId: v7(), done: args.url.searchParams.get('gedaan') };
  },
  submit: save,
  title: (_, say) => say('Bevindingen'),
  head: () => ({ noIndex: true }),
  view: FindingsView,
});

async function save(args: SubmitArgs): Promise<Response | FormState> {
  const { params, form, query, mutate, goTo, say } = args;
  const slug = params['slug'] ?? '';
  const { labProject } = await query(LabFindingsPageDocument, { slug });
  const projectId = labProject?.id ?? '';
  const back = (done: string) => goTo(`/lab/project/${slug}/bevindingen?gedaan=${done}`);
  const step = form.line('stap');
  if (step === 'weg') {
    const input = { projectId, id: form.line('id') };
    return (await mutate(RemoveLabClaimDocument, { input })).state ?? back('weg');
  }
  const field = step === 'vergelijk' ? 'pairOutcome' : 'outcome';
  const outcome = outcomes.find((each) => each === form.line(field));
  if (!outcome) return { values: form.values(), problems: [{ field, message: say('Kies wat eruit kwam.') }] };
  if (step === 'vergelijk') {
    const input = {
      ...{ projectId, outcome, id: form.line('id'), claim: form.prose('claim'), source: form.line('source') },
      ...{ year: form.wholeNumber('year') || 0, address: form.lineOrNull('address') },
      ...{ place: form.line('place'), result: form.prose('result') },
    };
    return (await mutate(SaveLabClaimDocument, { input })).state ?? back('vergeleken');
  }
  const input = {
    ...{ id: projectId, outcome, expectedVersion: form.wholeNumber('version') ?? 0 },
    ...{
      findings: form.prose('findings'),
      differently: form.prose('differently'),
      nextStep: form.prose('nextStep'),
    },
  };
  return (
    (await mutate(SaveLabFindingsDocument, { input })).state ?? goTo(`/lab/project/${slug}?gedaan=bewaard`)
  );
}

function FindingsView({ data: { project, newId, done }, form }: ViewProps<FindingsData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/lab/project/${project.slug}/bevindingen`);
  const at = (name: 'findings' | 'differently' | 'nextStep') => ({
    name,
    defaultValue: valueAt(form, name, project[name]),
    error: problemAt(form, name),
  });
  const outcomeOptions = outcomes.map((outcome) => ({ value: outcome, label: outcomeWord(outcome, say) }));
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Bevindingen')}
      lead={say('Schrijf eerlijk op wat werkte en wat niet. Ook van wat niet lukt, leert een ander.')}
    >
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <form method="post" action={path} noValidate data-keep={`lab-bevindingen-${project.slug}`}>
        <input type="hidden" name="version" value={project.version} />
        <Stack gap="large">
          <RadioRow
            name="outcome"
            label={say('Wat kwam eruit?')}
            options={outcomeOptions}
            defaultValue={valueAt(form, 'outcome', project.outcome)}
            error={problemAt(form, 'outcome')}
          />
          <TextArea
            {...at('findings')}
            rows={6}
            label={say('Wat zagen jullie?')}
            audience={say('Iedereen leest dit.')}
          />
          <TextArea
            {...at('differently')}
            rows={3}
            label={say('Wat zouden jullie anders doen?')}
            optional={say('niet verplicht')}
          />
          <TextArea
            {...at('nextStep')}
            rows={2}
            label={say('Wat is de volgende stap?')}
            optional={say('niet verplicht')}
          />
          <Toolbar
            primary={
              <Button
                type="submit"
                name="stap"
                value="bewaar"
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Bewaar')}
              </Button>
            }
          />
        </Stack>
      </form>
      <Section
        id="vergelijk"
        title={say('Leg er onderzoek naast')}
        lead={say('Wat zegt onderzoek, en wat zagen jullie in de praktijk?')}
      >
        {done === 'vergeleken' ? <Notice kind="success" title={say('Het staat erbij.')} /> : null}
        {done === 'weg' ? <Notice kind="success" title={say('Het is weggehaald.')} /> : null}
        <Pairs claims={project.claims} />
        {project.claims.length > 0 ? (
          <ul>
            {project.claims.map(({ id, claim }) => (
              <li key={id}>
                <form method="post" action={path}>
                  <input type="hidden" name="id" value={id} />
                  {claim}{' '}
                  <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
                    {say('Haal weg')}
                    <VisuallyHidden>: {claim}</VisuallyHidden>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        ) : null}
        <form
          method="post"
          action={path}
          noValidate
          data-keep={keptAs(`lab-vergelijk-${project.slug}`, done === 'vergeleken', form)}
        >
          <input type="hidden" name="id" value={valueAt(form, 'id', newId) || newId} />
          <Stack>
            <TextArea
              name="claim"
              rows={2}
              label={say('Wat zegt het onderzoek?')}
              defaultValue={valueAt(form, 'claim')}
              error={problemAt(form, 'claim')}
            />
            <TextField
              name="source"
              label={say('Wie schreef het, en hoe heet het?')}
              defaultValue={valueAt(form, 'source')}
              error={problemAt(form, 'source')}
            />
            <TextField
              name="year"
              label={say('Uit welk jaar?')}
              width="short"
              inputMode="numeric"
              defaultValue={valueAt(form, 'year')}
              error={problemAt(form, 'year')}
            />
            <TextField
              name="address"
              label={say('Staat het in de kennis? Plak dan het adres')}
              optional={say('niet verplicht')}
              defaultValue={valueAt(form, 'address')}
              error={problemAt(form, 'address')}
            />
            <TextField
              name="place"
              label={say('Waar is het uitgeprobeerd?')}
              defaultValue={valueAt(form, 'place')}
              error={problemAt(form, 'place')}
            />
            <RadioRow
              name="pairOutcome"
              label={say('Klopte het in de praktijk?')}
              options={outcomeOptions}
              defaultValue={valueAt(form, 'pairOutcome')}
              error={problemAt(form, 'pairOutcome')}
            />
            <TextArea
              name="result"
              rows={2}
              label={say('Wat zagen jullie daar?')}
              defaultValue={valueAt(form, 'result')}
              error={problemAt(form, 'result')}
            />
            <Button type="submit" name="stap" value="vergelijk">
              {say('Zet het erbij')}
            </Button>
          </Stack>
        </form>
      </Section>
    </WorkPage>
  );
}
