import { writeDate } from '@verbonden/shared/kernel';
import { Button, CopyButton, LinkButton, Panel, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { CalendarSync } from 'lucide-react';
import { webcal } from './feed-links';
import type { MyCalendarQuery } from './my-calendar.generated';

/** The secret address, ready to be taken along, and what can be done with it. */
export function FeedAddress({
  feed: { address, since },
  nextId,
}: {
  feed: NonNullable<MyCalendarQuery['myCalendarFeed']>;
  nextId: string;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Panel>
      <Stack>
        <TextField
          name="adres"
          readOnly
          label={say('Je geheime adres')}
          hint={say('Het werkt sinds {day}.', { day: writeDate(new Date(since), locale) })}
          audience={say('Deel het met niemand: wie het heeft, ziet waar jij heen gaat.')}
          defaultValue={address}
        />
        <Toolbar
          primary={
            <CopyButton variant="primary" field="adres" told={say('Het adres is gekopieerd.')}>
              {say('Kopieer het adres')}
            </CopyButton>
          }
        >
          <LinkButton href={webcal(address)} icon={<CalendarSync aria-hidden="true" size="1.1em" />}>
            {say('Open in mijn agenda')}
          </LinkButton>
        </Toolbar>
        <p>{say('Is het adres bij een ander terechtgekomen? Maak dan een nieuw.')}</p>
        <form method="post" action={href('/mijn/agenda')}>
          <input type="hidden" name="id" value={nextId} />
          <Toolbar>
            <Button type="submit" size="small" busyText={say('Even wachten…')}>
              {say('Maak een nieuw adres, het oude stopt')}
            </Button>
            <Button type="submit" size="small" variant="quiet" name="stap" value="weg">
              {say('Haal het adres weg')}
            </Button>
          </Toolbar>
        </form>
      </Stack>
    </Panel>
  );
}
