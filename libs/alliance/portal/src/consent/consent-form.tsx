import {
  Button,
  CheckboxGroup,
  DateField,
  FieldGroup,
  RadioCards,
  SelectField,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  valuesAt,
} from '@verbonden/shared/web';
import type { ConsentedThing } from './keep-consents';
import { scopeWords } from './scope-words';

interface Props {
  readonly thing: ConsentedThing;
  readonly newId: string;
  readonly form: FormState | null;
}

/** Whom it is about, where it may stand and until when; by mail or on paper. */
export function ConsentForm({ thing, newId, form }: Props) {
  const say = useSay();
  const href = useHref();
  const { now } = usePageFacts();
  const optional = say('niet verplicht');
  const coordinatorOnly = say('Alleen de coördinator ziet dit.');
  const text = (field: string, standing = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, field),
  });
  const inTwoYears = `31-12-${new Date(now).getFullYear() + 2}`;
  return (
    <form method="post" action={href(`${thing.path}/toestemmingen`)} noValidate>
      <Stack gap="large">
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
        <input type="hidden" name="subjectId" value={thing.id} />
        <TextField
          {...text('chosenName')}
          label={say('Onder welke naam?')}
          hint={say('De naam die deze persoon zelf kiest. Liever niet de achternaam.')}
          audience={say('Iedereen ziet deze naam.')}
        />
        <SelectField
          name="ageBand"
          label={say('Hoe oud ongeveer?')}
          audience={say('Iedereen ziet deze leeftijdsgroep, niet de leeftijd.')}
          options={[
            { value: 'UP_TO_11', label: say('Jonger dan 12') },
            { value: 'FROM_12_TO_15', label: say('12 tot en met 15') },
            { value: 'FROM_16_TO_17', label: say('16 of 17') },
            { value: 'FROM_18_TO_24', label: say('18 tot en met 24') },
            { value: 'FROM_25', label: say('25 of ouder') },
          ]}
          defaultValue={valueAt(form, 'ageBand', 'FROM_12_TO_15')}
          error={problemAt(form, 'ageBand')}
        />
        <TextField
          {...text('realName')}
          label={say('Hoe heet deze persoon echt?')}
          optional={optional}
          audience={coordinatorOnly}
        />
        <FieldGroup
          id="ouder"
          label={say('Ouder of voogd')}
          hint={say('Is iemand jonger dan 16? Dan zegt een ouder of voogd ook ja.')}
        >
          <TextField
            {...text('guardianName')}
            label={say('Naam van een ouder of voogd')}
            optional={say('nodig onder de 16')}
            audience={coordinatorOnly}
          />
        </FieldGroup>
        <RadioCards
          name="way"
          label={say('Hoe vraag je het?')}
          defaultValue={valueAt(form, 'way', 'LINK')}
          cards={[
            {
              value: 'LINK',
              label: say('Per mail'),
              description: say(
                'Met een link. Een account is niet nodig. De mail zegt niet waar het over gaat.',
              ),
              follow: (
                <Stack>
                  <TextField
                    {...text('makerEmail')}
                    type="email"
                    label={say('E-mail van deze persoon')}
                    hint={say('Onder de 16 mag dit leeg blijven.')}
                    audience={coordinatorOnly}
                  />
                  <TextField
                    {...text('guardianEmail')}
                    type="email"
                    label={say('E-mail van een ouder of voogd')}
                    optional={say('nodig onder de 16')}
                    audience={coordinatorOnly}
                  />
                </Stack>
              ),
            },
            {
              value: 'PAPER',
              label: say('Het staat al op papier'),
              description: say(
                'Met een handtekening, onder de 16 ook van een ouder of voogd. Bewaar het papier.',
              ),
              follow: (
                <DateField
                  {...text('signedOn')}
                  label={say('Welke dag staat erop?')}
                  hint={say('Bijvoorbeeld 3 november of 3-11-2026.')}
                  pickLabel={say('Kies in de kalender')}
                />
              ),
            },
          ]}
        />
        <CheckboxGroup
          name="scopes"
          label={say('Waar mag het nog meer staan dan op deze website?')}
          options={scopeWords(say).filter(({ value }) => value !== 'PORTAL')}
          defaultValues={valuesAt(form, 'scopes', ['PRINT'])}
          error={problemAt(form, 'scopes')}
        />
        <DateField
          {...text('until', inTwoYears)}
          label={say('Tot en met welke dag?')}
          hint={say('Daarna halen we het vanzelf weg. Hooguit vijf jaar.')}
          pickLabel={say('Kies in de kalender')}
        />
        <TextField
          {...text('credit')}
          label={say('Wie maakte de foto of film?')}
          optional={optional}
          audience={say('Iedereen ziet dit.')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Vraag of leg vast')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
