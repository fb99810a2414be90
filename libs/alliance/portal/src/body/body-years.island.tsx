import { writeDate } from '@verbonden/shared/kernel';
import { Button, Stack, YearSlider } from '@verbonden/shared/ui';
import { defineIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { BodyWall } from './body-wall';
import { dayOfYear, heldOn, organisationsIn, type ShownRole, yearsOf } from './body-words';

export interface BodyYearsProps {
  readonly path: string;
  readonly roles: readonly ShownRole[];
  /** The day that is shown first, and today; as yyyy-mm-dd. */
  readonly day: string;
  readonly today: string;
}

/**
 * Who took part on a day. Asleep the slider is a form that asks for the page of another year; awake the list follows
 * while it moves, and the address with it.
 */
function BodyYears({ path, roles, day: asked, today }: BodyYearsProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const [day, setDay] = useState(asked);
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const years = yearsOf(roles, today);
  const held = heldOn(roles, day);
  const move = (year: number) => {
    const next = dayOfYear(year, today);
    setDay(next);
    history.replaceState(history.state, '', href(next === today ? path : `${path}?op=${next}`));
  };
  return (
    <Stack gap="large">
      {years.from < years.to ? (
        <form method="get" action={href(path)}>
          <Stack gap="small">
            <YearSlider
              name="op"
              label={say('Schuif naar een jaar')}
              {...years}
              value={Math.max(years.from, Number(day.slice(0, 4)))}
              {...(awake ? { onMove: move } : {})}
            />
            {awake ? null : (
              <div>
                <Button type="submit" size="small">
                  {say('Toon dit jaar')}
                </Button>
              </div>
            )}
          </Stack>
        </form>
      ) : null}
      <p role="status">
        {say(
          '{count, plural, =0 {Op {day} deed nog niemand mee.} one {Op {day} deed # organisatie mee.} other {Op {day} deden # organisaties mee.}}',
          {
            count: organisationsIn(held),
            day: writeDate(new Date(`${day}T12:00:00Z`), locale).replace(/^\S+ /, ''),
          },
        )}
      </p>
      <BodyWall roles={held} />
    </Stack>
  );
}

export default defineIsland('body-years', BodyYears);
