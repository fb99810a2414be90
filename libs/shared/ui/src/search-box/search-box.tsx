import { Search } from 'lucide-react';
import { classNames } from '../class-names';
import styles from './search-box.module.css';

export interface SearchBoxProps {
  /** What is searched ('Zoek in het netwerk'); seen in the hero, only heard in the header. */
  label: string;
  /** The word on the button. */
  submitLabel: string;
  action?: string;
  name?: string;
  defaultValue?: string;
  /** An example question, as a hint below the large box. */
  hint?: string;
  size?: 'header' | 'large';
  /** What the one-key hint says aloud ('Druk op / om te zoeken'); shows '/' in the box once the key works. */
  shortcutHint?: string;
  /** What else the search must keep, such as filters. */
  keep?: Readonly<Record<string, string | readonly string[]>>;
  id?: string;
  /** Suggestions while typing, once `offerSuggestions` has run. */
  suggest?: {
    /** Names the list for who listens ('Suggesties'). */
    label: string;
    /** Behind their number, said aloud ('suggesties'). */
    countText: string;
    /** Behind the kind of what was opened lately, offered while nothing is typed ('laatst bekeken'). */
    lately?: string;
    /** What stands beside a suggestion, by its kind. */
    kinds: Readonly<Record<string, string>>;
  };
}

/** The way in. A plain GET form; the key '/' puts the cursor here once `enhancePage` has run. */
export function SearchBox({
  label,
  submitLabel,
  action = '/zoeken',
  name = 'q',
  defaultValue,
  hint,
  size = 'header',
  shortcutHint,
  keep = {},
  id = size === 'large' ? 'zoekvraag' : 'zoekvak',
  suggest,
}: SearchBoxProps) {
  const kept = Object.entries(keep).flatMap(([key, value]) =>
    [value].flat().map((one) => ({ key, value: one })),
  );
  return (
    <form
      className={classNames(styles.search, size === 'large' && styles.large)}
      action={action}
      method="get"
      role="search"
      aria-label={label}
    >
      <label className={classNames(styles.label, size === 'header' && styles.heard)} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          className={styles.input}
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={size === 'header' ? label : undefined}
          autoComplete="off"
          enterKeyHint="search"
          data-search-shortcut={size}
          data-suggest={suggest ? JSON.stringify(suggest.kinds) : undefined}
          data-lately={suggest?.lately}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        {shortcutHint ? (
          <kbd className={styles.key} data-shortcut-hint="" title={shortcutHint} aria-hidden="true" hidden>
            /
          </kbd>
        ) : null}
        <button className={styles.submit} type="submit">
          <Search aria-hidden="true" className={styles.icon} />
          <span className={classNames(size === 'header' && styles.heard)}>{submitLabel}</span>
        </button>
        {suggest ? (
          <>
            <ul className={styles.list} id={`${id}-lijst`} role="listbox" aria-label={suggest.label} hidden />
            <span
              className={styles.heard}
              id={`${id}-aantal`}
              aria-live="polite"
              data-words={suggest.countText}
            />
          </>
        ) : null}
      </div>
      {kept.map(({ key, value }) => (
        <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
      ))}
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </form>
  );
}
