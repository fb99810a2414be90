import styles from './choice-matrix.module.css';

export interface MatrixQuestion {
  name: string;
  label: string;
  hint?: string;
  defaultValue: string;
}

export interface ChoiceMatrixProps {
  /** A word or two each: 'Elke dag', 'Nooit'. Five at most. */
  choices: readonly { value: string; label: string }[];
  questions: readonly MatrixQuestion[];
}

/** The same few choices for many things: a table of radios, and on a phone one question below another. */
export function ChoiceMatrix({ choices, questions }: ChoiceMatrixProps) {
  return (
    <div className={styles.matrix}>
      <div className={styles.heads} aria-hidden="true">
        {choices.map(({ value, label }) => (
          <span key={value}>{label}</span>
        ))}
      </div>
      {questions.map(({ name, label, hint, defaultValue }) => (
        <div
          key={name}
          role="radiogroup"
          aria-labelledby={`${name}-wat`}
          aria-describedby={hint ? `${name}-hint` : undefined}
          className={styles.question}
        >
          <div className={styles.about}>
            <strong id={`${name}-wat`}>{label}</strong>
            {hint ? (
              <span id={`${name}-hint`} className={styles.hint}>
                {hint}
              </span>
            ) : null}
          </div>
          {choices.map((choice) => (
            <label key={choice.value} className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={choice.value === defaultValue}
                className={styles.radio}
              />
              <span className={styles.word}>{choice.label}</span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
