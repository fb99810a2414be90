import styles from './theme-choice.module.css';

export type Theme = 'system' | 'light' | 'dark';

export interface ThemeChoiceProps {
  /** Where the choice is kept: a POST with `theme` and `terug`, answered with a redirect and a cookie. */
  action: string;
  /** The page to come back to. */
  returnTo: string;
  current: Theme;
  label: string;
  names: Readonly<Record<Theme, string>>;
}

const themes = ['system', 'light', 'dark'] as const;

/** Light, dark or as the device says. Three buttons of one form; the one in use is pressed. */
export function ThemeChoice({ action, returnTo, current, label, names }: ThemeChoiceProps) {
  return (
    <form className={styles.choice} method="post" action={action} aria-label={label}>
      <input type="hidden" name="terug" value={returnTo} />
      {themes.map((theme) => (
        <button
          key={theme}
          className={styles.button}
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={theme === current}
        >
          {names[theme]}
        </button>
      ))}
    </form>
  );
}
