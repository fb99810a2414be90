import { writePeriod } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  EmptyState,
  Page,
  PageHeader,
  SelectField,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { ActivityFields } from './activity-form';
import {
  NewCampaignActivityPageDocument,
  type NewCampaignActivityPageQuery,
  SubmitCampaignActivityDocument,
} from './activity-form.generated';
import { inputOf, valuesOf } from './activity-form-values';

interface NewData {
  readonly id: string;
  readonly edition: NonNullable<NewCampaignActivityPageQuery['campaignEdition']>;
  readonly places: NewCampaignActivityPageQuery['offerPlaces'];
  readonly municipalities: readonly string[];
}

/** Enters an activity in three minutes, in the name of where one works. */
export const newActivityPage = definePage<NewData>({
  path: '/week/:edition/activiteiten/nieuw',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { campaignEdition, offerPlaces, municipalities } = await query(NewCampaignActivityPageDocument, {
      edition: params['edition'] ?? '',
    });
    if (!campaignEdition) throw new PageRefusal(404);
    return {
      id: v7(),
      edition: campaignEdition,
      places: offerPlaces,
      municipalities: municipalities.map(({ name }) => name),
    };
  },
  async submit(args) {
    const { form, mutate, goTo, context } = args;
    const input = {
      id: form.line('id'),
      editionId: form.line('editionId'),
      organisationId: form.line('organisationId'),
      ...inputOf(form, context.now),
    };
    if (form.line('stap') === 'moment-erbij') return withOneMoreDay(args);
    const { state, data } = await mutate(SubmitCampaignActivityDocument, { input });
    return state ?? goTo(`/week/activiteit/${data.submitCampaignActivity.slug}?gedaan=ingestuurd`);
  },
  title: (_, say) => say('Zet jullie activiteit erbij'),
  head: () => ({ noIndex: true }),
  view: NewActivityView,
});

/** The same form with room for one more day. */
export function withOneMoreDay({ form }: SubmitArgs): FormState {
  const count = Number(form.line('count')) || 0;
  return { values: { ...form.values(), count: [String(count + 1)] }, problems: [] };
}

function NewActivityView({ data: { id, edition, places, municipalities }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const [only] = places;
  const week = { href: href(`/week/${edition.slug}`), label: edition.name };
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Zet jullie activiteit erbij')}
          breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[week]} />}
          lead={say(
            'Drie minuten is genoeg. De Week is van {period}. Een coördinator kijkt het binnen een werkdag na.',
            {
              period: writePeriod(edition.beginsOn, edition.endsOn, locale),
            },
          )}
        />
        {only ? (
          <>
            <FormProblems form={form} />
            <form
              method="post"
              action={href(`/week/${edition.slug}/activiteiten/nieuw`)}
              noValidate
              data-keep="week-activiteit-nieuw"
              {...(form ? { 'data-refused': '' } : {})}
            >
              <Stack gap="section">
                <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
                <input type="hidden" name="editionId" value={edition.id} />
                {places.length === 1 ? (
                  <>
                    <input type="hidden" name="organisationId" value={only.id} />
                    <p>{say('Namens {name}', { name: only.name })}</p>
                  </>
                ) : (
                  <SelectField
                    name="organisationId"
                    label={say('Namens wie?')}
                    options={places.map((place) => ({ value: place.id, label: place.name }))}
                    defaultValue={valueAt(form, 'organisationId', only.id)}
                    error={problemAt(form, 'organisationId')}
                  />
                )}
                <ActivityFields
                  values={form?.values ?? valuesOf(null)}
                  form={form}
                  municipalities={municipalities}
                />
                <Toolbar
                  primary={
                    <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                      {say('Stuur in')}
                    </Button>
                  }
                />
              </Stack>
            </form>
          </>
        ) : (
          <EmptyState title={say('Activiteiten meld je namens de organisatie waar je werkt')}>
            {say('Vraag een collega die redacteur is om je uit te nodigen, of je coördinator om een rol.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}
