import { DateField, Row, SelectField, Stack, TextArea, TextField, TimeField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { TriangleAlert } from 'lucide-react';
import { agendaKindName } from '../meeting-words';
import { agendaKinds, type AgendaRow, type AgendaTexts, rowField } from './agenda-row';
import { EnglishFields } from './english-fields';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';
import { SubsessionFields } from './subsession-fields';

/** The fields of one part of the programme, with what is notable about its times. */
export function AgendaRowFields({
  row,
  place,
  note,
  asksDay,
  ...source
}: FormSource & { row: AgendaRow; place: number; note: string | undefined; asksDay: boolean }) {
  const say = useSay();
  const at = fieldIn(source);
  const field = (key: keyof AgendaTexts) => at(rowField(place, key));
  const day = field('day');
  const english = [field('titleEn'), field('descriptionEn')];
  const along = [field('speakers'), field('knowledge')];
  const notRequired = say('niet verplicht');
  return (
    <>
      <input type="hidden" name={rowField(place, 'id')} value={row.id} />
      <p className={styles.note} data-agenda-note={place} hidden={!note}>
        <TriangleAlert aria-hidden="true" size="1em" />
        <span>{note}</span>
      </p>
      <Row>
        {asksDay || day.defaultValue ? (
          <DateField {...day} label={say('Dag')} optional={say('leeg is de eerste dag')} />
        ) : null}
        <TimeField {...field('from')} label={say('Van')} />
        <TimeField {...field('to')} label={say('Tot')} />
        <SelectField
          {...field('kind')}
          label={say('Soort')}
          options={agendaKinds.map((kind) => ({ value: kind, label: agendaKindName(kind, say) }))}
        />
      </Row>
      {row.id && row.kind === 'EXPERT_BY_EXPERIENCE' ? (
        <p>
          {/* Beside the page to edit, in a window of its own: what was typed here stays. */}
          <a href={`ervaringsdeskundige/${row.id}`} target="_blank" rel="noopener">
            {say('Afspraken met deze spreker')}
          </a>
        </p>
      ) : null}
      <TextField {...field('title')} label={say('Wat gebeurt er?')} />
      <TextArea {...field('description')} rows={2} label={say('Uitleg')} optional={notRequired} />
      <SubsessionFields {...source} row={row} place={place} />
      <details className={styles.more} open={along.some(({ defaultValue, error }) => defaultValue || error)}>
        <summary>{say('Sprekers en kennis erbij (niet verplicht)')}</summary>
        <Stack>
          <TextArea
            {...field('speakers')}
            rows={2}
            label={say('Wie spreekt er?')}
            hint={say('Een regel per spreker: naam, organisatie.')}
            audience={say('Iedereen ziet deze namen. Een jongere noem je zoals hij of zij zelf kiest.')}
          />
          <TextArea
            {...field('knowledge')}
            rows={2}
            label={say('Welke kennis hoort erbij?')}
            hint={say(
              'Plak het adres van de pagina, elk op een eigen regel. Bijvoorbeeld /kennis/rad-van-herkenning.',
            )}
          />
        </Stack>
      </details>
      <EnglishFields
        open={english.some(({ error }) => error)}
        filled={english.some(({ defaultValue }) => defaultValue)}
      >
        <TextField {...field('titleEn')} label={say('Wat gebeurt er, in het Engels')} lang="en" />
        <TextArea {...field('descriptionEn')} rows={2} label={say('Uitleg in het Engels')} lang="en" />
      </EnglishFields>
    </>
  );
}
