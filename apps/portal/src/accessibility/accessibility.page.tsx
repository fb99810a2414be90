import { DescriptionList, Page, PageHeader, Section } from '@verbonden/shared/ui';
import { definePage, useSay } from '@verbonden/shared/web';

/** The accessibility statement, in the order of the national model: status, what fails, what we do, how to complain. */
export const accessibilityPage = definePage<null>({
  path: '/toegankelijkheid',
  load: () => null,
  title: (_, say) => say('Toegankelijkheid'),
  view: AccessibilityView,
});

function AccessibilityView() {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Toegankelijkheid')}
        lead={say(
          'Iedereen moet hier kunnen lezen, zoeken en zich aanmelden. Ook met een toetsenbord, een schermlezer of een telefoon van jaren oud.',
        )}
      />
      <Section id="status" title={say('Hoe staan we ervoor?')}>
        <DescriptionList
          facts={[
            { term: say('Norm'), details: 'WCAG 2.2 AA, EN 301 549' },
            { term: say('Status'), details: say('Deels getest, nog niet volledig onderzocht (status C)') },
            {
              term: say('Wat we testen'),
              details: say(
                'Bij elke wijziging controleren we de belangrijkste pagina’s automatisch, licht en donker, en lopen we ze met het toetsenbord door.',
              ),
            },
            {
              term: say('Wat nog mist'),
              details: say(
                'Een onderzoek door een onafhankelijke partij, en een proef met mensen die een schermlezer gebruiken.',
              ),
            },
          ]}
        />
      </Section>
      <Section id="melden" title={say('Lukt iets niet?')}>
        <p>
          {say(
            'Laat het ons weten. Zeg welke pagina het is, wat je wilde doen en wat er gebeurde. Je krijgt binnen twee werkdagen antwoord.',
          )}
        </p>
        <p>
          <a href="mailto:toegankelijk@example.org">toegankelijk@example.org</a>
        </p>
      </Section>
    </Page>
  );
}
