import { youthStageWord } from '@verbonden/knowledge/portal';
import { readDate } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  Notice,
  RadioRow,
  Section,
  Stack,
  TextField,
  Toolbar,
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
import type { YouthStage } from '@verbonden/shared/web/schema';
import { v7 } from 'uuid';
import { keptAs } from '../kept-as';
import { WorkPage } from '../work/work-page';
import { assertWorksInLab, worked } from '../work/worked-on';
import { MadeWith } from './made-with';
import {
  AddLabYouthRecordDocument,
  LabYouthPageDocument,
  type LabYouthPageQuery,
  RemoveLabYouthRecordDocument,
} from './youth.page.generated';

interface YouthData {
  readonly project: NonNullable<LabYouthPageQuery['labProject']>;
  readonly newId: string;
  readonly done: string | null;
}
const stages: readonly YouthStage[] = ['IDEA', 'MAKE', 'TEST', 'DECIDE'];

/** How young people took part; the label on the practice is computed from what is written here. */
export const youthPage = definePage<YouthData>({
  path: '/lab/project/:slug/jongeren',
  async load(args) {
    assertWorksInLab(args);
    const { labProject } = await args.query(LabYouthPageDocument, { slug: args.params['slug'] ?? '' });
    return { project: worked(labProject), newId: v7(), done: args.url.searchParams.get('gedaan') };
  },
  submit: save,
  title: (_, say) => say('Hoe jongeren meedoen'),
  head: () => ({ noIndex: true }),
  view: YouthView,
});

async function save({
  params,
  form,
  query,
  mutate,
  goTo,
  say,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const slug = params['slug'] ?? '';
  const { labProject } = await query(LabYouthPageDocument, { slug });
  const projectId = labProject?.id ?? '';
  const id = form.line('id');
  const back = (done: string) => goTo(`/lab/project/${slug}/jongeren?gedaan=${done}`);
  if (form.line('stap') === 'weg') {
    return (await mutate(RemoveLabYouthRecordDocument, { input: { projectId, id } })).state ?? back('weg');
  }
  const stage = stages.find((each) => each === form.line('stage'));
  const onDay = readDate(form.line('onDay'), context.now);
  if (!stage || !onDay) {
    const problems = [
      ...(stage ? [] : [{ field: 'stage', message: say('Kies waarbij ze meededen.') }]),
      ...(onDay ? [] : [{ field: 'onDay', message: say('Vul een datum in, bijvoorbeeld 24-3-2027.') }]),
    ];
    return { values: form.values(), problems };
  }
  const input = {
    id,
    projectId,
    stage,
    onDay,
    number: form.wholeNumber('number') || 0,
    role: form.line('role'),
  };
  return (await mutate(AddLabYouthRecordDocument, { input })).state ?? back('bewaard');
}

function YouthView({ data: { project, newId, done }, form }: ViewProps<YouthData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/lab/project/${project.slug}/jongeren`);
  const at = (name: string) => ({ name, defaultValue: valueAt(form, name), error: problemAt(form, name) });
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Hoe jongeren meedoen')}
      lead={say(
        'Niets over jonge mantelzorgers zonder jonge mantelzorgers. Schrijf op waarbij ze meededen en met hoeveel.',
      )}
    >
      {done === 'bewaard' ? <Notice kind="success" title={say('Het staat erbij.')} /> : null}
      {done === 'weg' ? <Notice kind="success" title={say('Het is weggehaald.')} /> : null}
      <form
        method="post"
        action={path}
        noValidate
        data-keep={keptAs(`lab-jongeren-${project.slug}`, done === 'bewaard', form)}
      >
        <input type="hidden" name="id" value={valueAt(form, 'id', newId) || newId} />
        <Stack gap="large">
          <RadioRow
            {...at('stage')}
            label={say('Waarbij deden ze mee?')}
            options={stages.map((stage) => ({ value: stage, label: youthStageWord(stage, say) }))}
          />
          <TextField
            {...at('number')}
            label={say('Met hoeveel waren ze?')}
            width="short"
            inputMode="numeric"
          />
          <TextField
            {...at('role')}
            label={say('Wat deden ze?')}
            hint={say('Bijvoorbeeld: dachten mee over de tijden. Schrijf geen namen op.')}
            audience={say('Iedereen leest dit.')}
          />
          <DateField
            {...at('onDay')}
            label={say('Wanneer?')}
            hint={say('Bijvoorbeeld 24-3-2027.')}
            pickLabel={say('Kies in de kalender')}
            width="short"
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet het erbij')}
              </Button>
            }
          />
        </Stack>
      </form>
      <Section id="opgeschreven" title={say('Wat er al staat')}>
        <MadeWith project={project} />
        {project.youthRecords.map(({ id, role }) => (
          <form key={id} method="post" action={path}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
              {say('Haal weg: {what}', { what: role })}
            </Button>
          </form>
        ))}
      </Section>
    </WorkPage>
  );
}
