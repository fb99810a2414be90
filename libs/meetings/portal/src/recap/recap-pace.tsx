import { writeDate } from '@verbonden/shared/kernel';
import { Notice } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownDesk } from './make-recap.page';

/** How the recap stands against the promise of two working days, in a sentence. */
export function RecapPaceNote({
  timing: { pace, workingDays, dueOn },
  publishedAt,
}: {
  timing: ShownDesk['timing'];
  publishedAt: string | null;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const due = writeDate(new Date(`${dueOn}T12:00:00Z`), locale);
  const took = say(
    '{days, plural, =0 {Gepubliceerd op de dag zelf.} one {Gepubliceerd na # werkdag.} other {Gepubliceerd na # werkdagen.}}',
    { days: workingDays },
  );
  switch (pace) {
    case 'TO_DO':
      return (
        <Notice kind="info" title={say('Publiceer uiterlijk {day}.', { day: due })}>
          {say('Een terugblik staat binnen twee werkdagen online; dan weten mensen het nog.')}
        </Notice>
      );
    case 'OVERDUE':
      return (
        <Notice kind="attention" title={say('De terugblik is te laat: dat was {day}.', { day: due })}>
          {say('Er zijn {days} werkdagen voorbij. Kort en nu is beter dan lang en later.', {
            days: workingDays,
          })}
        </Notice>
      );
    case 'IN_TIME':
    case 'LATE':
      return (
        <p>
          <strong>{took}</strong> {publishedAt ? `${writeDate(new Date(publishedAt), locale)}. ` : ''}
          {pace === 'IN_TIME'
            ? say('Dat is binnen de twee werkdagen die we beloven.')
            : say('We beloven twee werkdagen.')}
        </p>
      );
  }
}
