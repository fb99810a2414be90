import { writeWhen } from '@verbonden/shared/kernel';
import { Button, DescriptionList, Notice, Page, PageHeader, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { MeetingPath } from '../meeting-path';
import { typedMoment } from './dutch-moment';
import { atFields } from './meeting-input';
import { meetingTimes } from './meeting-times-input';
import { NoMoreChanges } from './no-more-changes';
import { canStillChange, loadReached, peopleReached, type ReachedMeeting } from './planned-meeting';
import styles from './planning.module.css';
import { RescheduleMeetingDocument } from './reached.generated';
import { TimeFields } from './time-fields';
import { SeeTheMail, WhoGetsMail } from './who-gets-mail';

/** Moves a meeting to another day or time; the button says how many people get a mail. */
export const reschedulePage = definePage<ReachedMeeting>({
  path: '/bijeenkomsten/:slug/verplaatsen',
  load: loadReached,
  async submit({ form, params, context, say, mutate, goTo }) {
    const { startsAt, endsAt, problems } = meetingTimes(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    if (startsAt === form.line('startsAt') && endsAt === form.line('endsAt')) {
      const message = say('Dit is hoe het al was. Kies een andere dag of tijd.');
      return { values: form.values(), problems: [{ field: 'day', message }] };
    }
    const { state } = await mutate(RescheduleMeetingDocument, {
      input: { id: form.line('id'), startsAt, endsAt, expectedVersion: form.wholeNumber('version') },
    });
    return state ? atFields(state) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=verplaatst`);
  },
  title: ({ titleNl }, say) => say('Verplaats: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: RescheduleView,
});

function RescheduleView({ data, form }: ViewProps<ReachedMeeting>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, slug, version, startsAt, endsAt, titleNl } = data;
  const count = peopleReached(data);
  const starts = typedMoment(startsAt);
  const ends = typedMoment(endsAt);
  const endDay = ends.day === starts.day ? '' : ends.day;
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={{ slug, title: titleNl }} />}
        title={say('Verplaats de bijeenkomst')}
      />
      <FormProblems form={form} />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      {canStillChange(data) ? (
        <form
          method="post"
          action={href(`/bijeenkomsten/${slug}/verplaatsen`)}
          noValidate
          className={styles.form}
          data-keep={`verplaats-${id}-${version}`}
          {...(form ? { 'data-refused': '' } : {})}
        >
          <DescriptionList
            facts={[{ term: say('Nu'), details: writeWhen(new Date(startsAt), new Date(endsAt), locale) }]}
          />
          <WhoGetsMail meeting={data} />
          {Object.entries({ id, version, startsAt, endsAt }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <TimeFields
            form={form}
            standing={{ day: starts.day, from: starts.time, endDay, to: ends.time }}
            dayLabel={say('Nieuwe datum')}
          />
          <p>
            {say(
              'Het programma schuift mee. In de mail staan de oude en de nieuwe tijd, en de agenda van mensen past zich aan. Herinneringen gaan uit op het nieuwe moment.',
            )}
          </p>
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say(
                  '{count, plural, =0 {Verplaats} one {Verplaats en mail # mens} other {Verplaats en mail # mensen}}',
                  { count },
                )}
              </Button>
            }
          >
            <SeeTheMail slug={slug} mail="MOVED" />
          </Toolbar>
        </form>
      ) : (
        <NoMoreChanges slug={slug} status={data.status} />
      )}
    </Page>
  );
}
