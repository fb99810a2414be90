import { writeTimes } from '@verbonden/shared/kernel';
import { DescriptionList, Section } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { agendaKindName } from '../meeting-words';
import type { ShownMeeting } from './meeting.page';

/** What happens when. */
export function Programme({ agenda }: { agenda: NonNullable<ShownMeeting>['agenda'] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (agenda.length === 0) return null;
  return (
    <Section id="programma" title={say('Programma')}>
      <DescriptionList
        facts={agenda.map((item) => ({
          term:
            item.startsAt && item.endsAt
              ? writeTimes(new Date(item.startsAt), new Date(item.endsAt), locale)
              : agendaKindName(item.kind, say),
          details: [<strong key="titel">{item.title}</strong>, item.description].filter(Boolean),
        }))}
      />
    </Section>
  );
}
