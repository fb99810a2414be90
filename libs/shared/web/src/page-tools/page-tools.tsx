import { Button, CopyButton, LinkButton, Toolbar } from '@verbonden/shared/ui';
import { CalendarPlus, Mail, Printer, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSay } from '../messages/messages';
import { useWholeAddress } from '../page/whole-address';

interface PageToolsProps {
  /** What the page is about: the subject of a mail and the title of what is shared. */
  readonly title: string;
  /** Where a calendar file of it is. */
  readonly calendar?: string;
  /** A sheet made for paper; without it the page itself is printed. */
  readonly sheet?: { readonly href: string; readonly label: string } | undefined;
  /** What this page has besides, such as a PDF; comes first. */
  readonly children?: ReactNode;
}

/**
 * The same small row on every page that people pass on: calendar, share, link, mail and paper. Sharing, copying and
 * printing need a script, and are not there without it; sharing is only where the device has it.
 */
export function PageTools({ title, calendar, sheet, children }: PageToolsProps) {
  const say = useSay();
  const address = useWholeAddress();
  const quiet = { variant: 'quiet', size: 'small' } as const;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${address}`)}`;
  return (
    <div data-print="none" role="group" aria-label={say('Delen en bewaren')}>
      <Toolbar>
        {children}
        {calendar ? (
          <LinkButton href={calendar} {...quiet} icon={<CalendarPlus aria-hidden="true" size="1.1em" />}>
            {say('Zet in mijn agenda')}
          </LinkButton>
        ) : null}
        <Button
          type="button"
          {...quiet}
          hidden
          data-share-page={title}
          icon={<Share2 aria-hidden="true" size="1.1em" />}
        >
          {say('Deel')}
        </Button>
        <CopyButton {...quiet} told={say('De link is gekopieerd.')}>
          {say('Kopieer de link')}
        </CopyButton>
        <LinkButton href={mail} {...quiet} icon={<Mail aria-hidden="true" size="1.1em" />}>
          {say('Mail door')}
        </LinkButton>
        {sheet ? (
          <LinkButton href={sheet.href} {...quiet} icon={<Printer aria-hidden="true" size="1.1em" />}>
            {sheet.label}
          </LinkButton>
        ) : (
          <Button
            type="button"
            {...quiet}
            hidden
            data-print-page=""
            icon={<Printer aria-hidden="true" size="1.1em" />}
          >
            {say('Print')}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}
