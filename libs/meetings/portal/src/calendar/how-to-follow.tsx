import { Prose, Section } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** How to put the address into the calendars that most people have. */
export function HowToFollow() {
  const say = useSay();
  return (
    <Section id="hoe" title={say('Zo zet je het in je agenda')}>
      <Prose>
        <h3>Outlook</h3>
        <ol>
          <li>{say('Ga in Outlook naar je agenda en kies ‘Agenda toevoegen’.')}</li>
          <li>{say('Kies ‘Abonneren vanaf internet’.')}</li>
          <li>{say('Plak het adres, geef het een naam en kies ‘Importeren’.')}</li>
        </ol>
        <h3>Google Agenda</h3>
        <ol>
          <li>{say('Open Google Agenda op een computer.')}</li>
          <li>{say('Kies bij ‘Andere agenda’s’ het plusje, en dan ‘Via URL’.')}</li>
          <li>{say('Plak het adres en kies ‘Agenda toevoegen’.')}</li>
        </ol>
        <h3>{say('iPhone, iPad of Mac')}</h3>
        <ol>
          <li>{say('Druk hierboven op ‘Open in mijn agenda’.')}</li>
          <li>{say('Kies ‘Abonneer’. Klaar.')}</li>
        </ol>
        <p>
          {say(
            'Je agenda kijkt zelf af en toe of er iets nieuws is. Bij Google kan dat een dag duren. Wat je snel moet weten, krijg je altijd ook per mail.',
          )}
        </p>
      </Prose>
    </Section>
  );
}
