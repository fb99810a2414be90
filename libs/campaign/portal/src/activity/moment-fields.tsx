import { DateField, FieldGroup, Row, TimeField } from '@verbonden/shared/ui';
import { problemAt, useSay } from '@verbonden/shared/web';
import type { ActivityFormParts } from './activity-form';
import { momentField } from './activity-form-values';

/** One day with its two times. */
export function MomentFields({ at, values, form }: ActivityFormParts & { at: number }) {
  const say = useSay();
  const field = (name: 'day' | 'begins' | 'ends') => ({
    name: momentField(at, name),
    defaultValue: values[momentField(at, name)]?.[0] ?? '',
    error: problemAt(form, momentField(at, name)),
  });
  return (
    <FieldGroup id={`moment-${at}`} label={say('Dag {number}', { number: at + 1 })}>
      <Row>
        <DateField {...field('day')} label={say('Dag')} pickLabel={say('Kies in de kalender')} />
        <TimeField {...field('begins')} label={say('Van')} placeholder="14:00" />
        <TimeField {...field('ends')} label={say('Tot')} placeholder="16:00" />
      </Row>
    </FieldGroup>
  );
}
