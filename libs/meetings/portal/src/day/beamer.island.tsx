import { writeTimes } from '@verbonden/shared/kernel';
import { BigNumbers } from '@verbonden/shared/ui';
import { defineLiveIsland, usePageFacts, useSay } from '@verbonden/shared/web';
import { useEffect, useRef, useState } from 'react';
import { ConnectionNotice } from './connection-notice';
import { IntroductionCard } from './introduction-card';
import { partNow } from './part-now';
import styles from './stage.module.css';
import type { DayStageQuery, StageDayFragment } from './stage.generated';
import { useStage } from './use-stage';

export type BeamerPart = DayStageQuery['meetingDay']['meeting']['agenda'][number];

/** What the room sees: the card that is up, else who speaks, else the programme with where we are. */
function Beamer({ given, agenda }: { given: StageDayFragment; agenda: readonly BeamerPart[] }) {
  const say = useSay();
  const { locale, now: opened } = usePageFacts();
  const { stage, isLost, turnCard } = useStage(given);
  const [now, setNow] = useState(opened);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(clock);
  }, []);
  const turn = useRef(turnCard);
  useEffect(() => {
    turn.current = turnCard;
  });
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      const step = ({ ArrowRight: 'NEXT', ArrowLeft: 'PREVIOUS', Escape: 'STOP' } as const)[key];
      if (step) void turn.current(step).catch(() => undefined);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const { card, cardNumber, cards, speaking, turns, counts } = stage;
  const current = partNow(agenda, now);
  return (
    <div className={styles.middle}>
      <ConnectionNotice isLost={isLost} />
      {card ? (
        <IntroductionCard
          size="screen"
          card={card}
          count={say('{number} van {total}', { number: cardNumber, total: cards.length })}
        />
      ) : speaking ? (
        <article className={`${styles.card} ${styles.large}`}>
          <p className={styles.count}>
            {speaking.mode === 'ONLINE' ? say('Aan het woord, online') : say('Aan het woord, in de zaal')}
          </p>
          <h2 className={styles.name}>{speaking.name ?? say('Een vraag')}</h2>
          {speaking.question ? <p className={styles.proud}>{speaking.question}</p> : null}
          {turns[0] ? (
            <p className={styles.count}>
              {say('Daarna: {name}', { name: turns[0].name ?? say('een vraag zonder naam') })}
            </p>
          ) : null}
        </article>
      ) : (
        <>
          <ol className={styles.parts} role="list">
            {agenda.map((part) => (
              <li
                key={part.id}
                className={`${styles.part} ${part.id === current ? styles.nowPart : ''}`}
                aria-current={part.id === current ? 'step' : undefined}
              >
                <span className={styles.time}>
                  {part.startsAt && part.endsAt
                    ? writeTimes(new Date(part.startsAt), new Date(part.endsAt), locale)
                    : null}
                </span>
                <span>{part.title}</span>
                {part.id === current ? <span>{say('nu')}</span> : null}
              </li>
            ))}
          </ol>
          <BigNumbers
            size="screen"
            label={say('Hoeveel mensen er zijn')}
            numbers={[
              { label: say('in de zaal'), value: counts.inRoom },
              { label: say('online'), value: counts.online },
            ]}
          />
        </>
      )}
    </div>
  );
}

export default defineLiveIsland('beamer', Beamer);
