import {
  Button,
  LinkButton,
  Notice,
  RadioCards,
  Section,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  PageRefusal,
  problemAt,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { MadeWith } from '../youth/made-with';
import {
  DescribeLabPageDocument,
  type DescribeLabPageQuery,
  DescribeLabProjectDocument,
} from './describe.page.generated';
import { WorkPage } from './work-page';
import { assertWorksInLab, worked } from './worked-on';

interface DescribeData {
  readonly project: NonNullable<DescribeLabPageQuery['labProject']>;
  readonly newId: string;
}

/** From findings to the draft of a good practice: nothing about young people without them, or why. */
export const describePage = definePage<DescribeData>({
  path: '/lab/project/:slug/beschrijf',
  async load(args) {
    assertWorksInLab(args);
    const { labProject } = await args.query(DescribeLabPageDocument, { slug: args.params['slug'] ?? '' });
    const project = worked(labProject);
    if (!project.viewerCanDescribe) throw new PageRefusal(403);
    return { project, newId: v7() };
  },
  async submit({ params, form, query, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
    const { labProject } = await query(DescribeLabPageDocument, { slug: params['slug'] ?? '' });
    const input = {
      id: labProject?.id ?? '',
      itemId: form.line('itemId'),
      isAllianceProduct: form.line('name') === 'alliantie',
      withoutYouthReason: form.prose('withoutYouthReason'),
    };
    const { state, data } = await mutate(DescribeLabProjectDocument, { input });
    if (state) return state;
    const slug = data.describeLabProject.practice?.slug;
    return goTo(slug ? `/kennis/${slug}/bewerken` : `/lab/project/${params['slug']}?gedaan=beschreven`);
  },
  title: (_, say) => say('Maak er een goede praktijk van'),
  head: () => ({ noIndex: true }),
  view: DescribeView,
});

function DescribeView({ data: { project, newId }, form }: ViewProps<DescribeData>) {
  const say = useSay();
  const href = useHref();
  const isWithout = project.youthRecords.length === 0;
  const reason = (
    <TextArea
      name="withoutYouthReason"
      rows={3}
      label={say('Waarom deden er geen jongeren mee?')}
      audience={say('Dit staat bij de goede praktijk. Iedereen leest het.')}
      defaultValue={valueAt(form, 'withoutYouthReason')}
      error={problemAt(form, 'withoutYouthReason')}
    />
  );
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Maak er een goede praktijk van')}
      lead={say('Alles wat bij het project staat, is alvast ingevuld. Jij leest het na en stuurt het in.')}
    >
      {project.outcome ? null : (
        <Notice
          kind="attention"
          title={say('Schrijf eerst op wat eruit kwam.')}
          action={
            <LinkButton href={href(`/lab/project/${project.slug}/bevindingen`)} size="small">
              {say('Naar de bevindingen')}
            </LinkButton>
          }
        />
      )}
      <Section id="jongeren" title={say('Hoe jongeren meedoen')}>
        <MadeWith project={project} />
        {isWithout ? (
          <LinkButton href={href(`/lab/project/${project.slug}/jongeren`)}>
            {say('Schrijf op hoe jongeren meedoen')}
          </LinkButton>
        ) : null}
      </Section>
      <form method="post" action={href(`/lab/project/${project.slug}/beschrijf`)} noValidate>
        <input type="hidden" name="itemId" value={valueAt(form, 'itemId', newId) || newId} />
        <Stack gap="large">
          <RadioCards
            name="name"
            label={say('Namens wie gaat het naar buiten?')}
            cards={[
              { value: 'lab', label: say('Namens het Lab en je organisatie') },
              {
                value: 'alliantie',
                label: say('Namens de hele Alliantie'),
                description: isWithout
                  ? say('Er deden geen jongeren mee. Dan moet je uitleggen waarom.')
                  : say('Er deden jongeren mee. Dat staat erbij.'),
                ...(isWithout ? { follow: reason } : {}),
              },
            ]}
            defaultValue={valueAt(form, 'name', 'lab')}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Maak het concept')}
              </Button>
            }
          />
        </Stack>
      </form>
    </WorkPage>
  );
}
