import styles from './search-key-switch.module.css';

/**
 * Switches the search key '/' off and on, on this device: single keys disturb who speaks to the computer
 * (WCAG 2.1.4). Belongs among the footer's choices; appears once `enhancePage` has run, for before that there is no key.
 */
export function SearchKeySwitch({ label }: { label: string }) {
  return (
    <label className={styles.switch} hidden>
      <input className={styles.box} type="checkbox" data-search-key-switch="" defaultChecked />
      {label}
    </label>
  );
}
