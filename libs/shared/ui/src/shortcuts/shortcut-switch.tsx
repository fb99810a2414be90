import styles from './shortcut-switch.module.css';

/**
 * Switches all shortcuts off and on, on this device: single keys disturb who speaks to the computer (WCAG 2.1.4).
 * Belongs among the footer's choices; appears once `enhancePage` has run, for before that there are no shortcuts.
 */
export function ShortcutSwitch({ label }: { label: string }) {
  return (
    <label className={styles.switch} hidden>
      <input className={styles.box} type="checkbox" data-shortcut-switch="" defaultChecked />
      {label}
    </label>
  );
}
