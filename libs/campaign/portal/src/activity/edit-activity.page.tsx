import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { ActivityFields } from './activity-form';
import {
  EditCampaignActivityPageDocument,
  type EditCampaignActivityPageQuery,
  UpdateCampaignActivityDocument,
} from './activity-form.generated';
import { inputOf, valuesOf } from './activity-form-values';
import { withOneMoreDay } from './new-activity.page';

interface EditData {
  readonly activity: NonNullable<EditCampaignActivityPageQuery['campaignActivity']>;
  readonly municipalities: readonly string[];
}

/** Changes an activity. What is public shows its change at once. */
export const editActivityPage = definePage<EditData>({
  path: '/week/activiteit/:slug/bewerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { campaignActivity, municipalities } = await query(EditCampaignActivityPageDocument, {
      slug: params['slug'] ?? '',
    });
    if (!campaignActivity) throw new PageRefusal(404);
    if (!campaignActivity.viewerCanChange) throw new PageRefusal(403);
    return { activity: campaignActivity, municipalities: municipalities.map(({ name }) => name) };
  },
  async submit(args) {
    const { form, mutate, goTo, context } = args;
    if (form.line('stap') === 'moment-erbij') return withOneMoreDay(args);
    const { state, data } = await mutate(UpdateCampaignActivityDocument, {
      input: {
        id: form.line('id'),
        version: form.wholeNumber('version') || 0,
        ...inputOf(form, context.now),
      },
    });
    return state ?? goTo(`/week/activiteit/${data.updateCampaignActivity.slug}?gedaan=bewaard`);
  },
  title: ({ activity }, say) => say('Bewerk: {title}', { title: activity.title }),
  head: () => ({ noIndex: true }),
  view: EditActivityView,
});

function EditActivityView({ data: { activity, municipalities }, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/week/activiteit/${activity.slug}`);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Verander je activiteit')}
          lead={
            activity.status === 'PUBLISHED'
              ? say(
                  'Wat je verandert staat er meteen. Verandert de tijd of de plek, dan krijgt wie zijn e-mail gaf bericht.',
                )
              : say('Daarna kijkt een coördinator het na.')
          }
          breadcrumb={
            <Breadcrumb label={say('Je bent hier')} steps={[{ href: path, label: activity.title }]} />
          }
        />
        {form?.code === 'CONFLICT' ? (
          <Notice
            kind="attention"
            title={form.message}
            action={<LinkButton href={path}>{say('Bekijk hoe het er nu staat')}</LinkButton>}
          />
        ) : null}
        <FormProblems form={form} />
        <form method="post" action={`${path}/bewerk`} noValidate {...(form ? { 'data-refused': '' } : {})}>
          <Stack gap="section">
            <input type="hidden" name="id" value={activity.id} />
            {/* The version that was read stays through an error; after a conflict the next save is of what stands now. */}
            <input
              type="hidden"
              name="version"
              value={
                form && form.code !== 'CONFLICT' ? (form.values['version']?.[0] ?? '') : activity.version
              }
            />
            <ActivityFields
              values={form?.values ?? valuesOf(activity)}
              form={form}
              municipalities={municipalities}
            />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Bewaar')}
                </Button>
              }
            >
              <LinkButton href={path} variant="quiet">
                {say('Terug zonder bewaren')}
              </LinkButton>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
