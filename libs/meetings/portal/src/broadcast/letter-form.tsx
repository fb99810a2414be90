import {
  Button,
  Notice,
  type RadioCard,
  RadioCards,
  Row,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { EnglishFields } from '../planning/english-fields';
import styles from '../planning/planning.module.css';
import { audienceName, roleName } from './letter-words';
import type { LetterValues } from './letter-input';
import type { LetterChoicesQuery } from './letters.generated';

type Choices = LetterChoicesQuery['broadcastChoices'];

interface LetterFormProps {
  readonly choices: Choices;
  readonly id: string;
  /** The version that was read; null for a new letter. */
  readonly version: number | null;
  readonly standing: LetterValues;
  readonly form: FormState | null;
  /** Where it is sent to. */
  readonly action: string;
}

/** To whom, what about, and the letter itself; nothing goes out from here. */
export function LetterForm({ choices, id, version, standing, form, action }: LetterFormProps) {
  const say = useSay();
  const href = useHref();
  const value = (name: string) => valueAt(form, name, standing[name]);
  const at = (name: string) => ({ name, defaultValue: value(name), error: problemAt(form, name) });
  const narrowed = ['role', 'organisationId', 'region'].some((name) => value(name) !== '');
  const english = ['subjectEn', 'bodyEn'].some((name) => value(name) !== '' || problemAt(form, name));
  const people = (count: number) =>
    say('{count, plural, =0 {niemand} one {# mens} other {# mensen}}', { count });
  const subsessions = choices.subsessions.map((each) => ({
    value: each.id,
    label: `${each.label} (${each.count})`,
  }));
  const cards: RadioCard[] = [
    ...choices.groups.map(({ audience, count }) => ({
      value: audience,
      label: audienceName(audience, say),
      badge: people(count),
      ...(audience === 'EVERYBODY' ? { description: say('Wie komt, en wie op een plek wacht.') } : {}),
    })),
    ...(subsessions.length > 0
      ? [
          {
            value: 'SUBSESSION',
            label: audienceName('SUBSESSION', say),
            follow: (
              <SelectField
                label={say('Welke subsessie?')}
                {...at('subsessionId')}
                placeholder={say('Kies een subsessie')}
                options={subsessions}
              />
            ),
          },
        ]
      : []),
  ];
  return (
    <form
      method="post"
      action={href(action)}
      noValidate
      className={styles.form}
      data-keep={`brief-${id}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      {/* Enter in a field presses the first button: look at it first. */}
      <button type="submit" className={styles.first} tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version ?? ''} />
      {form?.code === 'CONFLICT' ? <StandsNow standing={standing} /> : null}
      <Stack gap="large">
        <RadioCards label={say('Aan wie?')} {...at('audience')} cards={cards} />
        <details className={styles.more} open={narrowed}>
          <summary>{say('Alleen een deel van deze groep')}</summary>
          <Row>
            <SelectField
              label={say('Rol')}
              {...at('role')}
              placeholder={say('Alle rollen')}
              options={choices.roles.map((role) => ({ value: role, label: roleName(role, say) }))}
            />
            <SelectField
              label={say('Organisatie')}
              {...at('organisationId')}
              placeholder={say('Alle organisaties')}
              options={choices.organisations.map(({ id: value, label, count }) => ({
                value,
                label: `${label} (${count})`,
              }))}
            />
            <SelectField
              label={say('Regio')}
              {...at('region')}
              placeholder={say('Alle regio’s')}
              options={choices.regions.map((region) => ({ value: region, label: region }))}
            />
          </Row>
        </details>
      </Stack>
      <Stack gap="large">
        <TextField
          label={say('Onderwerp')}
          hint={say('Wat is er, en wanneer? Dit lezen mensen als eerste.')}
          {...at('subject')}
        />
        <TextArea
          label={say('Je brief')}
          rows={10}
          hint={say(
            'De aanhef, de datum, de plek en ‘Ik kom niet’ zetten wij erbij. Een **woord** tussen sterretjes wordt vet, een regel met - ervoor wordt een lijst.',
          )}
          {...at('body')}
        />
        <EnglishFields open={english}>
          <TextField label={say('Onderwerp in het Engels')} lang="en" {...at('subjectEn')} />
          <TextArea label={say('Je brief in het Engels')} lang="en" rows={8} {...at('bodyEn')} />
        </EnglishFields>
      </Stack>
      <Toolbar
        primary={
          <Button type="submit" variant="primary" name="stap" value="bekijk" busyText={say('Even wachten…')}>
            {say('Bekijk hem eerst')}
          </Button>
        }
      >
        <Button type="submit" name="stap" value="bewaar" busyText={say('Even wachten…')}>
          {say('Bewaar voor later')}
        </Button>
      </Toolbar>
      <p>
        {say(
          'Er gaat nog niets uit: je ziet eerst aan wie, en hoe de mail eruitziet. Antwoorden komen bij jou.',
        )}
      </p>
    </form>
  );
}

/** Somebody else saved in the meantime: what stands there now; nothing that was typed is lost (P37). */
function StandsNow({ standing }: { standing: LetterValues }) {
  const say = useSay();
  return (
    <Notice kind="attention" title={say('Dit staat er nu, van een ander:')}>
      <p>
        <strong>{standing['subject']}</strong>
      </p>
      <p>{standing['body']}</p>
      <p>{say('Hieronder staat wat jij typte. Bewaar je nu, dan komt dat ervoor in de plaats.')}</p>
    </Notice>
  );
}
