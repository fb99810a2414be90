import { FieldGroup, SelectField, Stack, TextArea, TextField, TimeField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import { agendaKindName } from '../meeting-words';
import { type AgendaRow, rowFields } from './agenda-rows';

const kinds = [
  'WELCOME',
  'INTRODUCTION_ROUND',
  'EXPERT_BY_EXPERIENCE',
  'PRESENTATION',
  'SUBSESSIONS',
  'BREAK',
  'CLOSE',
] as const;

/** The programme, a group of fields for each part. The times put the parts in order; an empty part is left out. */
export function AgendaFields({ form, standing }: { form: FormState | null; standing: readonly AgendaRow[] }) {
  const say = useSay();
  const sent = Number(form?.values['agenda-count']?.[0] ?? 0);
  const count = Math.max(standing.length, sent);
  return (
    <Stack>
      <h2>{say('Programma')}</h2>
      <p>
        {say(
          'De tijden bepalen de volgorde. Een leeg onderdeel telt niet mee; na bewaren komen er lege bij.',
        )}
      </p>
      <input type="hidden" name="agenda-count" value={count} />
      {Array.from({ length: count }, (_, index) => {
        const names = rowFields(index);
        const row = standing[index];
        const field = (key: keyof AgendaRow) => ({
          name: names[key],
          defaultValue: valueAt(form, names[key], row?.[key]),
          error: problemAt(form, names[key]),
        });
        return (
          <FieldGroup
            key={index}
            id={`onderdeel-${index}`}
            label={say('Onderdeel {number}', { number: index + 1 })}
          >
            <TimeField {...field('from')} label={say('Van')} />
            <TimeField {...field('to')} label={say('Tot')} />
            <SelectField
              {...field('kind')}
              label={say('Soort')}
              options={kinds.map((kind) => ({ value: kind, label: agendaKindName(kind, say) }))}
            />
            <TextField {...field('title')} label={say('Titel')} />
            <TextArea
              {...field('description')}
              rows={2}
              label={say('Uitleg')}
              optional={say('niet verplicht')}
            />
          </FieldGroup>
        );
      })}
    </Stack>
  );
}
