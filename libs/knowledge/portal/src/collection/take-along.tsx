import { Button, CopyButton, LinkButton, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { FileDown, Printer } from 'lucide-react';

interface TakeAlongProps {
  readonly slug: string;
  readonly isPublic: boolean;
  readonly hasItems: boolean;
}

/** The collection as PDF, its link, and print. Copying and printing need a script and are not there without it. */
export function TakeAlong({ slug, isPublic, hasItems }: TakeAlongProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Section id="meenemen" title={say('Deel of neem mee')}>
      <Stack>
        <p>
          {isPublic
            ? say('Wie de link heeft, kan deze verzameling lezen. Een account is niet nodig.')
            : say(
                'Deze link werkt nu alleen voor jou en je collega’s. Zet bij ‘Bewerk’ aan dat iedereen mag lezen.',
              )}
        </p>
        <div data-print="none">
          <Toolbar>
            {hasItems ? (
              <LinkButton
                href={`/files/verzamelingen/${slug}.pdf${locale === 'en' ? '?taal=en' : ''}`}
                icon={<FileDown aria-hidden="true" size="1.1em" />}
              >
                {say('Download als PDF')}
              </LinkButton>
            ) : null}
            <CopyButton told={say('De link is gekopieerd.')}>{say('Kopieer de link')}</CopyButton>
            <Button
              type="button"
              hidden
              data-print-page=""
              icon={<Printer aria-hidden="true" size="1.1em" />}
            >
              {say('Print')}
            </Button>
          </Toolbar>
        </div>
      </Stack>
    </Section>
  );
}
