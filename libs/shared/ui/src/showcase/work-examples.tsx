import { Board } from '../board/board';
import { Button } from '../button/button';
import { CopyButton } from '../button/copy-button';
import { Code, CodeBlock } from '../code/code-block';
import { PlainText } from '../document/plain-text';
import { DateField } from '../field/date-field';
import { describedBy } from '../field/described-by';
import { Field, FieldGroup } from '../field/field';
import { OptionsList } from '../field/options-list';
import { TextField } from '../field/text-field';
import { AccountLinks } from '../frame/account-links';
import { LanguageLink } from '../frame/language-link';
import { Card } from '../card/card';
import { Apart, Panel, Row, Section, Stack } from '../layout/layout';
import { Line, LineList } from '../lines/lines';
import { BigNumbers } from '../numbers/big-numbers';
import { ColourField } from '../picture/colour-field';
import { type ShowcaseLocale, sayIn } from './say';

/** For who works behind the scenes: lines with something to do, numbers, a board, code, fields side by side. */
export function WorkExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  return (
    <>
      <Section id="werk" title={say('Werk achter de schermen', 'Work behind the scenes')}>
        <Stack gap="large">
          <Apart>
            <TextField name="voorbeeld-zoek" label={say('Zoek een naam', 'Find a name')} />
            <p>{say('2 mensen', '2 people')}</p>
          </Apart>
          <LineList label={say('Wie er is', 'Who is here')}>
            {['Fatma Yıldız', 'Joost van der Velde'].map((name) => (
              <Line
                key={name}
                title={name}
                facts={[say('sinds 1 maart 2027', 'since 1 March 2027')]}
                actions={
                  <Button size="small" type="button">
                    {say('Bekijk', 'Look')}
                  </Button>
                }
              />
            ))}
          </LineList>
          <BigNumbers
            label={say('Hoeveel er zijn', 'How many are there')}
            numbers={[
              { label: say('in de zaal', 'in the room'), value: 12 },
              { label: say('nog verwacht', 'still expected'), value: 3, quiet: true },
            ]}
          />
          <Board
            label={say('Hoe ver projecten zijn', 'How far projects are')}
            empty={say('Nu niets', 'Nothing now')}
            columns={[
              {
                id: 'voorbeeld-vraag',
                title: say('Vraag', 'Question'),
                count: say('1 project', '1 project'),
                cards: [
                  <Card
                    key="een"
                    href="#werk"
                    title={say('Wandelen in de wachttijd', 'Walking while waiting')}
                  />,
                ],
              },
              { id: 'voorbeeld-plan', title: say('Plan', 'Plan'), count: say('geen', 'none'), cards: [] },
            ]}
          />
        </Stack>
      </Section>
      <Section id="losse-velden" title={say('Velden van jezelf', 'Controls of your own')}>
        <Stack gap="large">
          <Row>
            <DateField name="voorbeeld-van" label={say('Eerste dag', 'First day')} />
            <DateField name="voorbeeld-tot" label={say('Laatste dag', 'Last day')} />
          </Row>
          <TextField
            name="voorbeeld-plaats"
            label={say('Gemeente', 'Municipality')}
            list="voorbeeld-gemeenten"
            hint={say('Typ een letter: de browser vult aan.', 'Type a letter: the browser completes it.')}
          />
          <OptionsList id="voorbeeld-gemeenten" options={['Assen', 'Utrecht', 'Zwolle']} />
          <ColourField
            name="voorbeeld-kleur"
            label={say('Kleur van jullie huis', 'Colour of your house')}
            defaultValue="#0b7a75"
          />
          <Field id="voorbeeld-geluid" label={say('Hoe luid?', 'How loud?')}>
            <input
              type="range"
              id="voorbeeld-geluid"
              {...describedBy('voorbeeld-geluid', { label: say('Hoe luid?', 'How loud?') })}
            />
          </Field>
          <FieldGroup id="voorbeeld-uren" label={say('Van wanneer tot wanneer?', 'From when until when?')}>
            <Row>
              <TextField
                id="voorbeeld-uren"
                name="voorbeeld-begin"
                label={say('Begin', 'Begin')}
                width="short"
              />
              <TextField name="voorbeeld-einde" label={say('Einde', 'End')} width="short" />
            </Row>
          </FieldGroup>
        </Stack>
      </Section>
      <Section id="rond-een-pagina" title={say('Rond een pagina', 'Around a page')}>
        <Panel>
          <Row>
            <LanguageLink href="#rond-een-pagina" label="English" lang="en" />
            <AccountLinks
              own={{ href: '#rond-een-pagina', label: say('Mijn Verbonden', 'My Verbonden') }}
              leave={{ action: '#rond-een-pagina', label: say('Uitloggen', 'Sign out') }}
            />
          </Row>
        </Panel>
      </Section>
      <Section id="code" title={say('Code en platte tekst', 'Code and plain text')}>
        <Stack>
          <p>
            {say('Een woord in een zin: ', 'A word in a sentence: ')}
            <Code>knowledge:read</Code>
          </p>
          <CodeBlock
            id="voorbeeld-code"
            label={say('De vraag', 'The question')}
            code={'{ meetings(first: 5) }'}
          />
          <CopyButton field="voorbeeld-code" told={say('Gekopieerd.', 'Copied.')}>
            {say('Kopieer', 'Copy')}
          </CopyButton>
          <PlainText text={say('Dag Noor,\nTot woensdag!', 'Hello Noor,\nSee you on Wednesday!')} />
        </Stack>
      </Section>
    </>
  );
}
