import { writeShortDate } from '@verbonden/shared/kernel';
import { Card, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { statusLook, statusName } from '../signal-words';
import type { SignalCardFragment } from './signal-list.page.generated';

const shown = 180;

/** A signal in a list: the question, how it stands, and how many people know it. */
export function SignalCard({ signal }: { signal: SignalCardFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, title, body, status, recognitionCount, owner } = signal;
  const meta = [
    ...(recognitionCount > 0
      ? [
          <strong key="herkend">
            {say('Speelt bij {count, plural, one {# ander} other {# anderen}} ook', {
              count: recognitionCount,
            })}
            {signal.viewerRecognises ? ` (${say('en bij jou')})` : ''}
          </strong>,
        ]
      : []),
    ...(signal.ask
      ? [
          say('{count, plural, =0 {Nog geen antwoord} one {# antwoord} other {# antwoorden}}', {
            count: signal.replyCount,
          }),
        ]
      : []),
    ...(owner && status !== 'CLOSED' ? [say('Opgepakt door {name}', { name: owner.name })] : []),
    ...[signal.themeLabel, signal.sectorLabel, signal.regionLabel].filter((each) => each !== null),
    writeShortDate(new Date(signal.raisedAt), locale),
  ];
  return (
    <Card
      href={href(`/signalen/${id}`)}
      title={title}
      headingLevel={2}
      badge={<StatusLabel status={statusLook[status]}>{statusName(status, say)}</StatusLabel>}
      meta={meta}
    >
      {body.length > shown ? `${body.slice(0, shown).replace(/\s+\S*$/, '')} …` : body}
    </Card>
  );
}
