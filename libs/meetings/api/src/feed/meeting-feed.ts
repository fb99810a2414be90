import { type Locale, writeWhen } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingForm, MeetingStatus } from '../meeting/meeting.enums';
import type { AtomEntry } from '@verbonden/shared/server';

/** A meeting in the feed: the news in front of the title, then when and where. Never the join address. */
export function meetingEntry(meeting: Meeting, url: string, locale: Locale): AtomEntry {
  return {
    id: `urn:uuid:${meeting.id}`,
    title: newsTitle(meeting, locale),
    url,
    summary: [
      ...(meeting.timesKnown ? [writeWhen(meeting.startsAt, meeting.endsAt, locale)] : []),
      ...place(meeting, locale),
      ...(meeting.status === MeetingStatus.CANCELLED && meeting.cancelledReason
        ? [meeting.cancelledReason]
        : []),
      meeting.leadIn(locale),
    ]
      .filter(Boolean)
      .join('\n'),
    published: meeting.publishedAt ?? meeting.createdAt,
    updated: meeting.updatedAt,
    category: meeting.kind,
  };
}

function newsTitle(meeting: Meeting, locale: Locale): string {
  const title = meeting.titleIn(locale);
  if (meeting.status === MeetingStatus.CANCELLED) {
    return locale === 'nl' ? `Gaat niet door: ${title}` : `Cancelled: ${title}`;
  }
  if (meeting.previousStartsAt && meeting.status === MeetingStatus.PUBLISHED) {
    return locale === 'nl' ? `Verplaatst: ${title}` : `Moved: ${title}`;
  }
  return title;
}

function place({ form, venueName, venueAddress }: Meeting, locale: Locale): string[] {
  const venue = [venueName, venueAddress].filter(Boolean).join(', ');
  if (form === MeetingForm.ONSITE) return [venue];
  if (form === MeetingForm.ONLINE) return ['Online'];
  if (form === null) return [];
  return [locale === 'nl' ? `${venue}, en online` : `${venue}, and online`];
}
