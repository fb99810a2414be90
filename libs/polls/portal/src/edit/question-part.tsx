import { Disclosure, Panel, Section, SelectField, Stack, TextArea, TextField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { fieldsOf, type FormParts, isUsed } from './poll-fields';
import { fieldName } from './poll-form-values';

/** One question: its words, kind and answers; what few questions need is a press away. */
export function QuestionPart({ at, values, form }: FormParts & { readonly at: number }) {
  const say = useSay();
  const named = fieldsOf({ values, form });
  const field = (name: string) => named(fieldName(at, name));
  const rare = ['wordingEn', 'role', 'shownIfQuestion', 'shownIfOption'].map((name) => fieldName(at, name));
  const earlier = Array.from({ length: at }, (_, before) => ({
    value: String(before + 1),
    label: say('Vraag {number}', { number: before + 1 }),
  }));
  return (
    <Panel>
      <Section id={`vraag-${at + 1}`} title={say('Vraag {number}', { number: at + 1 })} headingLevel={3}>
        <Stack>
          <TextField {...field('wordingNl')} label={say('De vraag')} maxLength={240} />
          <SelectField
            {...field('kind')}
            label={say('Soort vraag')}
            options={[
              { value: 'SINGLE', label: say('Eén antwoord') },
              { value: 'MULTIPLE', label: say('Meer antwoorden') },
              { value: 'SCALE', label: say('Schaal') },
              { value: 'OPEN', label: say('Open') },
            ]}
          />
          <TextArea
            {...field('options')}
            rows={4}
            label={say('Antwoorden')}
            hint={say(
              'Elk op een eigen regel. Engels erbij? Zet het achter een streep: ja | yes. Bij een open vraag laat je dit leeg.',
            )}
          />
          <Disclosure
            title={
              at > 0 ? say('Engels, voor wie, en leeftijd of regio') : say('Engels, en leeftijd of regio')
            }
            open={isUsed({ values, form }, rare)}
          >
            <Stack>
              <TextField {...field('wordingEn')} label={say('De vraag in het Engels')} maxLength={240} />
              <SelectField
                {...field('role')}
                label={say('Uitkomsten hiernaar laten zien?')}
                placeholder={say('Nee')}
                options={[
                  { value: 'AGE', label: say('Ja, dit is de leeftijd') },
                  { value: 'REGION', label: say('Ja, dit is de regio') },
                ]}
              />
              {at > 0 ? (
                <>
                  <SelectField
                    {...field('shownIfQuestion')}
                    label={say('Alleen na een antwoord bij')}
                    placeholder={say('Aan iedereen')}
                    options={earlier}
                  />
                  <TextField
                    {...field('shownIfOption')}
                    label={say('Welk antwoord?')}
                    hint={say('Schrijf het over zoals het bij die vraag staat.')}
                  />
                </>
              ) : null}
            </Stack>
          </Disclosure>
        </Stack>
      </Section>
    </Panel>
  );
}
