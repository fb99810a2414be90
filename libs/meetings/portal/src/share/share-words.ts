import type { Locale } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';
import { kindName, placeIs, whenIs } from '../meeting-words';
import type { ShownMeeting } from '../meeting/meeting.page';

/**
 * A text to put in a network or a mail: what it is, why one would come, when, where and the link. Plain text, as every network
 * takes it.
 */
export function shareWords(
  meeting: Pick<
    ShownMeeting,
    'kind' | 'title' | 'lead' | 'startsAt' | 'endsAt' | 'timesKnown' | 'form' | 'venueName'
  >,
  { address, say, locale }: { readonly address: string; readonly say: Say; readonly locale: Locale },
): string {
  return [
    `${kindName(meeting.kind, say)}: ${meeting.title}`,
    meeting.lead.trim(),
    [
      say('Wanneer: {when}', { when: whenIs(meeting, locale) }),
      say('Waar: {where}', { where: placeIs(meeting, say) }),
    ].join('\n'),
    say('Lees meer en meld je aan: {address}', { address }),
  ]
    .filter(Boolean)
    .join('\n\n');
}
