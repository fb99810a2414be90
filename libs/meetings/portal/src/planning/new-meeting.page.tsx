import { Chip, Page, PageHeader, Toolbar } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { MeetingPath } from '../meeting-path';
import type { SeriesChoicesFragment } from '../series/copy-meeting.generated';
import type { FieldValues } from './agenda-row';
import { withProgramme } from './agenda-steps';
import { knowledgeOf } from './knowledge-lines';
import { newFields } from './meeting-fields';
import { MeetingForm } from './meeting-form';
import { atFields, meetingInput } from './meeting-input';
import { meetingTimes } from './meeting-times-input';
import { assertCoordinates } from './planned-meeting';
import {
  CreateMeetingDocument,
  EarlierMeetingsDocument,
  type EarlierMeetingFragment,
} from './planning.generated';

interface NewData {
  readonly id: string;
  readonly standing: FieldValues;
  readonly seasons: SeriesChoicesFragment;
  /** Meetings to begin from. */
  readonly earlier: readonly EarlierMeetingFragment[];
}

/** Begins an empty meeting, in a season when `?reeks=` says so. It is a draft until it is published. */
export const newMeetingPage = definePage<NewData>({
  path: '/bijeenkomsten/nieuw',
  async load(args) {
    assertCoordinates(args);
    const { upcoming, past, meetingSeriesList } = await args.query(EarlierMeetingsDocument, {});
    return {
      id: v7(),
      standing: { ...newFields, seriesId: args.url.searchParams.get('reeks') ?? '' },
      seasons: meetingSeriesList,
      earlier: [...upcoming.edges, ...past.edges].map(({ node }) => node),
    };
  },
  async submit(args) {
    const { form, context, say, mutate, goTo } = args;
    const further = withProgramme(form);
    if (further) return further;
    const { input, problems, places } = meetingInput(form, await knowledgeOf(args), context.now, say);
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

function NewMeetingView({ data: { id, standing, seasons, earlier }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath />}
        title={say('Nieuwe bijeenkomst')}
        lead={say('Alles op één pagina. Niemand ziet het tot je publiceert.')}
        actions={
          earlier.length > 0 && !form ? (
            <Toolbar>
              <span>{say('Begin met een kopie:')}</span>
              {earlier.map(({ slug, title }) => (
                <Chip key={slug} href={href(`/bijeenkomsten/${slug}/kopie`)}>
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
        seasons={seasons}
        keepAs="bijeenkomst-nieuw"
      />
    </Page>
  );
}
