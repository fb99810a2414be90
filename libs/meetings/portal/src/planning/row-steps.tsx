import { useSay } from '@verbonden/shared/web';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import styles from './planning.module.css';
import { StepButton } from './step-button';

export interface RowStepsProps {
  readonly place: number;
  readonly count: number;
  /** What it is called, for the names of the buttons. */
  readonly name: string;
  /** The value of a step's button: "omhoog" becomes "omhoog:2". */
  readonly stepOf: (what: 'omhoog' | 'omlaag' | 'weg') => string;
  /** The id of the first field at a place, where the page comes back. */
  readonly fieldAt: (place: number) => string;
  /** Where the page comes back when it is taken away. */
  readonly listId: string;
}

/** One up, one down, or away. */
export function RowSteps({ place, count, name, stepOf, fieldAt, listId }: RowStepsProps) {
  const say = useSay();
  return (
    <div className={styles.rowSteps}>
      {place > 0 ? (
        <StepButton
          step={stepOf('omhoog')}
          to={fieldAt(place - 1)}
          name={say('Omhoog: {name}', { name })}
          icon={<ArrowUp aria-hidden="true" />}
        >
          {say('Omhoog')}
        </StepButton>
      ) : null}
      {place < count - 1 ? (
        <StepButton
          step={stepOf('omlaag')}
          to={fieldAt(place + 1)}
          name={say('Omlaag: {name}', { name })}
          icon={<ArrowDown aria-hidden="true" />}
        >
          {say('Omlaag')}
        </StepButton>
      ) : null}
      <StepButton
        step={stepOf('weg')}
        to={listId}
        name={say('Haal weg: {name}', { name })}
        icon={<Trash2 aria-hidden="true" />}
      >
        {say('Haal weg')}
      </StepButton>
    </div>
  );
}
