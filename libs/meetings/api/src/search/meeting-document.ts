import type { SearchDocument } from '@verbonden/search/api';
import { dutchDay, writeDate } from '@verbonden/shared/kernel';
import type { AgendaItem } from '../agenda/agenda-item.entity';
import { meetingPath } from '../meeting/addresses';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingKind, MeetingStatus } from '../meeting/meeting.enums';
import type { QuestionPage } from '../question/question-room';
import type { MeetingRecap } from '../recap/meeting-recap.entity';
import type { Subsession } from '../subsession/subsession.entity';

/** What search calls the documents of this domain. */
export const meetingKind = 'MEETING';

/** What a document is made of; only what everybody may read. */
export interface PublishedMeeting {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly subsessions: readonly Subsession[];
  readonly recap: MeetingRecap | null;
  readonly questionPage: QuestionPage | null;
}

const kindWords: Readonly<Record<MeetingKind, string>> = {
  EXPERTISELAB: 'Expertiselab',
  WEBINAR: 'Webinar',
  CONGRESS: 'Congres',
  LAB_SESSION: 'JMZ Lab',
};

/**
 * The words a published meeting is found by: what it is about, its programme, what came out of it, what was
 * asked and answered. Names of speakers and
 * hosts are left out: who looks for a person here may be looking for a young one.
 */
export function documentOf({
  meeting,
  items,
  subsessions,
  recap,
  questionPage,
}: PublishedMeeting): SearchDocument {
  const cancelled = meeting.status === MeetingStatus.CANCELLED;
  const texts = [...items, ...subsessions].flatMap((part) => [
    part.titleNl,
    part.titleEn,
    part.descriptionNl,
    part.descriptionEn,
  ]);
  return {
    subjectId: meeting.id,
    kind: meetingKind,
    path: meetingPath(meeting.slug, 'nl'),
    title: cancelled ? `Gaat niet door: ${meeting.titleNl}` : meeting.titleNl,
    lead: [meeting.leadNl, writeDate(meeting.startsAt, 'nl')].filter(Boolean).join(' '),
    labels: [kindWords[meeting.kind], 'bijeenkomst', ...(cancelled ? ['afgelast', 'geannuleerd'] : [])],
    body: [
      meeting.titleEn,
      meeting.leadEn,
      meeting.venueName,
      meeting.venueAddress,
      ...texts,
      meeting.outcomesNl,
      meeting.outcomesEn,
      recap?.publishedNl,
      recap?.publishedEn,
      ...(questionPage?.questions ?? []).flatMap(({ question, answer }) => [question, answer]),
    ]
      .filter(Boolean)
      .join('\n'),
    standing: { on: dutchDay(meeting.startsAt), complete: cancelled ? 0 : 1 },
    visibility: 'PUBLIC',
  };
}
