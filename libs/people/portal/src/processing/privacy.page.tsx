import { Disclosure, LinkRows, Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { ProcessingFacts } from './processing-facts';
import { ProcessingsDocument, type ProcessingsQuery } from './processings.generated';

/** The privacy statement in layers: a few sentences, then each kind of data one press away. */
export const privacyPage = definePage<ProcessingsQuery>({
  path: '/privacy',
  load: ({ query }) => query(ProcessingsDocument, {}),
  title: (_, say) => say('Privacy'),
  view: PrivacyView,
});

function PrivacyView({ data: { processings } }: ViewProps<ProcessingsQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <PageHeader
          title={say('Privacy')}
          lead={say(
            'Kort: we vragen alleen wat nodig is, laten het aan weinig mensen zien en wissen het vanzelf.',
          )}
        />
        <Section id="kort" title={say('In het kort')}>
          <ul>
            <li>{say('Lezen kan zonder account. Dan volgen we niet wat je leest.')}</li>
            <li>{say('Meld je je aan, dan bewaren we je naam, je mailadres en wat je kiest.')}</li>
            <li>
              {say(
                'Dieet en wat je nodig hebt, ziet alleen de organisatie. Wie het leest, staat in een logboek.',
              )}
            </li>
            <li>
              {say(
                'Sommige pagina’s staan ook op je eigen toestel, zodat je ze zonder internet kunt lezen. Uitloggen wist ze.',
              )}{' '}
              <a href={href('/op-dit-toestel')}>{say('Bekijk wat er staat, of wis het')}</a>
            </li>
            <li>{say('We verkopen niets en geven niets aan adverteerders.')}</li>
            <li>
              {say(
                'Je kunt je gegevens inzien, verbeteren en laten wissen. Toestemming kun je altijd intrekken.',
              )}
            </li>
          </ul>
        </Section>
        <Section id="per-soort" title={say('Wat we bewaren, per soort')}>
          <Stack>
            {processings.map((processing) => (
              <Disclosure key={processing.name} title={processing.title} id={processing.name}>
                <ProcessingFacts processing={processing} />
              </Disclosure>
            ))}
          </Stack>
        </Section>
        <Section id="rechten" title={say('Wat je kunt doen')}>
          <p>
            {say(
              'Heb je een account, dan haal je bij ‘Mijn gegevens’ op wat er van je bewaard wordt. Daar laat je het ook wissen. Heb je er geen, vraag het dan aan een coördinator: je krijgt binnen een maand antwoord. Ben je het er niet mee eens, dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
            )}
          </p>
        </Section>
        <LinkRows
          links={[
            {
              href: href('/mijn/gegevens'),
              label: say('Mijn gegevens'),
              note: say('Ophalen of laten wissen.'),
            },
            {
              href: href('/privacy/jongeren'),
              label: say('Voor jongeren'),
              note: say('Hetzelfde, korter.'),
            },
            {
              href: href('/privacy/register'),
              label: say('Register van gegevens'),
              note: say('Alles op een rij, zoals de AVG het vraagt.'),
            },
            {
              href: href('/bewaren'),
              label: say('Wat we bewaren, en hoe lang'),
              note: say('Elke termijn, en waarom.'),
            },
          ]}
        />
      </Stack>
    </Page>
  );
}
