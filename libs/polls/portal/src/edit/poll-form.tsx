import {
  Button,
  DateField,
  RadioRow,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { fieldName, type PollValues } from './poll-form-values';

interface FormParts {
  readonly values: PollValues;
  readonly form: FormState | null;
}

/** Everything of a poll in one form. */
export function PollForm({ id, values, form }: FormParts & { id: string }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const count = Number(values['count']?.[0]) || 1;
  const field = (name: string) => ({
    name,
    defaultValue: values[name]?.[0] ?? '',
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={href(address)} noValidate>
      <Stack gap="large">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="count" value={count} />
        <TextField {...field('titleNl')} label={say('Titel')} maxLength={120} />
        <TextField
          {...field('titleEn')}
          label={say('Titel in het Engels')}
          optional={say('niet verplicht')}
        />
        <TextArea
          {...field('leadNl')}
          rows={3}
          label={say('Waar gaat het over, en wat doen jullie ermee?')}
        />
        <TextArea
          {...field('leadEn')}
          rows={3}
          label={say('Hetzelfde in het Engels')}
          optional={say('niet verplicht')}
        />
        <TextArea
          {...field('helpNl')}
          rows={3}
          label={say('Met wie kan iemand praten?')}
          hint={say(
            'Dit staat op elk scherm. Noem een hulplijn met nummer en adres, en controleer of die klopt.',
          )}
        />
        <TextArea
          {...field('helpEn')}
          rows={3}
          label={say('Met wie kan iemand praten, in het Engels')}
          optional={say('niet verplicht')}
        />
        <RadioRow
          {...field('audience')}
          label={say('Wie kan meedoen?')}
          options={[
            { value: 'EVERYBODY', label: say('Iedereen met de link') },
            { value: 'MEMBERS', label: say('Het netwerk') },
          ]}
        />
        <DateField
          {...field('opensOn')}
          label={say('Eerste dag')}
          hint={say('Bijvoorbeeld 24-3-2027.')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        <DateField
          {...field('closesOn')}
          label={say('Laatste dag')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        {problemAt(form, 'questions') ? <p role="alert">{problemAt(form, 'questions')}</p> : null}
        {Array.from({ length: count }, (_, at) => (
          <QuestionPart key={at} at={at} values={values} form={form} />
        ))}
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar als concept')}
            </Button>
          }
        >
          <Button type="submit" name="stap" value="vraag-erbij" variant="quiet">
            {say('Nog een vraag')}
          </Button>
        </Toolbar>
      </Stack>
    </form>
  );
}

function QuestionPart({ at, values, form }: FormParts & { at: number }) {
  const say = useSay();
  const field = (name: string) => ({
    name: fieldName(at, name),
    defaultValue: values[fieldName(at, name)]?.[0] ?? '',
    error: problemAt(form, fieldName(at, name)),
  });
  const earlier = Array.from({ length: at }, (_, before) => ({
    value: String(before + 1),
    label: say('Vraag {number}', { number: before + 1 }),
  }));
  return (
    <Section id={`vraag-${at + 1}`} title={say('Vraag {number}', { number: at + 1 })}>
      <Stack>
        <TextField {...field('wordingNl')} label={say('De vraag')} maxLength={240} />
        <TextField
          {...field('wordingEn')}
          label={say('De vraag in het Engels')}
          optional={say('niet verplicht')}
          maxLength={240}
        />
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
              optional={say('niet verplicht')}
            />
          </>
        ) : null}
      </Stack>
    </Section>
  );
}
