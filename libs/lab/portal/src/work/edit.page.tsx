import { choicesOf, type LabelledCode } from '@verbonden/knowledge/portal';
import { Button, CheckboxField, CheckboxGroup, Notice, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  problemAt,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  valuesAt,
  type ViewProps,
} from '@verbonden/shared/web';
import type { ActivityKind } from '@verbonden/shared/web/schema';
import { QuestionFields } from '../question-fields';
import { questionInput } from '../question-input';
import {
  EditLabProjectDocument,
  type EditLabProjectQuery,
  UpdateLabProjectDocument,
} from './edit.page.generated';
import { WorkPage } from './work-page';
import { assertWorksInLab, worked } from './worked-on';

interface EditData {
  readonly project: NonNullable<EditLabProjectQuery['labProject']>;
  readonly terms: readonly LabelledCode[];
}

/** The question and the plan of a project; the plan is written as the practice that may come of it. */
export const editPage = definePage<EditData>({
  path: '/lab/project/:slug/bewerk',
  async load(args) {
    assertWorksInLab(args);
    const { labProject, knowledgeTerms } = await args.query(EditLabProjectDocument, {
      slug: args.params['slug'] ?? '',
    });
    return { project: worked(labProject), terms: knowledgeTerms };
  },
  submit: save,
  title: (_, say) => say('Vraag en plan'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

async function save({ params, form, query, mutate, goTo, say }: SubmitArgs): Promise<Response | FormState> {
  const slug = params['slug'] ?? '';
  const { labProject, knowledgeTerms } = await query(EditLabProjectDocument, { slug });
  const asked = questionInput(form, knowledgeTerms, say);
  if (!('input' in asked)) return asked;
  const kinds = choicesOf(knowledgeTerms, 'activityKinds').map(({ value }) => value);
  const input = {
    ...asked.input,
    id: labProject?.id ?? '',
    expectedVersion: form.wholeNumber('version') ?? 0,
    plan: form.prose('plan'),
    forWhom: form.prose('forWhom'),
    steps: form.prose('steps').split('\n'),
    activityKinds: form.all('activityKinds').filter((kind): kind is ActivityKind => kinds.includes(kind)),
    people: form.prose('people'),
    time: form.prose('time'),
    seeksSite: form.isTicked('seeksSite'),
    siteWish: form.prose('siteWish'),
  };
  const { state } = await mutate(UpdateLabProjectDocument, { input });
  return state ?? goTo(`/lab/project/${slug}?gedaan=bewaard`);
}

function EditView({ data: { project, terms }, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const texts = { ...project, steps: project.steps.join('\n') };
  const at = (name: 'plan' | 'forWhom' | 'steps' | 'people' | 'time' | 'siteWish') => ({
    name,
    defaultValue: valueAt(form, name, texts[name]),
    error: problemAt(form, name),
  });
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Vraag en plan')}
      lead={say('Wat je hier schrijft, staat straks al ingevuld als jullie er een goede praktijk van maken.')}
    >
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" title={form.message}>
          <a href={href(`/lab/project/${project.slug}`)}>{say('Bekijk wat er nu staat')}</a>
        </Notice>
      ) : null}
      <form
        method="post"
        action={href(`/lab/project/${project.slug}/bewerk`)}
        noValidate
        data-keep={`lab-${project.slug}`}
      >
        {/* After a conflict the next save is over what stands now. */}
        <input type="hidden" name="version" value={project.version} />
        <Stack gap="large">
          <QuestionFields form={form} standing={project} terms={terms} />
          <TextArea
            {...at('plan')}
            rows={3}
            label={say('Wat gaan jullie proberen, in een paar zinnen?')}
            optional={say('niet verplicht')}
          />
          <TextArea {...at('forWhom')} rows={3} label={say('Voor wie?')} optional={say('niet verplicht')} />
          <TextArea
            {...at('steps')}
            rows={6}
            label={say('Wat doe je, stap voor stap?')}
            hint={say('Elke stap op een eigen regel.')}
            optional={say('niet verplicht')}
          />
          <CheckboxGroup
            name="activityKinds"
            label={say('Wat voor activiteit is het?')}
            options={choicesOf(terms, 'activityKinds')}
            defaultValues={valuesAt(form, 'activityKinds', project.activityKinds)}
            error={problemAt(form, 'activityKinds')}
          />
          <TextArea
            {...at('people')}
            rows={2}
            label={say('Wie heb je nodig?')}
            optional={say('niet verplicht')}
          />
          <TextArea
            {...at('time')}
            rows={2}
            label={say('Hoeveel tijd kost het?')}
            optional={say('niet verplicht')}
          />
          <CheckboxField
            name="seeksSite"
            value="ja"
            label={say('We zoeken een plek om dit te proberen')}
            hint={say('Anderen zien dit op het bord en kunnen zich aanbieden.')}
            defaultChecked={form ? valueAt(form, 'seeksSite') !== '' : project.seeksSite}
          />
          <TextArea
            {...at('siteWish')}
            rows={2}
            label={say('Wat heeft zo’n plek nodig?')}
            optional={say('niet verplicht')}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Bewaar')}
              </Button>
            }
          />
        </Stack>
      </form>
    </WorkPage>
  );
}
