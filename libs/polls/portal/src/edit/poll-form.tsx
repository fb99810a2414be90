import {
  Button,
  DateField,
  Disclosure,
  RadioRow,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { problemAt, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { fieldsOf, type FormParts, isUsed } from './poll-fields';
import { QuestionPart } from './question-part';

/** Everything of a poll in one form: what it is about, who and when, and its questions one below the other. */
export function PollForm({ id, values, form }: FormParts & { id: string }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const count = Number(values['count']?.[0]) || 1;
  return (
    <form method="post" action={href(address)} noValidate>
      <Stack gap="section">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="count" value={count} />
        <About values={values} form={form} />
        <WhoAndWhen values={values} form={form} />
        <Section
          id="vragen"
          title={say('De vragen')}
          lead={say('Een handvol is genoeg. Wie meedoet, mag elke vraag overslaan.')}
        >
          <Stack gap="large">
            {problemAt(form, 'questions') ? <p role="alert">{problemAt(form, 'questions')}</p> : null}
            {Array.from({ length: count }, (_, at) => (
              <QuestionPart key={at} at={at} values={values} form={form} />
            ))}
            <Toolbar>
              <Button
                type="submit"
                name="stap"
                value="vraag-erbij"
                variant="secondary"
                formAction={`${href(address)}#vraag-${count + 1}`}
              >
                {say('Nog een vraag')}
              </Button>
            </Toolbar>
          </Stack>
        </Section>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar als concept')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}

function About({ values, form }: FormParts) {
  const say = useSay();
  const field = fieldsOf({ values, form });
  const english = ['titleEn', 'leadEn', 'helpEn'];
  return (
    <Section id="waarover" title={say('Waar het over gaat')}>
      <Stack>
        <TextField {...field('titleNl')} label={say('Titel')} maxLength={120} />
        <TextArea
          {...field('leadNl')}
          rows={3}
          label={say('Waar gaat het over, en wat doen jullie ermee?')}
        />
        <TextArea
          {...field('helpNl')}
          rows={3}
          label={say('Met wie kan iemand praten?')}
          hint={say(
            'Dit staat op elk scherm. Noem een hulplijn met nummer en adres, en controleer of die klopt.',
          )}
        />
        <Disclosure title={say('Ook in het Engels')} open={isUsed({ values, form }, english)}>
          <Stack>
            <TextField {...field('titleEn')} label={say('Titel in het Engels')} />
            <TextArea {...field('leadEn')} rows={3} label={say('Waar het over gaat, in het Engels')} />
            <TextArea {...field('helpEn')} rows={3} label={say('Met wie kan iemand praten, in het Engels')} />
          </Stack>
        </Disclosure>
      </Stack>
    </Section>
  );
}

function WhoAndWhen({ values, form }: FormParts) {
  const say = useSay();
  const field = fieldsOf({ values, form });
  return (
    <Section id="wie-en-wanneer" title={say('Wie en wanneer')}>
      <Stack>
        <RadioRow
          {...field('audience')}
          label={say('Wie kan meedoen?')}
          options={[
            { value: 'EVERYBODY', label: say('Iedereen met de link') },
            { value: 'MEMBERS', label: say('Het netwerk') },
          ]}
        />
        <Row>
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
            hint={say('Die dag kan het nog.')}
            pickLabel={say('Kies in de kalender')}
            width="short"
          />
        </Row>
      </Stack>
    </Section>
  );
}
