import { dutchFromMoment } from '@verbonden/shared/kernel';
import { LinkButton, Notice, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { loadPlanned, type PlannedMeeting } from './planned-meeting';
import { UpdateMeetingDocument } from './planning.page.generated';

/** Changes a meeting; its day is moved on a page of its own. */
export const editMeetingPage = definePage<PlannedMeeting>({
  path: '/bijeenkomsten/:slug/bewerken',
  load: (args) => loadPlanned(args),
  async submit({ form, params, context, say, mutate, goTo }) {
    const { input, problems, agendaIndexes } = meetingInput(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state } = await mutate(UpdateMeetingDocument, {
      input: { id: form.line('id'), expectedVersion: form.wholeNumber('version') ?? 0, ...input },
    });
    return state ? atFields(state, agendaIndexes) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=bewaard`);
  },
  title: ({ titleNl }, say) => say('Bewerk: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: EditMeetingView,
});

function EditMeetingView({ data, form }: ViewProps<PlannedMeeting>) {
  const say = useSay();
  const href = useHref();
  const [day = '', from = ''] = dutchFromMoment(new Date(data.startsAt)).split('T');
  const [, to = ''] = dutchFromMoment(new Date(data.endsAt)).split('T');
  return (
    <Page width="reading">
      <PageHeader
        title={say('Bewerk')}
        lead={data.titleNl}
        actions={
          <LinkButton href={href(`/bijeenkomsten/${data.slug}/verplaatsen`)}>
            {say('Verander de datum')}
          </LinkButton>
        }
      />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <MeetingForm
        form={form}
        standing={data}
        asksTime={false}
        hidden={{ id: data.id, version: String(data.version), day, from, to }}
      />
    </Page>
  );
}
