import { hasRole } from '@verbonden/shared/kernel';
import { Grid, LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** What needs no decision today but is looked after here: below the decisions, in one place. */
export function Upkeep() {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  return (
    <Section id="bijhouden" title={say('Bijhouden')}>
      <Grid min="large">
        <LinkRows
          links={[
            {
              href: href('/kennis/onderhoud'),
              label: say('Kennis bijhouden'),
              note: say('Kapotte links, oude teksten en stukken die dubbel lijken.'),
            },
            {
              href: href('/kennis/meelezen'),
              label: say('Meelezen'),
              note: say('Alle teksten die wachten, en de vaste teksten voor je antwoord.'),
            },
            {
              href: href('/beheer/inlezen'),
              label: say('Inlezen uit een bestand'),
              note: say('Leden, kennis en oude bijeenkomsten tegelijk.'),
            },
            {
              href: href('/beheer/overdragen'),
              label: say('Werk overdragen'),
              note: say('Alles op naam van wie weggaat, in één keer naar een ander.'),
            },
            {
              href: href('/beheer/post'),
              label: say('Post'),
              note: say('Welke mail wacht, te laat is of niet aankwam.'),
            },
            {
              href: href('/beheer/jaarverslag'),
              label: say('Jaarverslag'),
              note: say('Het jaar in cijfers, elk met de lijst erachter.'),
            },
            ...(hasRole(viewer, 'ADMINISTRATOR')
              ? [
                  {
                    href: href('/beheer/status'),
                    label: say('Hoe het ervoor staat'),
                    note: say('Of mail, bestanden en reservekopieën in orde zijn.'),
                  },
                  {
                    href: href('/beheer/logboek'),
                    label: say('Logboek'),
                    note: say('Wie wat deed, en wie bijzondere gegevens las.'),
                  },
                  {
                    href: href('/beheer/accounts'),
                    label: say('Accounts'),
                    note: say('Rollen geven en afnemen, en een account stilzetten.'),
                  },
                ]
              : []),
          ]}
        />
        <LinkRows
          links={[
            {
              href: href('/zoeken/niet-gevonden'),
              label: say('Gezocht en niet gevonden'),
              note: say('Waar mensen vergeefs naar zochten.'),
            },
            {
              href: href('/zoeken/woorden'),
              label: say('Woorden van het veld'),
              note: say('Welke woorden hetzelfde betekenen bij het zoeken.'),
            },
            {
              href: href('/beheer/schoolvakanties'),
              label: say('Schoolvakanties'),
              note: say('Welke mail in de schoolvakantie wacht, per regio.'),
            },
            {
              href: href('/woordkeus'),
              label: say('Zo praten we over jonge mantelzorgers'),
              note: say('De tips van jongeren voor wie schrijft.'),
            },
          ]}
        />
      </Grid>
    </Section>
  );
}
