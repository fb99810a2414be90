import { Button, CopyButton, LinkButton, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { CalendarPlus, Printer } from 'lucide-react';
import styles from './meeting.module.css';

/** Calendar, link and paper. Copying and printing need a script and are not there without it. */
export function TakeAlong({ slug }: { slug?: string }) {
  const say = useSay();
  const quiet = { variant: 'quiet', size: 'small' } as const;
  return (
    <div className={styles.along} data-print="none">
      <Toolbar>
        {slug ? (
          <LinkButton
            href={`/calendar/${slug}.ics`}
            {...quiet}
            icon={<CalendarPlus aria-hidden="true" size="1.1em" />}
          >
            {say('Zet in mijn agenda')}
          </LinkButton>
        ) : null}
        <CopyButton {...quiet} told={say('De link is gekopieerd.')}>
          {say('Kopieer de link')}
        </CopyButton>
        <Button
          type="button"
          {...quiet}
          hidden
          data-print-page=""
          icon={<Printer aria-hidden="true" size="1.1em" />}
        >
          {say('Print')}
        </Button>
      </Toolbar>
    </div>
  );
}
