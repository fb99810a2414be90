import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, PageRefusal, PageStop, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { loadPlanned, type PlannedMeeting } from './planned-meeting';
import { CreateMeetingDocument } from './planning.page.generated';

interface NewData {
  readonly id: string;
  /** An earlier meeting to begin from, with its day left out. */
  readonly from: PlannedMeeting | null;
}

/** Begins a meeting, empty or as a copy of an earlier one (`?naar=`). It is a draft until it is published. */
export const newMeetingPage = definePage<NewData>({
  path: '/bijeenkomsten/nieuw',
  async load(args) {
    const { viewer } = args.context;
    if (viewer.personId === null) {
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: '/inloggen?terug=/bijeenkomsten/nieuw' } }),
      );
    }
    if (!looksAfterNetwork(viewer)) throw new PageRefusal(403);
    const slug = args.url.searchParams.get('naar');
    const earlier = slug ? await loadPlanned(args, slug) : null;
    return {
      id: v7(),
      from: earlier && { ...earlier, startsAt: '', endsAt: '', registrationClosesAt: null },
    };
  },
  async submit({ form, context, say, mutate, goTo }) {
    const { input, times, problems, agendaIndexes } = meetingInput(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state, data } = await mutate(CreateMeetingDocument, {
      input: { id: form.line('id'), ...input, ...times },
    });
    return state
      ? atFields(state, agendaIndexes)
      : goTo(`/bijeenkomsten/${data.createMeeting.slug}?gedaan=bewaard`);
  },
  title: (_, say) => say('Nieuwe bijeenkomst'),
  head: () => ({ noIndex: true }),
  view: NewMeetingView,
});

function NewMeetingView({ data, form }: ViewProps<NewData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Nieuwe bijeenkomst')}
        lead={
          data.from
            ? say('Een kopie van {title}. De datum vul je zelf in.', { title: data.from.titleNl })
            : say('Alles op één pagina. Niemand ziet het tot je publiceert.')
        }
      />
      <MeetingForm
        form={form}
        standing={data.from}
        asksTime
        hidden={{ id: form?.values['id']?.[0] ?? data.id }}
      />
    </Page>
  );
}
