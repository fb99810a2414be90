import { DateField, Row, SelectField, TextArea, TextField, TimeField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { TriangleAlert } from 'lucide-react';
import { agendaKindName } from '../meeting-words';
import { agendaKinds, type AgendaRow, rowField } from './agenda-row';
import type { AgendaNote } from './agenda-notes';
import { EnglishFields } from './english-fields';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';

/** The fields of one part of the programme, with what is notable about its times. */
export function AgendaRowFields({
  place,
  note,
  asksDay,
  ...source
}: FormSource & { place: number; note: AgendaNote | undefined; asksDay: boolean }) {
  const say = useSay();
  const at = fieldIn(source);
  const field = (key: keyof AgendaRow) => at(rowField(place, key));
  const day = field('day');
  const english = [field('titleEn'), field('descriptionEn')];
  return (
    <>
      {note ? (
        <p className={styles.note}>
          <TriangleAlert aria-hidden="true" size="1em" />
          {note.what === 'GAP'
            ? say(
                'Tussen dit en het vorige onderdeel {minutes, plural, one {zit # minuut} other {zitten # minuten}} niets.',
                { minutes: note.minutes },
              )
            : say(
                'Dit begint {minutes, plural, one {# minuut} other {# minuten}} voor het vorige onderdeel klaar is.',
                { minutes: note.minutes },
              )}
        </p>
      ) : null}
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
      <TextField {...field('title')} label={say('Wat gebeurt er?')} />
      <TextArea {...field('description')} rows={2} label={say('Uitleg')} optional={say('niet verplicht')} />
      <EnglishFields open={english.some(({ defaultValue, error }) => defaultValue || error)}>
        <TextField {...field('titleEn')} label={say('Wat gebeurt er, in het Engels')} lang="en" />
        <TextArea {...field('descriptionEn')} rows={2} label={say('Uitleg in het Engels')} lang="en" />
      </EnglishFields>
    </>
  );
}
