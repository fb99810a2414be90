import { LinkButton, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { withProgramme } from './agenda-steps';
import { ConflictNotice } from './conflict-notice';
import { fieldsOfMeeting } from './meeting-fields';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { NoMoreChanges } from './no-more-changes';
import { canStillChange, loadPlanned, type PlannedMeeting } from './planned-meeting';
import { UpdateMeetingDocument } from './planning.generated';

/** Changes a meeting; its day is moved on a page of its own. */
export const editMeetingPage = definePage<PlannedMeeting>({
  path: '/bijeenkomsten/:slug/bewerken',
  load: (args) => loadPlanned(args),
  async submit({ form, params, context, say, mutate, goTo }) {
    const further = withProgramme(form);
    if (further) return further;
    const { input, problems, places } = meetingInput(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state } = await mutate(UpdateMeetingDocument, {
      input: { id: form.line('id'), expectedVersion: form.wholeNumber('version') ?? 0, ...input },
    });
    return state ? atFields(state, places) : goTo(`/bijeenkomsten/${params['slug']}?gedaan=bewaard`);
  },
  title: ({ titleNl }, say) => say('Bewerk: {title}', { title: titleNl }),
  head: () => ({ noIndex: true }),
  view: EditMeetingView,
});

function EditMeetingView({ data, form }: ViewProps<PlannedMeeting>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const standing = fieldsOfMeeting(data);
  const { day = '', endDay = '' } = standing;
  const canChange = canStillChange(data);
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={{ slug: data.slug, title: data.titleNl }} />}
        title={say('Bewerk de bijeenkomst')}
        meta={[whenIs(data, locale)]}
        actions={
          canChange ? (
            <LinkButton href={href(`/bijeenkomsten/${data.slug}/verplaatsen`)}>
              {say('Verander datum of tijd')}
            </LinkButton>
          ) : null
        }
      />
      <CoordinatorNav meeting={data} current="edit" />
      {form?.code === 'CONFLICT' ? <ConflictNotice form={form} standing={standing} /> : null}
      {canChange ? (
        <MeetingForm
          form={form}
          standing={standing}
          asksTime={false}
          hidden={{ id: data.id, version: String(data.version), day, endDay }}
          keepAs={`bijeenkomst-${data.id}-${data.version}`}
        />
      ) : (
        <NoMoreChanges slug={data.slug} status={data.status} />
      )}
    </Page>
  );
}
