import { Page, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  KeptHere,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { CheckInOutcome } from '@verbonden/shared/web/schema';
import dayDesk from './day-desk.island';
import { DayHeader } from './day-header';
import { DayPeopleDocument } from './day.generated';
import { type Day, wholeDay } from './day-people';
import { DoorAnswer } from './door-answer';
import { actAtTheDoor } from './door-form';
import { listKeptUntil } from './kept-until';

interface DayData {
  readonly day: Day;
  readonly search: string;
  readonly code: string;
  readonly done: string | null;
  readonly about: string | null;
}

/** The door, on a host's phone: who is in, who is to come, and one tap a person. */
export const dayPage = definePage<DayData>({
  path: '/bijeenkomsten/:slug/dag',
  opens: ['CAMERA'],
  async load({ params, url: { searchParams }, query }) {
    const slug = params['slug'] ?? '';
    return {
      day: await wholeDay(async (after) => (await query(DayPeopleDocument, { slug, after })).meetingDay),
      search: searchParams.get('zoek') ?? '',
      code: searchParams.get('code') ?? '',
      done: searchParams.get('gedaan'),
      about: searchParams.get('wie'),
    };
  },
  submit: actAtTheDoor,
  title: ({ day }, say) => say('Inchecken: {title}', { title: day.meeting.title }),
  head: () => ({ noIndex: true }),
  keptOnDevice({ day }, { context: { now } }) {
    const until = listKeptUntil(day, now);
    return until ? { until, when: 'OPENED', isLive: true } : null;
  },
  view: DayView,
});

const outcomes: readonly string[] = [
  'CHECKED_IN',
  'ALREADY_IN',
  'UNDONE',
  'NOT_IN',
  'UNKNOWN_CODE',
  'OTHER_MEETING',
  'NOT_TODAY',
  'WAITING',
  'CANCELLED',
] satisfies CheckInOutcome[];

function DayView({ data: { day, search, code, done, about }, form }: ViewProps<DayData>) {
  const say = useSay();
  const { now } = usePageFacts();
  const until = listKeptUntil(day, new Date(now));
  return (
    <Page>
      <Stack gap="large">
        <DayHeader meeting={day.meeting} title={say('Inchecken')} current="door" />
        <FormProblems form={form} />
        {done && outcomes.includes(done) && !form ? (
          <DoorAnswer
            outcome={done as CheckInOutcome}
            person={day.people.find(({ id }) => id === about) ?? null}
          />
        ) : null}
        <Island of={dayDesk} props={{ day, search, code }} />
        {until ? <KeptHere until={until} /> : null}
      </Stack>
    </Page>
  );
}
