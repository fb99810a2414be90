import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Table,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import {
  AfterwardsPageDocument,
  type AfterwardsPageQuery,
  CloseAttendanceDocument,
  ReopenAttendanceDocument,
  SetAccreditationDocument,
} from './afterwards.generated';

interface AfterwardsData extends AfterwardsPageQuery {
  readonly done: string | null;
}

/** What is left to do after a meeting: who was there, certificates, the list as a file. For coordinators. */
export const afterwardsPage = definePage<AfterwardsData>({
  path: '/bijeenkomsten/:slug/daarna',
  async load(args) {
    assertCoordinates(args);
    const answer = await args.query(AfterwardsPageDocument, { slug: args.params['slug'] ?? '' });
    return { ...answer, done: args.url.searchParams.get('gedaan') };
  },
  async submit({ form, params, mutate, goTo }) {
    const meetingId = form.line('meetingId');
    const back = (done: string) => goTo(`/bijeenkomsten/${params['slug']}/daarna?gedaan=${done}`);
    switch (form.line('doe')) {
      case 'sluit': {
        const { state } = await mutate(CloseAttendanceDocument, { input: { meetingId } });
        return state ?? back('gesloten');
      }
      case 'open': {
        const { state } = await mutate(ReopenAttendanceDocument, { input: { meetingId } });
        return state ?? back('open');
      }
      default: {
        const accreditation = form.prose('accreditation');
        const { state } = await mutate(SetAccreditationDocument, { input: { meetingId, accreditation } });
        return state ?? back('nummers');
      }
    }
  },
  title: ({ meeting }, say) => say('Daarna: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: AfterwardsView,
});

function AfterwardsView({ data: { meeting, meetingDay, done }, form }: ViewProps<AfterwardsData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Na de bijeenkomst')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        <CoordinatorNav meeting={meeting} current="afterwards" />
        <FormProblems form={form} />
        {form ? null : <Told done={done} />}
      </Stack>
      <Stack gap="section">
        <WhoWasThere meeting={meeting} counts={meetingDay.counts} />
        <Accreditation meeting={meeting} form={form} />
        <Files slug={meeting.slug} />
      </Stack>
    </Page>
  );
}

function Told({ done }: { done: string | null }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    gesloten: say('De lijst is gesloten. Wie er was, kan nu een certificaat ophalen.'),
    open: say('De lijst is weer open. Certificaten ophalen kan pas weer als je hem sluit.'),
    nummers: say('Bewaard. De nummers staan vanaf nu op elk certificaat.'),
  };
  const title = done ? words[done] : undefined;
  return title ? <Notice kind="success" title={title} /> : null;
}

function WhoWasThere({
  meeting,
  counts,
}: {
  meeting: AfterwardsPageQuery['meeting'];
  counts: AfterwardsPageQuery['meetingDay']['counts'];
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const closed = meeting.attendanceClosedAt ? new Date(meeting.attendanceClosedAt) : null;
  const row = (key: string, name: string, was: number, missed: number) => ({
    key,
    cells: [name, was, missed, share(missed, was + missed)],
  });
  return (
    <Section id="wie-was-er" title={say('Wie was er?')}>
      <Stack>
        <Table
          caption={say(
            '{count, plural, =0 {Nog niemand is genoteerd} one {# mens was er} other {# mensen waren er}}',
            {
              count: counts.inRoom + counts.online,
            },
          )}
          columns={[
            { key: 'how', header: say('Hoe') },
            { key: 'was', header: say('Was er'), numeric: true },
            { key: 'missed', header: say('Had een plek en kwam niet'), numeric: true },
            { key: 'share', header: say('Deel dat niet kwam'), numeric: true },
          ]}
          rows={[
            row('room', say('In de zaal'), counts.inRoom, counts.expectedInRoom),
            row('online', say('Online'), counts.online, counts.expectedOnline),
          ]}
        />
        <p>
          {closed
            ? say('De lijst is gesloten op {day}, {time}. Certificaten zijn klaar.', {
                day: writeDate(closed, locale),
                time: writeTime(closed, locale),
              })
            : say('Vul aan wie er ook was en sluit dan de lijst. Na drie dagen sluit hij vanzelf.')}
        </p>
        <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/daarna`)}>
          <input type="hidden" name="meetingId" value={meeting.id} />
          <Toolbar
            primary={
              closed ? (
                <Button type="submit" name="doe" value="open" busyText={say('Even wachten…')}>
                  {say('Open de lijst weer')}
                </Button>
              ) : (
                <Button
                  type="submit"
                  name="doe"
                  value="sluit"
                  variant="primary"
                  busyText={say('Even wachten…')}
                >
                  {say('Sluit de lijst en maak certificaten klaar')}
                </Button>
              )
            }
          >
            {closed ? null : (
              <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/dag`)}>
                {say('Vul de lijst aan')}
              </LinkButton>
            )}
          </Toolbar>
        </form>
      </Stack>
    </Section>
  );
}

/** "13 %"; nothing where nobody was expected. */
function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}

function Accreditation({
  meeting,
  form,
}: {
  meeting: AfterwardsPageQuery['meeting'];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Section id="nummers" title={say('Nummers voor registers')}>
      <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/daarna`)} noValidate>
        <Stack>
          <input type="hidden" name="meetingId" value={meeting.id} />
          <TextArea
            name="accreditation"
            rows={2}
            label={say('Register en nummer van deze activiteit')}
            optional={say('niet verplicht')}
            hint={say(
              'Een per regel, bijvoorbeeld SKJ 2027-0142. Wij noemen de uren; het register geeft de punten.',
            )}
            audience={say('Dit staat op elk certificaat en op de pagina waar iemand een code nakijkt.')}
            defaultValue={valueAt(form, 'accreditation', meeting.accreditation.join('\n'))}
            error={problemAt(form, 'accreditation')}
          />
          <Toolbar primary={<Button type="submit">{say('Bewaar de nummers')}</Button>} />
        </Stack>
      </form>
    </Section>
  );
}

function Files({ slug }: { slug: string }) {
  const say = useSay();
  return (
    <Section id="lijst" title={say('De deelnemerslijst als bestand')}>
      <Stack>
        <p>
          {say(
            'Met naam, adres, organisatie, subsessies en wie er was. Wat iemand nodig had, staat er niet in.',
          )}
        </p>
        <Toolbar>
          <LinkButton href={`/files/deelnemers/${slug}.xlsx`}>{say('Download voor Excel')}</LinkButton>
          <LinkButton href={`/files/deelnemers/${slug}.csv`} variant="quiet">
            {say('Download als CSV')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </Section>
  );
}
