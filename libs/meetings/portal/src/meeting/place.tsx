import { DescriptionList, Section } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { formName } from '../meeting-words';
import type { ShownMeeting } from './meeting.page';

/** Where it is and how to get in: the room, the way there, and the address online for who holds such a seat. */
export function Place({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const { form, venueName, venueAddress, venueRoom, venueRoute, venueAccessibility, joinUrl } = meeting;
  const isOver = meeting.registrationState === 'PAST';
  if (isOver && !form) return null;
  const map = venueAddress
    ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(venueAddress)}`
    : null;
  return (
    <Section id="waar" title={say('Waar')}>
      <DescriptionList
        facts={[
          { term: say('Hoe'), details: formName(form, say) },
          {
            term: say('Plek'),
            details: [
              venueName,
              venueAddress,
              venueRoom,
              map && !isOver ? (
                <a key="kaart" href={map} data-print="none">
                  {say('Bekijk op de kaart')}
                </a>
              ) : null,
            ],
          },
          { term: say('Route'), details: isOver ? null : venueRoute },
          { term: say('Toegankelijkheid'), details: isOver ? null : venueAccessibility },
          {
            term: say('Online'),
            details:
              joinUrl && meeting.viewerCanHost ? (
                <a href={joinUrl}>{joinUrl}</a>
              ) : (form === 'HYBRID' || form === 'ONLINE') && !isOver ? (
                say('Wie online meedoet, gaat hier naar binnen. De ingang staat ook in je mail.')
              ) : null,
          },
        ]}
      />
    </Section>
  );
}
