import { Button, LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { PageTools, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { FileDown, HardDriveDownload } from 'lucide-react';

interface TakeAlongProps {
  readonly title: string;
  readonly slug: string;
  readonly isPublic: boolean;
  readonly hasItems: boolean;
  /** One's own is on the device by itself. */
  readonly isOwn: boolean;
}

/** The collection as PDF, its link, and a sheet to print. Copying needs a script and is not there without it. */
export function TakeAlong({ title, slug, isPublic, hasItems, isOwn }: TakeAlongProps) {
  const say = useSay();
  const href = useHref();
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
        <PageTools
          title={title}
          sheet={
            hasItems ? { href: href(`/verzamelingen/${slug}/printblad`), label: say('Print') } : undefined
          }
        >
          {hasItems ? (
            <LinkButton
              href={`/files/verzamelingen/${slug}.pdf${locale === 'en' ? '?taal=en' : ''}`}
              size="small"
              icon={<FileDown aria-hidden="true" size="1.1em" />}
            >
              {say('Download als PDF')}
            </LinkButton>
          ) : null}
          {isOwn ? null : (
            <>
              <Button
                type="button"
                size="small"
                hidden
                data-keep-here={say('Deze verzameling en wat erin zit, staan nu ook op dit toestel.')}
                data-keep-failed={say('Dat lukte niet. Probeer het nog eens als je verbinding hebt.')}
                icon={<HardDriveDownload aria-hidden="true" size="1.1em" />}
              >
                {say('Bewaar op dit toestel')}
              </Button>
              <span role="status" />
            </>
          )}
        </PageTools>
        {isOwn ? <p>{say('Je kunt deze verzameling op dit toestel ook lezen zonder internet.')}</p> : null}
      </Stack>
    </Section>
  );
}
