import {
  Button,
  CheckboxGroup,
  DateField,
  FieldGroup,
  RadioRow,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '@verbonden/shared/ui';
import {
  type FormState,
  MarkdownArea,
  problemAt,
  usePageFacts,
  useSay,
  valuesAt,
} from '@verbonden/shared/web';
import { Fragment } from 'react';
import { choicesOf, type Term } from '../terms';
import type { AskedField } from './part-values';
import { provinces, writtenLanguages } from './places-and-languages';

interface PartFieldProps {
  readonly field: AskedField;
  readonly form: FormState | null;
  readonly standing: readonly string[];
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** How many empty steps stand ready behind those that are written. */
const readySteps = 2;

/** One field, in the way that suits what is asked. */
export function PartField({ field, form, standing, terms, organisations }: PartFieldProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  const values = valuesAt(form, field.name, standing);
  const value = values[0] ?? '';
  const texts = {
    name: field.name,
    label: field.label,
    hint: field.hint ?? undefined,
    error: problemAt(form, field.name),
    optional: field.isRequired ? undefined : say('niet verplicht'),
    audience: field.membersOnly ? say('Alleen mensen van het netwerk zien dit.') : undefined,
  };
  switch (field.format) {
    case 'MARKDOWN':
      return <MarkdownArea {...texts} lang="nl" rows={field.name === 'body' ? 12 : 5} defaultValue={value} />;
    case 'SHORT':
      return <TextArea {...texts} rows={2} lang="nl" defaultValue={value} />;
    case 'STEPS':
      return <StepFields texts={texts} values={values} />;
    case 'CODES':
      return <CheckboxGroup {...texts} options={withHints(terms, field.list)} defaultValues={[...values]} />;
    case 'CODE':
      return (
        <SelectField
          {...texts}
          options={[
            ...(field.name === 'evidenceLevel' ? [] : [{ value: '', label: say('Nog niet gekozen') }]),
            ...choicesOf(terms, field.list ?? ''),
          ]}
          defaultValue={value}
        />
      );
    case 'YES_NO':
      return (
        <RadioRow
          {...texts}
          options={[
            { value: 'ja', label: say('Ja') },
            { value: 'nee', label: say('Nee') },
          ]}
          defaultValue={value}
        />
      );
    case 'DAY':
      return (
        <DateField {...texts} pickLabel={say('Kies in de kalender')} defaultValue={value} width="medium" />
      );
    case 'NUMBER':
      return <TextField {...texts} inputMode="numeric" width="short" defaultValue={value} />;
    case 'ADDRESS':
      return <TextField {...texts} type="url" defaultValue={value} />;
    case 'EMAIL':
      return <TextField {...texts} type="email" autoComplete="email" defaultValue={value} />;
    case 'PHONE':
      return <TextField {...texts} type="tel" autoComplete="tel" width="medium" defaultValue={value} />;
    case 'LANGUAGE':
      return <SelectField {...texts} options={writtenLanguages(locale, value)} defaultValue={value} />;
    case 'ORGANISATION':
      return (
        <SelectField
          {...texts}
          audience={say('Lezers zien deze naam erbij.')}
          options={[
            ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: say('Op eigen naam') },
          ]}
          defaultValue={value}
        />
      );
    case 'LINE':
      return field.name === 'region' ? (
        <SelectField
          {...texts}
          options={[{ value: '', label: say('Nog niet gekozen') }, ...provinces(value)]}
          defaultValue={value}
        />
      ) : (
        <TextField {...texts} lang="nl" defaultValue={value} />
      );
  }
}

/** Steps one below the other, with room for more; a step that is made empty is gone. */
function StepFields({
  texts: { name, ...texts },
  values,
}: {
  texts: { readonly name: string; readonly label: string };
  values: readonly string[];
}) {
  const say = useSay();
  const rows = Math.max(3, values.length + (values.at(-1)?.trim() === '' ? 0 : readySteps));
  return (
    <FieldGroup id={name} {...texts}>
      <Stack gap="small">
        {Array.from({ length: rows }, (_, place) => (
          <Fragment key={place}>
            <TextArea
              id={`${name}-${place + 1}`}
              name={name}
              label={say('Stap {number}', { number: place + 1 })}
              rows={2}
              lang="nl"
              defaultValue={values[place] ?? ''}
            />
            {place > 0 && values[place]?.trim() ? (
              <div>
                <Button type="submit" name="naar" value={`omhoog-${place + 1}`} size="small" variant="quiet">
                  {say('Stap {number} omhoog', { number: place + 1 })}
                </Button>
              </div>
            ) : null}
          </Fragment>
        ))}
        <div>
          <Button type="submit" name="naar" value="stap" size="small">
            {say('Nog een stap')}
          </Button>
        </div>
      </Stack>
    </FieldGroup>
  );
}

function withHints(terms: readonly Term[], list: string | null) {
  return terms
    .filter((term) => term.group === list)
    .map(({ code, label, hint }) => ({ value: code, label, ...(hint ? { hint } : {}) }));
}
