import styles from './year-slider.module.css';

export interface YearSliderProps {
  name: string;
  id?: string;
  label: string;
  from: number;
  to: number;
  value: number;
  /** Awake: told while it moves. Asleep the form around it is sent. */
  onMove?: (year: number) => void;
}

/** A year, chosen by sliding over a scale of years; arrow keys go a year at a time. */
export function YearSlider({ name, id = name, label, from, to, value, onMove }: YearSliderProps) {
  const years = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const step = Math.ceil(years.length / 8);
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        type="range"
        className={styles.range}
        name={name}
        id={id}
        min={from}
        max={to}
        step={1}
        {...(onMove
          ? { value, onChange: ({ target }) => onMove(Number(target.value)) }
          : { defaultValue: value })}
      />
      <div className={styles.scale} aria-hidden="true">
        {years.map((year, place) => (
          <span key={year} className={year === value ? styles.chosen : undefined}>
            {place % step === 0 || year === value ? year : '·'}
          </span>
        ))}
      </div>
    </div>
  );
}
