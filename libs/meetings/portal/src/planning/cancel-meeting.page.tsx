import { Button, Page, PageHeader, Stack, TextArea } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { loadPlanned, peopleReached, type PlannedMeeting } from './planned-meeting';
import { CancelMeetingDocument } from './planning.page.generated';

/** Cancels a meeting, for good; the button says how many people get a mail. */
export const cancelMeetingPage = definePage<PlannedMeeting>({
  path: '/bijeenkomsten/:slug/annuleren',
  load: (args) => loadPlanned(args),
  async submit({ form, params, mutate, goTo }) {
    const { state } = await mutate(CancelMeetingDocument, {
      input: { id: form.line('id'), reason: form.prose('reason') },
    });
    return state ?? goTo(`/bijeenkomsten/${params['slug']}?gedaan=geannuleerd`);
  },
  title: ({ titleNl }, say) => say('Annuleer: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: CancelView,
});

function CancelView({ data, form }: ViewProps<PlannedMeeting>) {
  const say = useSay();
  const href = useHref();
  const count = peopleReached(data);
  return (
    <Page width="reading">
      <PageHeader
        title={say('Annuleer deze bijeenkomst')}
        lead={say(
          '{title}. Dit kun je niet terugdraaien; de pagina blijft staan en zegt dat het niet doorgaat.',
          {
            title: data.titleNl,
          },
        )}
      />
      <FormProblems form={form} />
      <form method="post" action={href(`/bijeenkomsten/${data.slug}/annuleren`)} noValidate>
        <Stack>
          <input type="hidden" name="id" value={data.id} />
          <TextArea
            name="reason"
            rows={3}
            label={say('Waarom gaat het niet door?')}
            audience={say('Iedereen die zich aanmeldde, leest dit in de mail.')}
            defaultValue={valueAt(form, 'reason')}
            error={problemAt(form, 'reason')}
          />
          <Button type="submit" variant="danger" busyText={say('Even wachten…')}>
            {say(
              '{count, plural, =0 {Annuleer} one {Annuleer en mail # mens} other {Annuleer en mail # mensen}}',
              { count },
            )}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
