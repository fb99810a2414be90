import { Button, OptionsList, RadioCards, Section, Stack, TextArea, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay } from '@verbonden/shared/web';
import type { ActivityValues } from './activity-form-values';
import { countOf, mostMoments } from './activity-form-values';
import { MomentFields } from './moment-fields';

export interface ActivityFormParts {
  readonly values: ActivityValues;
  readonly form: FormState | null;
}

/** What is asked of an activity, in the order in which somebody thinks of it: what, when, where, how to join. */
export function ActivityFields({
  values,
  form,
  municipalities,
}: ActivityFormParts & { municipalities: readonly string[] }) {
  const say = useSay();
  const field = (name: string) => ({
    name,
    defaultValue: values[name]?.[0] ?? '',
    error: problemAt(form, name),
  });
  const optional = say('niet verplicht');
  const count = countOf(values);
  return (
    <Stack gap="section">
      <Section id="wat" title={say('Wat is er te doen?')}>
        <Stack>
          <TextField
            {...field('title')}
            label={say('Naam van de activiteit')}
            hint={say('Bijvoorbeeld: pannenkoeken eten en even niks.')}
            maxLength={120}
          />
          <TextArea
            {...field('body')}
            rows={4}
            label={say('Vertel er iets over')}
            hint={say('Wat ga je doen, en wat neem je mee? Een paar zinnen is genoeg.')}
          />
          <RadioCards
            {...field('audience')}
            label={say('Voor wie is het?')}
            cards={[
              { value: 'YOUNG_CARERS', label: say('Jonge mantelzorgers') },
              { value: 'PROFESSIONALS', label: say('Professionals') },
              { value: 'EVERYBODY', label: say('Iedereen') },
            ]}
          />
        </Stack>
      </Section>
      <Section id="moments" title={say('Wanneer is het?')}>
        <Stack>
          {problemAt(form, 'moments') ? <p role="alert">{problemAt(form, 'moments')}</p> : null}
          <input type="hidden" name="count" value={count} />
          {Array.from({ length: count }, (_, at) => (
            <MomentFields key={at} at={at} values={values} form={form} />
          ))}
          {count < mostMoments ? (
            <div>
              <Button type="submit" name="stap" value="moment-erbij" variant="quiet">
                {say('Nog een dag')}
              </Button>
            </div>
          ) : null}
        </Stack>
      </Section>
      <Section id="waar" title={say('Waar is het?')}>
        <RadioCards
          {...field('form')}
          label={say('Op een plek of online?')}
          cards={[
            {
              value: 'ONSITE',
              label: say('Op een plek'),
              follow: (
                <Stack>
                  <TextField
                    {...field('municipality')}
                    label={say('Gemeente')}
                    list="gemeenten"
                    autoComplete="off"
                    width="medium"
                  />
                  <OptionsList id="gemeenten" options={municipalities} />
                  <TextField {...field('venue')} label={say('Naam van de plek')} optional={optional} />
                  <TextField {...field('address')} label={say('Straat en nummer')} />
                  <TextField
                    {...field('postcode')}
                    label={say('Postcode')}
                    hint={say('Zo vinden mensen in de buurt het.')}
                    width="short"
                  />
                </Stack>
              ),
            },
            {
              value: 'ONLINE',
              label: say('Online'),
              description: say('Iedereen kan meedoen, overal vandaan.'),
            },
          ]}
        />
      </Section>
      <Section id="meedoen" title={say('Hoe doet iemand mee?')}>
        <Stack>
          <RadioCards
            {...field('joining')}
            label={say('Aanmelden')}
            cards={[
              { value: 'NONE', label: say('Dat hoeft niet: kom gewoon') },
              {
                value: 'PORTAL',
                label: say('Hier, met een gekozen naam'),
                description: say('Zonder account. Jullie zien hoeveel er komen en welke namen ze kozen.'),
                follow: (
                  <TextField
                    {...field('seats')}
                    label={say('Hoeveel plekken?')}
                    hint={say('Leeg is: plek voor iedereen.')}
                    optional={optional}
                    inputMode="numeric"
                    width="short"
                  />
                ),
              },
              {
                value: 'ELSEWHERE',
                label: say('Op onze eigen site'),
                follow: <TextField {...field('joinUrl')} type="url" label={say('Adres van de aanmelding')} />,
              },
            ]}
          />
          <TextField
            {...field('costs')}
            label={say('Wat kost het?')}
            hint={say('Leeg is gratis. Anders bijvoorbeeld: 3 euro voor het eten.')}
            optional={optional}
          />
          <TextArea
            {...field('accessibility')}
            rows={2}
            label={say('Is het toegankelijk?')}
            hint={say(
              'Bijvoorbeeld: rolstoel kan naar binnen, er is een stille ruimte, je mag je broertje meenemen.',
            )}
            optional={optional}
          />
        </Stack>
      </Section>
    </Stack>
  );
}
