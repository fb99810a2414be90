import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { OwnDataPageQuery } from './own-data.page.generated';

const path = '/mijn/gegevens';

/** One button: have a file made, and, when it is there, fetch it. */
export function FetchData({ asked }: { readonly asked: OwnDataPageQuery['myDataExport'] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Section id="ophalen" title={say('Haal op wat we van je bewaren')}>
      <Stack>
        <p>
          {say(
            'Je krijgt een zip met één pagina om te lezen, en dezelfde gegevens als JSON. Namen en adressen van anderen staan er niet in.',
          )}
        </p>
        {asked?.path ? (
          <Notice
            kind="success"
            live="status"
            title={say('Je gegevens staan klaar')}
            action={<LinkButton href={asked.path}>{say('Download het bestand')}</LinkButton>}
          >
            {say('Ophalen kan nog tot {day}. Daarna wissen we het.', {
              day: writeDate(new Date(asked.until ?? asked.askedAt), locale),
            })}
          </Notice>
        ) : null}
        {asked && !asked.path ? (
          <Notice
            kind="info"
            live="status"
            title={say('We zetten je gegevens klaar')}
            action={
              <LinkButton href={href(path)} variant="quiet">
                {say('Kijk of het klaar is')}
              </LinkButton>
            }
          >
            {say('Meestal is dat binnen een minuut. Je krijgt een mail als het klaar is.')}
          </Notice>
        ) : (
          <form method="post" action={href(path)}>
            <Button type="submit" name="stap" value="ophalen" busyText={say('Even wachten…')}>
              {asked ? say('Maak een nieuw bestand') : say('Maak het bestand klaar')}
            </Button>
          </form>
        )}
      </Stack>
    </Section>
  );
}
