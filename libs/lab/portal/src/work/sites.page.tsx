import { dayAsTyped, readDate } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  Disclosure,
  Notice,
  Panel,
  RadioRow,
  Section,
  SelectField,
  Stack,
  StatusLabel,
  TextArea,
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
import type { LabSiteStatus } from '@verbonden/shared/web/schema';
import type { ReactNode } from 'react';
import type { LabSitesFragment } from '../project/project.page.generated';
import { siteLook, siteStatusName } from '../site-words';
import {
  LabSitesPageDocument,
  type LabSitesPageQuery,
  RemoveLabSiteDocument,
  SaveLabSiteDocument,
} from './sites.page.generated';
import { WorkPage } from './work-page';
import { assertWorksInLab, worked } from './worked-on';

interface SitesData {
  readonly project: NonNullable<LabSitesPageQuery['labProject']>;
  readonly organisations: LabSitesPageQuery['organisations'];
  readonly done: string | null;
}
type Site = LabSitesFragment['sites'][number];

/** Who tries a project where; offers of others are answered here. */
export const sitesPage = definePage<SitesData>({
  path: '/lab/project/:slug/plekken',
  async load(args) {
    assertWorksInLab(args);
    const { labProject, organisations } = await args.query(LabSitesPageDocument, {
      slug: args.params['slug'] ?? '',
    });
    return { project: worked(labProject), organisations, done: args.url.searchParams.get('gedaan') };
  },
  submit: save,
  title: (_, say) => say('Plekken'),
  head: () => ({ noIndex: true }),
  view: SitesView,
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
  const { labProject } = await query(LabSitesPageDocument, { slug });
  const projectId = labProject?.id ?? '';
  const organisationId = form.line('organisationId');
  const back = (done: string) => goTo(`/lab/project/${slug}/plekken?gedaan=${done}`);
  if (form.line('stap') === 'weg') {
    return (
      (await mutate(RemoveLabSiteDocument, { input: { projectId, organisationId } })).state ?? back('weg')
    );
  }
  const status = (['TRYING', 'DONE', 'STOPPED', 'DECLINED'] as const).find(
    (each) => each === form.line('status'),
  );
  const day = (name: string) => readDate(form.line(name), context.now);
  const unread = ['fromDay', 'untilDay'].filter((name) => form.line(name) && !day(name));
  const problems = [
    ...(organisationId ? [] : [{ field: 'organisationId', message: say('Kies een organisatie.') }]),
    ...(status ? [] : [{ field: 'status', message: say('Kies hoe het staat.') }]),
    ...unread.map((field) => ({ field, message: say('Vul een datum in, bijvoorbeeld 24-3-2027.') })),
  ];
  if (!status || problems.length > 0) return { values: form.values(), problems };
  const input = {
    ...{ projectId, organisationId, status, place: form.lineOrNull('place'), answer: form.prose('answer') },
    ...{ fromDay: day('fromDay'), untilDay: day('untilDay') },
  };
  // Only who offered hears, and only the first answer.
  const isAnswer = labProject?.sites.some(
    ({ status: stood, organisation }) => stood === 'OFFERED' && organisation?.id === organisationId,
  );
  return (await mutate(SaveLabSiteDocument, { input })).state ?? back(isAnswer ? 'beantwoord' : 'bewaard');
}

function SitesView({ data: { project, organisations, done }, form }: ViewProps<SitesData>) {
  const say = useSay();
  const there = new Set(project.sites.map(({ organisation }) => organisation?.id));
  const free = organisations.edges.map(({ node }) => node).filter(({ id }) => !there.has(id));
  const offers = project.sites.filter(({ status }) => status === 'OFFERED');
  const others = project.sites.filter(({ status }) => status !== 'OFFERED');
  const isNew = form !== null && !there.has(valueAt(form, 'organisationId'));
  return (
    <WorkPage
      project={project}
      form={form}
      title={say('Plekken')}
      lead={say(
        'Wie probeert dit uit, waar en wanneer? Iedereen ziet dit; wat iemand bij een aanbod schrijft niet.',
      )}
    >
      {done === 'beantwoord' ? (
        <Notice kind="success" title={say('Bewaard. Wie zich aanbood, hoort het per mail.')} />
      ) : null}
      {done === 'bewaard' ? <Notice kind="success" title={say('Bewaard.')} /> : null}
      {done === 'weg' ? <Notice kind="success" title={say('De plek is weggehaald.')} /> : null}
      {offers.length > 0 ? (
        <Section id="aanbod" title={say('Zij willen meedoen')}>
          {offers.map((site) => (
            <SitePanel key={site.id} site={site} slug={project.slug} form={form} isOpen />
          ))}
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section id="nu" title={say('Plekken bij dit project')}>
          {others.map((site) => (
            <SitePanel key={site.id} site={site} slug={project.slug} form={form} />
          ))}
        </Section>
      ) : null}
      <Section id="nieuw" title={say('Voeg een plek toe')}>
        <SiteForm slug={project.slug} form={isNew ? form : null} standing={null}>
          <SelectField
            name="organisationId"
            label={say('Welke organisatie?')}
            placeholder={say('Kies een organisatie')}
            options={free.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={valueAt(isNew ? form : null, 'organisationId')}
            error={problemAt(isNew ? form : null, 'organisationId')}
          />
        </SiteForm>
      </Section>
    </WorkPage>
  );
}

function SitePanel({
  site,
  slug,
  form,
  isOpen = false,
}: {
  site: Site;
  slug: string;
  form: FormState | null;
  isOpen?: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const id = site.organisation?.id ?? '';
  const mine = form && valueAt(form, 'organisationId') === id ? form : null;
  return (
    <Panel>
      <h3>{site.organisation?.name ?? say('Een organisatie')}</h3>
      <p>
        <StatusLabel status={siteLook[site.status]}>{siteStatusName(site.status, say)}</StatusLabel>
      </p>
      {site.note ? (
        <p>
          {site.offeredByName ? say('{name} schrijft:', { name: site.offeredByName }) : null} {site.note}
        </p>
      ) : null}
      <Disclosure title={isOpen ? say('Antwoord hierop') : say('Verander')} open={isOpen || mine !== null}>
        <SiteForm slug={slug} form={mine} standing={site}>
          <input type="hidden" name="organisationId" value={id} />
        </SiteForm>
        {isOpen ? null : (
          <form method="post" action={href(`/lab/project/${slug}/plekken`)}>
            <input type="hidden" name="organisationId" value={id} />
            <Button type="submit" name="stap" value="weg" variant="quiet" size="small">
              {say('Haal deze plek weg')}
            </Button>
          </form>
        )}
      </Disclosure>
    </Panel>
  );
}

function SiteForm({
  slug,
  form,
  standing,
  children,
}: {
  slug: string;
  form: FormState | null;
  standing: Site | null;
  children: ReactNode;
}) {
  const say = useSay();
  const href = useHref();
  const isOffer = standing?.status === 'OFFERED';
  const statuses: LabSiteStatus[] = isOffer ? ['TRYING', 'DECLINED'] : ['TRYING', 'DONE', 'STOPPED'];
  const labels: Partial<Record<LabSiteStatus, string>> = isOffer
    ? { TRYING: say('Ja, ze doen mee'), DECLINED: say('Nee, dit keer niet') }
    : {};
  const id = standing?.organisation?.id ?? 'nieuw';
  const typed = (day: string | null | undefined) => (day ? dayAsTyped(day) : '');
  // Several of these forms stand on one page: the fields of each have their own ids.
  const at = (name: string, value: string | null = '') => ({
    name,
    id: `${name}-${id}`,
    defaultValue: valueAt(form, name, value),
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={href(`/lab/project/${slug}/plekken`)} noValidate>
      <Stack>
        {children}
        <RadioRow
          {...at('status', isOffer || !standing ? 'TRYING' : standing.status)}
          label={isOffer ? say('Doen ze mee?') : say('Hoe staat het?')}
          options={statuses.map((status) => ({
            value: status,
            label: labels[status] ?? siteStatusName(status, say),
          }))}
        />
        <TextField
          {...at('place', standing?.place)}
          label={say('Waar precies?')}
          hint={say('Een plaats, een school, een klas. Geen namen.')}
          optional={say('niet verplicht')}
        />
        <DateField
          {...at('fromDay', typed(standing?.fromDay))}
          label={say('Vanaf wanneer?')}
          hint={say('Bijvoorbeeld 24-3-2027.')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        <DateField
          {...at('untilDay', typed(standing?.untilDay))}
          label={say('Tot en met wanneer?')}
          optional={say('als het klaar is')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        {isOffer ? (
          <TextArea
            {...at('answer')}
            rows={2}
            label={say('Wat wil je ze laten weten?')}
            audience={say('Wie het aanbod deed, krijgt dit per mail.')}
          />
        ) : null}
        <Toolbar
          primary={
            <Button type="submit" name="stap" value="bewaar" busyText={say('Even wachten…')}>
              {standing ? say('Bewaar') : say('Voeg toe')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
