import {
  dayAsTyped,
  dutchFromMoment,
  looksAfterNetwork,
  momentFromDutch,
  readDate,
  readTime,
} from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DateField,
  FieldGroup,
  Notice,
  Page,
  PageHeader,
  SelectField,
  Stack,
  TextField,
  TimeField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  MarkdownField,
  PageRefusal,
  problemAt,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  type EditedReleaseFragment,
  EditReleasePageDocument,
  NewReleasePageDocument,
  type NewReleasePageQuery,
  SavePressReleaseDocument,
} from './edit-release.page.generated';

interface EditData {
  readonly id: string;
  readonly release: EditedReleaseFragment | null;
  readonly editions: readonly NewReleasePageQuery['campaignEditions']['edges'][number]['node'][];
  readonly editionId: string;
}

/** Writes a new release. */
export const newReleasePage = definePage<EditData>({
  path: '/week/pers/nieuw',
  async load({ url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { campaignEditions } = await query(NewReleasePageDocument, {});
    const editions = campaignEditions.edges.map(({ node }) => node);
    const week = url.searchParams.get('week');
    const chosen = editions.find(({ slug }) => slug === week) ?? editions[0];
    return { id: v7(), release: null, editions, editionId: chosen?.id ?? '' };
  },
  submit: saved,
  title: (_, say) => say('Schrijf een persbericht'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** Changes a release. */
export const editReleasePage = definePage<EditData>({
  path: '/week/pers/:slug/bewerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { pressRelease: release, campaignEditions } = await query(EditReleasePageDocument, {
      slug: params['slug'] ?? '',
    });
    if (!release) throw new PageRefusal(404);
    if (!release.viewerCanKeep) throw new PageRefusal(403);
    const editions = campaignEditions.edges.map(({ node }) => node);
    return { id: release.id, release, editions, editionId: release.edition?.id ?? '' };
  },
  submit: saved,
  title: ({ release }, say) => say('Bewerk: {title}', { title: release?.title ?? '' }),
  head: () => ({ noIndex: true }),
  view: EditView,
});

async function saved({ form, mutate, goTo, context, say }: SubmitArgs): Promise<Response | FormState> {
  const embargo = embargoIn(form.line('embargoDay'), form.line('embargoTime'), context.now);
  if (embargo === undefined) {
    const message = say('Vul een dag en een tijd in, bijvoorbeeld 24-3-2027 en 6.00. Of laat allebei leeg.');
    return { values: form.values(), problems: [{ field: 'embargoDay', message }] };
  }
  const { state, data } = await mutate(SavePressReleaseDocument, {
    input: {
      id: form.line('id'),
      editionId: form.line('editionId'),
      title: form.line('title'),
      body: form.prose('body'),
      embargoUntil: embargo,
      note: form.lineOrNull('note'),
      expectedVersion: form.wholeNumber('version'),
    },
  });
  return state ?? goTo(`/week/pers/${data.savePressRelease.slug}?gedaan=bewaard`);
}

/** The moment until which it is held back, on the Dutch clock; null when both fields are empty, undefined for no moment. */
function embargoIn(day: string, time: string, now: Date): string | null | undefined {
  if (!day && !time) return null;
  const [date, clock] = [readDate(day, now), readTime(time || '0:00')];
  if (date === null || clock === null) return undefined;
  const moment = momentFromDutch(`${date}T${clock}`);
  return moment instanceof Date ? moment.toISOString() : undefined;
}

function EditView({ data: { id, release, editions, editionId }, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const at = (field: string, standing: string | null | undefined = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, field),
  });
  const embargo = release?.embargoUntil ? dutchFromMoment(new Date(release.embargoUntil)) : null;
  const path = release ? `/week/pers/${release.slug}` : '/week/pers';
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={release ? say('Bewerk het persbericht') : say('Schrijf een persbericht')}
          lead={say(
            'Eén landelijke tekst. Wat plaatselijk is, zet je tussen accolades: {gemeente}, {organisatie}, {woordvoerder} en {aantal}.',
            {
              gemeente: '{gemeente}',
              organisatie: '{organisatie}',
              woordvoerder: '{woordvoerder}',
              aantal: '{aantal}',
            },
          )}
          {...(release
            ? {
                breadcrumb: (
                  <Breadcrumb
                    label={say('Je bent hier')}
                    steps={[{ href: href(path), label: release.title }]}
                  />
                ),
              }
            : {})}
        />
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        <form
          method="post"
          action={href(release ? `${path}/bewerk` : '/week/pers/nieuw')}
          noValidate
          data-keep={`persbericht-${release?.id ?? 'nieuw'}`}
          {...(form ? { 'data-refused': '' } : {})}
        >
          <Stack gap="large">
            <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
            <input
              type="hidden"
              name="version"
              value={form && form.code !== 'CONFLICT' ? valueAt(form, 'version') : (release?.version ?? '')}
            />
            <SelectField
              {...at('editionId', editionId)}
              label={say('Bij welke Week hoort het?')}
              options={editions.map((each) => ({ value: each.id, label: each.name }))}
            />
            <TextField {...at('title', release?.title)} label={say('Kop')} />
            <MarkdownField
              {...at('body', release?.body)}
              rows={16}
              lang="nl"
              preview="below"
              label={say('Het bericht')}
              hint={say('Begin met het nieuws. Sluit af met wie de pers kan mailen.')}
            />
            <FieldGroup
              id="embargo"
              label={say('Embargo')}
              hint={say('Tot dat moment zien alleen redacteuren en coördinatoren het. Leeg: geen embargo.')}
            >
              <DateField
                {...at('embargoDay', embargo ? dayAsTyped(embargo.slice(0, 10)) : '')}
                label={say('Dag')}
                optional={say('niet verplicht')}
                pickLabel={say('Kies in de kalender')}
              />
              <TimeField
                {...at('embargoTime', embargo?.slice(11, 16))}
                label={say('Tijd')}
                optional={say('niet verplicht')}
              />
            </FieldGroup>
            {release?.status === 'RELEASED' ? (
              <TextField
                {...at('note')}
                label={say('Wat is er nu anders?')}
                hint={say('Wie een eerdere versie gebruikte, leest dit.')}
              />
            ) : null}
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Bewaar')}
                </Button>
              }
            />
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
