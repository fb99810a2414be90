import { Button, LinkButton } from '../button/button';
import { Grid, Panel, Section, Stack, Toolbar } from '../layout/layout';
import { Avatar } from '../marks/avatar';
import { OneInFour } from '../marks/one-in-four';
import { QuarterMark } from '../marks/quarter-mark';
import { QuarterPattern } from '../marks/quarter-pattern';
import { type ShowcaseLocale, sayIn } from './say';
import styles from './showcase.module.css';

/** Colours with their jobs, letters, drawings, and the buttons. */
export function ColoursAndMarks({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const colours = [
    { name: 'paper', job: say('de grond', 'the ground') },
    { name: 'surface', job: say('waar iets op ligt', 'what things lie on') },
    { name: 'quiet', job: say('rustig vlak', 'quiet plane') },
    { name: 'text', job: say('lezen', 'reading') },
    { name: 'text-soft', job: say('lezen, als tweede', 'reading, second') },
    { name: 'link', job: say('ergens heen', 'going somewhere') },
    { name: 'brand', job: say('van wie dit is', 'whose this is') },
    { name: 'action', job: say('de ene actie, en waar je bent', 'the one action, and where you are') },
    { name: 'attention', job: say('let even op', 'asks attention') },
    { name: 'confirmed', job: say('bevestigd', 'confirmed') },
    { name: 'error', job: say('klopt niet', 'wrong') },
    { name: 'control', job: say('rand van wat je invult', 'edge of a field') },
  ];
  return (
    <>
      <Section id="kleuren" title={say('Kleuren met een taak', 'Colours with a job')}>
        <ul className={styles.colours} role="list">
          {colours.map((colour) => (
            <li key={colour.name} className={styles.colour}>
              <svg className={styles.swatch} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                <rect width="1" height="1" fill={`var(--${colour.name})`} />
              </svg>
              <span>
                <strong>{colour.name}</strong>
                <span className={styles.job}>{colour.job}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="letters" title={say('Letters', 'Type')}>
        <Stack>
          <p className={styles.hero}>
            {say('Samen zien we er één op de vier', 'Together we see one in four')}
          </p>
          <h3>{say('Een kop van de derde graad', 'A heading of the third level')}</h3>
          <p className={styles.text}>
            {say(
              'Lopende tekst is ongeveer achttien punten groot en nooit breder dan zo’n zeventig tekens. Een heel lang woord, zoals samenwerkingsovereenkomstondertekeningsdag, breekt waar het mag.',
              'Running text is about eighteen points and never wider than some seventy characters. A very long Dutch word, such as samenwerkingsovereenkomstondertekeningsdag, breaks where it may.',
            )}{' '}
            <a href="#letters">{say('Een link is onderstreept', 'A link is underlined')}</a>.
          </p>
        </Stack>
      </Section>
      <Section id="tekeningen" title={say('Het kwart', 'The quarter')}>
        <Grid>
          <Panel>
            <Toolbar>
              <QuarterMark size={96} title={say('Het merkteken: vier kwarten', 'The mark: four quarters')} />
              <QuarterMark size={44} />
              <QuarterMark size={24} />
            </Toolbar>
          </Panel>
          <Panel>
            <OneInFour
              title={say(
                'Vier jongeren; één van hen is jonge mantelzorger',
                'Four young people; one is a young carer',
              )}
            />
          </Panel>
          <Panel tone="quiet">
            <QuarterPattern columns={8} rows={4} />
          </Panel>
          <Panel>
            <Toolbar>
              <Avatar name="Fatma Yıldız" size="large" />
              <Avatar name="Stichting De Brug" />
              <Avatar name="Noor" size="small" />
              <Avatar
                name="Stichting De Brug"
                logo={{
                  src: '/assets/icon.svg',
                  alt: say('Logo van Stichting De Brug', 'Logo of Stichting De Brug'),
                }}
              />
            </Toolbar>
          </Panel>
        </Grid>
      </Section>
      <Section
        id="knoppen"
        title={say('Knoppen', 'Buttons')}
        lead={say(
          'Een knop zegt wat er gebeurt. Eén per scherm springt eruit.',
          'A button says what happens. One a screen stands out.',
        )}
      >
        <Stack>
          <Toolbar
            primary={
              <Button variant="primary">{say('Ik kom naar de zaal', 'I will come to the room')}</Button>
            }
          >
            <Button>{say('Bewaar als concept', 'Save as draft')}</Button>
            <Button variant="quiet">{say('Terughalen', 'Undo')}</Button>
            <Button variant="danger">{say('Wis dit account voorgoed', 'Erase this account for good')}</Button>
          </Toolbar>
          <Toolbar>
            <Button variant="primary" busy busyText={say('Even wachten…', 'One moment…')}>
              {say('Verplaats en mail 43 mensen', 'Move and mail 43 people')}
            </Button>
            <Button disabled>{say('Kan nu niet', 'Not possible now')}</Button>
            <Button size="small">{say('Klein', 'Small')}</Button>
            <LinkButton href="#knoppen">{say('Een link als knop', 'A link as a button')}</LinkButton>
          </Toolbar>
        </Stack>
      </Section>
    </>
  );
}
