import { Chip, Page, PageHeader, Toolbar } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { MeetingPath } from '../meeting-path';
import type { FieldValues } from './agenda-row';
import { withProgramme } from './agenda-steps';
import { fieldsOfCopy, newFields } from './meeting-fields';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { meetingTimes } from './meeting-times-input';
import { assertCoordinates, loadPlanned } from './planned-meeting';
import {
  CreateMeetingDocument,
  EarlierMeetingsDocument,
  type EarlierMeetingFragment,
} from './planning.generated';

interface NewData {
  readonly id: string;
  readonly standing: FieldValues;
  /** The meeting this one begins as a copy of. */
  readonly copyOf: string | null;
  /** Meetings to begin from, when nothing was chosen yet. */
  readonly earlier: readonly EarlierMeetingFragment[];
}

/** Begins a meeting, empty or as a copy of an earlier one (`?naar=`). It is a draft until it is published. */
export const newMeetingPage = definePage<NewData>({
  path: '/bijeenkomsten/nieuw',
  async load(args) {
    assertCoordinates(args);
    const slug = args.url.searchParams.get('naar');
    if (slug) {
      const meeting = await loadPlanned(args, slug);
      return { id: v7(), standing: fieldsOfCopy(meeting), copyOf: meeting.titleNl, earlier: [] };
    }
    const { upcoming, past } = await args.query(EarlierMeetingsDocument, {});
    const earlier = [...upcoming.edges, ...past.edges].map(({ node }) => node);
    return { id: v7(), standing: newFields, copyOf: null, earlier };
  },
  async submit({ form, context, say, mutate, goTo }) {
    const further = withProgramme(form);
    if (further) return further;
    const { input, problems, places } = meetingInput(form, context.now, say);
    const { startsAt, endsAt, problems: wrongTimes } = meetingTimes(form, context.now, say);
    const wrong = [...wrongTimes, ...problems.filter(({ field }) => !isAt(wrongTimes, field))];
    if (wrong.length > 0) return { values: form.values(), problems: wrong };
    const { state, data } = await mutate(CreateMeetingDocument, {
      input: { id: form.line('id'), startsAt, endsAt, ...input },
    });
    return state ? atFields(state, places) : goTo(`/bijeenkomsten/${data.createMeeting.slug}?gedaan=bewaard`);
  },
  title: (_, say) => say('Nieuwe bijeenkomst'),
  head: () => ({ noIndex: true }),
  view: NewMeetingView,
});

function isAt(problems: readonly { readonly field: string }[], field: string): boolean {
  return problems.some((each) => each.field === field);
}

function NewMeetingView({ data: { id, standing, copyOf, earlier }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath />}
        title={say('Nieuwe bijeenkomst')}
        lead={
          copyOf
            ? say('Een kopie van {title}. De datum vul je zelf in.', { title: copyOf })
            : say('Alles op één pagina. Niemand ziet het tot je publiceert.')
        }
        actions={
          earlier.length > 0 && !form ? (
            <Toolbar>
              <span>{say('Begin met een kopie:')}</span>
              {earlier.map(({ slug, title }) => (
                <Chip key={slug} href={href(`/bijeenkomsten/nieuw?naar=${slug}`)}>
                  {title}
                </Chip>
              ))}
            </Toolbar>
          ) : null
        }
      />
      <MeetingForm
        form={form}
        standing={standing}
        asksTime
        hidden={{ id: form?.values['id']?.[0] ?? id }}
        keepAs={copyOf ? `bijeenkomst-kopie-${copyOf}` : 'bijeenkomst-nieuw'}
      />
    </Page>
  );
}
