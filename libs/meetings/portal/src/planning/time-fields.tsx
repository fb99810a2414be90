import { DateField, Row, TimeField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';

/** Day, begin and end of a meeting, as typed text. */
export function TimeFields({ dayLabel, ...source }: FormSource & { dayLabel: string }) {
  const say = useSay();
  const field = fieldIn(source);
  return (
    <div className={styles.part}>
      <DateField
        {...field('day')}
        label={dayLabel}
        hint={say('Bijvoorbeeld 24-3-2027 of 24 mrt')}
        pickLabel={say('Kies de datum in de kalender')}
      />
      <Row>
        <TimeField {...field('from')} label={say('Van')} hint={say('Bijvoorbeeld 13:30')} />
        <TimeField {...field('to')} label={say('Tot')} hint={say('Bijvoorbeeld 17:00')} />
      </Row>
      <DateField
        {...field('endDay')}
        label={say('Laatste dag')}
        optional={say('alleen als het meer dagen duurt')}
        pickLabel={say('Kies de laatste dag in de kalender')}
      />
    </div>
  );
}
