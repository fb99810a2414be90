import { Badge, StatusLabel } from '../badge/badge';
import { Button } from '../button/button';
import { ErrorSummary } from '../error-summary/error-summary';
import { CheckboxField, CheckboxGroup } from '../field/choice-field';
import { DateField, TimeField } from '../field/date-field';
import { PasswordField } from '../field/password-field';
import { RadioCards } from '../field/radio-cards';
import { ChoiceMatrix } from '../choice-matrix/choice-matrix';
import { RadioRow } from '../field/radio-row';
import { SelectField } from '../field/select-field';
import { TextArea, TextField } from '../field/text-field';
import { Section, Stack, Toolbar } from '../layout/layout';
import { SearchBox } from '../search-box/search-box';
import { type ShowcaseLocale, sayIn } from './say';

/** Fields with their texts, and what they look like when something is wrong. */
export function FieldExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const wrongMail = say(
    'Dit adres klopt nog niet. Mist er een @ of een punt?',
    'This address is not right yet. Is an @ or a dot missing?',
  );
  const wrongDate = say(
    'Vul een datum in die na vandaag ligt, bijvoorbeeld 24-3-2027.',
    'Fill in a date after today, for example 24-3-2027.',
  );
  const notRequired = say('niet verplicht', 'not required');
  return (
    <Section id="velden" title={say('Velden', 'Fields')}>
      <SearchBox
        size="large"
        id="voorbeeldzoek"
        label={say('Waar zoek je naar?', 'What are you looking for?')}
        submitLabel={say('Zoek', 'Search')}
        hint={say(
          'Bijvoorbeeld: leerling die voor haar moeder zorgt',
          'For example: pupil who cares for her mother',
        )}
      />
      <form noValidate action="#velden">
        <Stack gap="large">
          <ErrorSummary
            title={say('Twee dingen kloppen nog niet', 'Two things are not right yet')}
            faults={[
              { field: 'email', text: wrongMail },
              { field: 'datum', text: wrongDate },
            ]}
            takeFocus={false}
          />
          <TextField
            name="naam"
            label={say('Hoe heet je?', 'What is your name?')}
            audience={say(
              'Deelnemers aan deze bijeenkomst zien je naam.',
              'Participants of this meeting see your name.',
            )}
            autoComplete="name"
            width="medium"
          />
          <PasswordField
            name="wachtwoord"
            label={say('Wachtwoord', 'Password')}
            hint={say('Minstens 15 tekens.', 'At least 15 characters.')}
            autoComplete="new-password"
            show={{ show: say('Toon', 'Show'), hide: say('Verberg', 'Hide') }}
          />
          <TextField
            name="email"
            type="email"
            label={say('E-mail van je werk', 'E-mail at work')}
            hint={say(
              'We mailen je de bevestiging en de link.',
              'We mail you the confirmation and the link.',
            )}
            error={wrongMail}
            defaultValue="noor.example.org"
            autoComplete="email"
            width="medium"
          />
          <TextArea
            name="nodig"
            rows={3}
            label={say(
              'Heb je iets nodig om goed mee te kunnen doen?',
              'Do you need anything to take part well?',
            )}
            optional={notRequired}
            audience={say(
              'Alleen de organisatie ziet dit. We wissen het na de bijeenkomst.',
              'Only the organisers see this. We erase it after the meeting.',
            )}
          />
          <RadioRow
            name="kun-je"
            label={say('woensdag 24 maart, 13.30 uur', 'Wednesday 24 March, 13:30')}
            options={[
              { value: 'zaal', label: say('In de zaal', 'In the room') },
              { value: 'online', label: say('Online', 'Online') },
              { value: 'nee', label: say('Nee', 'No') },
            ]}
            defaultValue="online"
          />
          <ChoiceMatrix
            choices={[
              { value: 'meteen', label: say('Meteen', 'At once') },
              { value: 'dag', label: say('Elke dag', 'Daily') },
              { value: 'nooit', label: say('Nooit', 'Never') },
            ]}
            questions={[
              {
                name: 'nieuws',
                label: say('Nieuws over wat je volgt', 'News about what you follow'),
                hint: say('Als er iets bij komt.', 'When something is added.'),
                defaultValue: 'dag',
              },
              { name: 'taken', label: say('Taken', 'Tasks'), defaultValue: 'meteen' },
            ]}
          />
          <SelectField
            name="rol"
            label={say('Wat doe je?', 'What do you do?')}
            placeholder={say('Kies wat het beste past', 'Choose what fits best')}
            options={[
              { value: 'school', label: say('Zorgcoördinator op school', 'Care coordinator at a school') },
              { value: 'huisarts', label: say('Praktijkondersteuner bij de huisarts', 'GP’s assistant') },
              { value: 'gemeente', label: say('Beleidsmedewerker', 'Policy officer') },
            ]}
          />
          <DateField
            name="datum"
            label={say('Op welke dag?', 'On which day?')}
            hint={say('Bijvoorbeeld 24-3-2027 of 24 mrt', 'For example 24-3-2027')}
            error={wrongDate}
            defaultValue="24-3-2020"
            pickLabel={say('Kies in de kalender', 'Choose in the calendar')}
          />
          <TimeField
            name="tijd"
            label={say('Hoe laat begint het?', 'When does it start?')}
            hint={say('Bijvoorbeeld 13:30', 'For example 13:30')}
          />
          <RadioCards
            name="manier"
            label={say('Hoe wil je meedoen?', 'How would you like to take part?')}
            defaultValue="online"
            cards={[
              {
                value: 'zaal',
                label: say('Ik kom naar de zaal', 'I will come to the room'),
                badge: (
                  <StatusLabel status="waiting">{say('Vol, wachtlijst', 'Full, waiting list')}</StatusLabel>
                ),
                description: say(
                  'De zaal is vol. Kies je dit, dan ben je nummer 3 op de wachtlijst. Intussen kun je online meedoen.',
                  'The room is full. If you choose this, you are number 3 in line. Meanwhile you can take part online.',
                ),
              },
              {
                value: 'online',
                label: say('Ik doe online mee', 'I will take part online'),
                badge: <Badge>{say('Plek genoeg', 'Room enough')}</Badge>,
                description: say(
                  'Je krijgt de link een dag ervoor per mail.',
                  'You get the link by mail the day before.',
                ),
                follow: (
                  <CheckboxField
                    name="ondertiteling"
                    label={say('Ik wil graag ondertiteling', 'I would like captions')}
                  />
                ),
              },
              {
                value: 'terugkijken',
                label: say('Ik kijk het later terug', 'I will watch it later'),
                disabled: true,
                description: say(
                  'Dit kan niet: er komt geen opname. De terugblik staat hier een week later.',
                  'Not possible: there will be no recording. The recap is here a week later.',
                ),
              },
            ]}
          />
          <CheckboxGroup
            name="themas"
            label={say('Waar wil je over horen?', 'What would you like to hear about?')}
            options={[
              { value: 'school', label: say('Steun op school', 'Support at school') },
              {
                value: 'bereiken',
                label: say('Jongeren bereiken', 'Reaching young people'),
                hint: say('ook buiten school', 'outside school too'),
              },
            ]}
            defaultValues={['school']}
          />
          <Toolbar primary={<Button variant="primary">{say('Meld me aan', 'Register me')}</Button>}>
            <Button variant="quiet">{say('Bewaar voor later', 'Keep for later')}</Button>
          </Toolbar>
        </Stack>
      </form>
    </Section>
  );
}
