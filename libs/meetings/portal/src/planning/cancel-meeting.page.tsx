import { writeWhen } from '@verbonden/shared/kernel';
import { Button, LinkButton, Page, PageHeader, TextArea, Toolbar } from '@verbonden/shared/ui';
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
import { MeetingPath } from '../meeting-path';
import { NoMoreChanges } from './no-more-changes';
import { canStillChange, loadReached, peopleReached, type ReachedMeeting } from './planned-meeting';
import styles from './planning.module.css';
import { CancelMeetingDocument } from './reached.generated';
import { SeeTheMail, WhoGetsMail } from './who-gets-mail';

/** Cancels a meeting, for good; the button says how many people get a mail. */
export const cancelMeetingPage = definePage<ReachedMeeting>({
  path: '/bijeenkomsten/:slug/annuleren',
  load: loadReached,
  async submit({ form, params, mutate, goTo }) {
    const { state } = await mutate(CancelMeetingDocument, {
      input: { id: form.line('id'), reason: form.prose('reason').replace(/\s+/g, ' ') },
    });
    return state ?? goTo(`/bijeenkomsten/${params['slug']}?gedaan=geannuleerd`);
  },
  title: ({ titleNl }, say) => say('Annuleer: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: CancelView,
});

function CancelView({ data, form }: ViewProps<ReachedMeeting>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, slug, titleNl, startsAt, endsAt } = data;
  const count = peopleReached(data);
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={{ slug, title: titleNl }} />}
        title={say('Annuleer de bijeenkomst')}
        lead={say('{title}, {when}', {
          title: titleNl,
          when: writeWhen(new Date(startsAt), new Date(endsAt), locale),
        })}
      />
      <FormProblems form={form} />
      {canStillChange(data) ? (
        <form
          method="post"
          action={href(`/bijeenkomsten/${slug}/annuleren`)}
          noValidate
          className={styles.form}
          data-keep={`annuleer-${id}`}
          {...(form ? { 'data-refused': '' } : {})}
        >
          <input type="hidden" name="id" value={id} />
          <TextArea
            name="reason"
            rows={3}
            label={say('Waarom gaat het niet door?')}
            hint={say('Eén of twee zinnen, bijvoorbeeld: de spreker is ziek. We plannen een nieuwe datum.')}
            audience={say('Iedereen die zich aanmeldde leest dit in de mail. Het staat ook op de pagina.')}
            defaultValue={valueAt(form, 'reason')}
            error={problemAt(form, 'reason')}
          />
          <WhoGetsMail meeting={data} />
          <p>
            {say(
              'Dit kun je niet terugdraaien. De pagina blijft staan en zegt dat het niet doorgaat; herinneringen gaan niet meer uit.',
            )}
          </p>
          <Toolbar
            primary={
              <Button type="submit" variant="danger" busyText={say('Even wachten…')}>
                {say(
                  '{count, plural, =0 {Annuleer} one {Annuleer en mail # mens} other {Annuleer en mail # mensen}}',
                  { count },
                )}
              </Button>
            }
          >
            <SeeTheMail slug={slug} mail="CANCELLED" />
            <LinkButton href={href(`/bijeenkomsten/${slug}/verplaatsen`)} variant="quiet">
              {say('Verplaats hem liever')}
            </LinkButton>
          </Toolbar>
        </form>
      ) : (
        <NoMoreChanges slug={slug} status={data.status} />
      )}
    </Page>
  );
}
