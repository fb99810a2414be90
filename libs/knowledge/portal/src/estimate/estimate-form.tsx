import { Button, CheckboxGroup, Panel, SelectField, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay } from '@verbonden/shared/web';
import { choicesOf, type Term } from '../terms';
import type { Asked } from './estimate-address';

/** How many, where, how old. Its answer has an address of its own, which can be sent to a colleague. */
export function EstimateForm({
  asked: { typed, place, ages },
  form,
  terms,
}: {
  asked: Asked;
  form: FormState | null;
  terms: readonly Term[];
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="get" action={href('/schatting#schatting')} noValidate>
      <Panel>
        <Stack gap="large">
          <TextField
            name="aantal"
            label={say('Hoeveel leerlingen of jongeren zijn er?')}
            hint={say('Een rond getal is goed, bijvoorbeeld 640.')}
            inputMode="numeric"
            autoComplete="off"
            width="medium"
            defaultValue={typed ?? ''}
            error={problemAt(form, 'aantal')}
          />
          <SelectField
            name="waar"
            label={say('Waar?')}
            width="full"
            options={[
              { value: 'school', label: say('Op een school') },
              { value: 'gemeente', label: say('In een gemeente') },
              { value: 'regio', label: say('In een regio') },
            ]}
            defaultValue={place}
          />
          <CheckboxGroup
            name="leeftijd"
            label={say('Hoe oud zijn ze?')}
            optional={say('niet verplicht')}
            options={choicesOf(terms, 'ageGroups')}
            defaultValues={ages}
          />
          <Button type="submit" variant="primary" wide>
            {say('Maak een schatting')}
          </Button>
        </Stack>
      </Panel>
    </form>
  );
}
