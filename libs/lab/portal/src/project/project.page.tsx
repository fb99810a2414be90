import { type LabelledCode, labelOf, madeWithWord, outcomeWord } from '@verbonden/knowledge/portal';
import { Badge, Columns, Notice, Page, PageHeader, Section, Stack, StatusLabel } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { writeDate } from '@verbonden/shared/kernel';
import { LabPath } from '../lab-path';
import { stageLook, stageName } from '../lab-words';
import { MadeWith } from '../youth/made-with';
import { Done } from './done';
import { Log } from './log';
import { Pairs } from './pairs';
import { ProjectActions } from './project-actions';
import { LabProjectPageDocument, type LabProjectPageQuery } from './project.page.generated';
import { Road } from './road';
import { Sites } from './sites';
import { Standing } from './standing';
import { Story } from './story';
import { takeStep } from './take-step';

export type ShownProject = NonNullable<LabProjectPageQuery['labProject']>;

export interface ProjectData {
  readonly project: ShownProject;
  readonly terms: readonly LabelledCode[];
  readonly done: string | null;
}

/** One project: what is asked, what is tried where, how young people take part, what came out, and what became of it. */
export const projectPage = definePage<ProjectData>({
  path: '/lab/project/:slug',
  async load({ params, url, query }) {
    const { labProject, knowledgeTerms } = await query(LabProjectPageDocument, {
      slug: params['slug'] ?? '',
    });
    if (!labProject) throw new PageRefusal(404);
    return { project: labProject, terms: knowledgeTerms, done: url.searchParams.get('gedaan') };
  },
  submit: takeStep,
  title: ({ project }) => project.title,
  head: ({ project }) => ({ description: project.question.slice(0, 300) }),
  view: ProjectView,
});

function ProjectView({ data: { project, terms, done }, form }: ViewProps<ProjectData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const madeWith = madeWithWord(project.madeWith.label, say);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={project.title}
          badge={
            <>
              {project.stoppedAt ? (
                <StatusLabel status="past">{say('Gestopt')}</StatusLabel>
              ) : (
                <StatusLabel status={stageLook[project.stage]}>{stageName(project.stage, say)}</StatusLabel>
              )}
              {project.outcome ? <Badge>{outcomeWord(project.outcome, say)}</Badge> : null}
              {madeWith ? <Badge tone="brand">{madeWith}</Badge> : null}
            </>
          }
          breadcrumb={<LabPath below="projects" />}
          meta={[
            labelOf(terms, 'themes', project.theme),
            ...(project.setting ? [labelOf(terms, 'settings', project.setting)] : []),
            ...(project.organisation
              ? [
                  <a key="wie" href={href(`/organisaties/${project.organisation.slug}`)}>
                    {project.organisation.name}
                  </a>,
                ]
              : []),
            ...(project.leadName ? [say('Trekker: {name}', { name: project.leadName })] : []),
            say('Begonnen op {day}', { day: writeDate(new Date(project.startedAt), locale) }),
          ]}
        />
        <FormProblems form={form} />
        {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
        <Done slug={project.slug} done={form ? null : done} />
      </Stack>
      <Columns
        aside={
          <Stack gap="large">
            <ProjectActions project={project} form={form} />
            <Road project={project} form={form} />
          </Stack>
        }
      >
        <Stack gap="section">
          <Story project={project} />
          <Sites project={project} form={form} done={done} />
          <Section id="jongeren" title={say('Hoe jongeren meedoen')}>
            <MadeWith project={project} />
          </Section>
          <Pairs claims={project.claims} />
          <Log project={project} />
          <Standing project={project} />
        </Stack>
      </Columns>
    </Page>
  );
}
