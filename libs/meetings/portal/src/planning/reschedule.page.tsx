import { writeWhen } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Stack,
  TimeField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { readMoment } from './dutch-moment';
import { atFields } from './meeting-input';
import { loadPlanned, peopleReached, type PlannedMeeting } from './planned-meeting';
import { RescheduleMeetingDocument } from './planning.page.generated';

/** Moves a meeting to another day or time; the button says how many people get a mail. */
export const reschedulePage = definePage<PlannedMeeting>({
  path: '/bijeenkomsten/:slug/verplaatsen',
  load: (args) => loadPlanned(args),
  async submit({ form, params, context, say, mutate, goTo }) {
    const read = (time: string) =>
      readMoment(form.line('day'), form.line(time), { day: 'day', time }, context.now, say);
    const from = read('from');
    const to = read('to');
    if ('problem' in from || 'problem' in to) {
      const problems = [from, to].flatMap((each) => ('problem' in each ? each.problem : []));
      const once = problems.filter(
        (one, index) => problems.findIndex((other) => other.field === one.field) === index,
      );
      return { values: form.values(), problems: once };
    }
    const { state } = await mutate(RescheduleMeetingDocument, {
      input: {
        id: form.line('id'),
        startsAt: from.moment,
        endsAt: to.moment,
        expectedVersion: form.wholeNumber('version'),
      },
    });
    return state ? atFields(state, []) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=verplaatst`);
  },
  title: ({ titleNl }, say) => say('Verplaats: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: RescheduleView,
});

function RescheduleView({ data, form }: ViewProps<PlannedMeeting>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const count = peopleReached(data);
  const field = (name: string) => ({ name, defaultValue: valueAt(form, name), error: problemAt(form, name) });
  return (
    <Page width="reading">
      <PageHeader title={say('Verplaats')} lead={data.titleNl} />
      <FormProblems form={form} />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <form method="post" action={href(`/bijeenkomsten/${data.slug}/verplaatsen`)} noValidate>
        <Stack>
          <input type="hidden" name="id" value={data.id} />
          <input type="hidden" name="version" value={data.version} />
          <DescriptionList
            facts={[
              { term: say('Nu'), details: writeWhen(new Date(data.startsAt), new Date(data.endsAt), locale) },
            ]}
          />
          <DateField
            {...field('day')}
            label={say('Nieuwe datum')}
            hint={say('Bijvoorbeeld 24-3-2027')}
            pickLabel={say('Kies in de kalender')}
          />
          <TimeField {...field('from')} label={say('Van')} hint={say('Bijvoorbeeld 13:30')} />
          <TimeField {...field('to')} label={say('Tot')} />
          <p>
            {say(
              'Het programma schuift mee. In de mail staan de oude en de nieuwe tijd, en de agenda van mensen past zich aan.',
            )}
          </p>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say(
              '{count, plural, =0 {Verplaats} one {Verplaats en mail # mens} other {Verplaats en mail # mensen}}',
              { count },
            )}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
