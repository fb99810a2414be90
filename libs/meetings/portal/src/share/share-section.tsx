import { CopyButton, Disclosure, LinkPreview, Stack, TextArea } from '@verbonden/shared/ui';
import { bareCardPath, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from '../meeting/meeting.page';
import { whenIs } from '../meeting-words';
import { shareWords } from './share-words';

/** For whoever organises: a text that is ready to be put anywhere, and how the link in it will look there. */
export function ShareSection({
  meeting,
  publicUrl,
}: {
  readonly meeting: ShownMeeting;
  readonly publicUrl: string;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = `/bijeenkomsten/${meeting.slug}`;
  const address = publicUrl + href(path);
  return (
    <div data-print="none">
      <Disclosure title={say('Tekst om te delen')}>
        <Stack>
          <p>
            {say(
              'Plak deze tekst in LinkedIn, een nieuwsbrief of een mail. Verander gerust iets: hier wordt niets bewaard.',
            )}
          </p>
          <TextArea
            name="deeltekst"
            id="deeltekst"
            label={say('Tekst om te delen')}
            rows={10}
            defaultValue={shareWords(meeting, { address, say, locale })}
          />
          <div>
            <CopyButton field="deeltekst" told={say('De tekst is gekopieerd.')}>
              {say('Kopieer de tekst')}
            </CopyButton>
          </div>
          <LinkPreview
            label={say('Zo ziet de link eruit als je hem deelt')}
            picture={bareCardPath(path, locale)}
            title={meeting.title}
            text={`${whenIs(meeting, locale)}. ${meeting.lead}`}
            host={new URL(publicUrl).host}
          />
        </Stack>
      </Disclosure>
    </div>
  );
}
