import { readDate, writeDay } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  DateField,
  Notice,
  Section,
  SmallPhoto,
  Stack,
  TextArea,
  TextField,
  Timeline,
  Toolbar,
  TypedText,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  FileUpload,
  type FormState,
  problemAt,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { keptAs } from '../kept-as';
import {
  LabLogPageDocument,
  type LabLogPageQuery,
  RemoveLabLogEntryDocument,
  SaveLabLogEntryDocument,
} from './log.page.generated';
import { WorkPage } from './work-page';
import { assertWorksInLab, worked } from './worked-on';

interface LogData {
  readonly project: NonNullable<LabLogPageQuery['labProject']>;
  readonly newId: string;
  readonly done: string | null;
}

/** The log of a project: a day, what happened, and perhaps a photo. */
export const logPage = definePage<LogData>({
  path: '/lab/project/:slug/logboek',
  async load(args) {
    assertWorksInLab(args);
    const { labProject } = await args.query(LabLogPageDocument, { slug: args.params['slug'] ?? '' });
    return { project: worked(labProject), newId: v7(), done: args.url.searchParams.get('gedaan') };
  },
  submit: save,
  title: (_, say) => say('Logboek'),
  head: () => ({ noIndex: true }),
  view: LogView,
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
  const { labProject } = await query(LabLogPageDocument, { slug });
  const projectId = labProject?.id ?? '';
  const back = (done: string) => goTo(`/lab/project/${slug}/logboek?gedaan=${done}`);
  if (form.line('stap') === 'weg') {
    const input = { projectId, id: form.line('id') };
    return (await mutate(RemoveLabLogEntryDocument, { input })).state ?? back('weg');
  }
  const onDay = readDate(form.line('onDay'), context.now);
  const problems = [
    ...(onDay ? [] : [{ field: 'onDay', message: say('Vul een datum in, bijvoorbeeld 24-3-2027.') }]),
    ...form.all('fileProblem').map((message) => ({ field: 'file', message })),
  ];
  if (!onDay || problems.length > 0) return { values: form.values(), problems };
  const input = {
    ...{ projectId, onDay, id: form.line('id'), body: form.prose('body') },
    ...{ fileId: form.lineOrNull('file'), alt: form.lineOrNull('alt') },
    nobodyRecognisable: form.isTicked('nobodyRecognisable'),
  };
  const { state } = await mutate(SaveLabLogEntryDocument, { input });
  if (!state) return back('bewaard');
  return {
    ...state,
    problems: state.problems.map((each) => (each.field === 'fileId' ? { ...each, field: 'file' } : each)),
  };
}

function LogView({ data: { project, newId, done }, form }: ViewProps<LogData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/lab/project/${project.slug}/logboek`);
  const at = (name: 'onDay' | 'body' | 'alt') => ({
    name,
    defaultValue: valueAt(form, name),
    error: problemAt(form, name),
  });
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Logboek')}
      lead={say('Wat gebeurde er, en wat viel jullie op? Schrijf zo dat niemand te herkennen is.')}
    >
      {done === 'bewaard' ? <Notice kind="success" title={say('Het staat in het logboek.')} /> : null}
      {done === 'weg' ? <Notice kind="success" title={say('Het is weggehaald, met de foto.')} /> : null}
      <form
        method="post"
        action={path}
        encType="multipart/form-data"
        noValidate
        data-keep={keptAs(`lab-log-${project.slug}`, done === 'bewaard', form)}
      >
        <input type="hidden" name="id" value={valueAt(form, 'id', newId) || newId} />
        <Stack gap="large">
          <DateField
            {...at('onDay')}
            label={say('Welke dag?')}
            hint={say('Bijvoorbeeld 24-3-2027.')}
            pickLabel={say('Kies in de kalender')}
            width="short"
          />
          <TextArea
            {...at('body')}
            rows={5}
            label={say('Wat gebeurde er?')}
            audience={say('Iedereen leest dit.')}
          />
          <FileUpload
            name="file"
            label={say('Een foto')}
            optional={say('niet verplicht')}
            hint={say(
              'Kies een foto waarop niemand te herkennen is: handen, een lokaal, iets wat jullie maakten.',
            )}
            error={problemAt(form, 'file')}
          />
          <TextField
            {...at('alt')}
            label={say('Wat staat er op de foto?')}
            hint={say('Voor wie hem niet kan zien. In één zin.')}
            optional={say('alleen bij een foto')}
          />
          <CheckboxField
            name="nobodyRecognisable"
            value="ja"
            label={say('Op de foto is niemand te herkennen')}
            defaultChecked={valueAt(form, 'nobodyRecognisable') !== ''}
            error={problemAt(form, 'nobodyRecognisable')}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet in het logboek')}
              </Button>
            }
          />
        </Stack>
      </form>
      <Written project={project} path={path} />
    </WorkPage>
  );
}

function Written({ project, path }: { project: LogData['project']; path: string }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (project.log.length === 0) return null;
  const files = project.log.flatMap(({ file }) => file ?? []);
  return (
    <Section id="geschreven" title={say('Wat er al staat')}>
      <WaitingFiles files={files} />
      <Timeline
        label={say('Logboek, nieuwste eerst')}
        moments={project.log.map(({ id, onDay, body, alt, photo, file }) => ({
          id,
          dateTime: onDay,
          when: writeDay(onDay, locale),
          title: photo ? say('Met foto') : say('Zonder foto'),
          state: 'past',
          children: (
            <>
              <TypedText text={body} />
              {photo ? <SmallPhoto src={photo.small} full={photo.address} alt={alt} /> : null}
              {file?.refusal ? <Notice kind="error" title={file.refusal} /> : null}
              <form method="post" action={path}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="stap" value="weg" size="small" variant="quiet">
                  {say('Haal weg')}
                  <VisuallyHidden>: {writeDay(onDay, locale)}</VisuallyHidden>
                </Button>
              </form>
            </>
          ),
        }))}
      />
    </Section>
  );
}
