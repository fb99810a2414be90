import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import styles from './suggest-field.module.css';

export interface Suggestion {
  id: string;
  label: string;
  /** What it is: 'Goede praktijk', 'Gemeente'. */
  about?: string;
}

export interface SuggestFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** What is typed now; kept by the island. */
  value: string;
  onInput: (value: string) => void;
  suggestions: readonly Suggestion[];
  onChoose: (suggestion: Suggestion) => void;
  /** What stands below while there is nothing to suggest ('Druk op Enter om te zoeken'). */
  emptyText: string;
}

/**
 * Typing with suggestions below: arrows walk, Enter takes, Escape closes; how many there are is said aloud. What is
 * typed may be something that is not in the list, and Enter then sends the form. For islands; asleep it is a text field.
 */
export function SuggestField({
  name,
  label,
  hint,
  value,
  onInput,
  suggestions,
  onChoose,
  emptyText,
}: SuggestFieldProps) {
  // Typing on lets go of what was chosen; else the next Enter would choose it again instead of sending the form.
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  return (
    <ComboBox
      className={styles.suggest}
      name={name}
      formValue="text"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      defaultFilter={() => true}
      inputValue={value}
      onInputChange={(text) => {
        if (chosen && text !== chosen.label) setChosen(null);
        onInput(text);
      }}
      items={suggestions}
      value={chosen?.id ?? null}
      onChange={(key) => {
        const taken = suggestions.find((suggestion) => suggestion.id === key);
        setChosen(taken ?? null);
        if (!taken) return;
        onInput(taken.label);
        onChoose(taken);
      }}
    >
      <Label className={styles.label}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      ) : null}
      <Input
        className={styles.input}
        autoComplete="off"
        onKeyDownCapture={(event) => {
          const nothingChosen = !event.currentTarget.getAttribute('aria-activedescendant');
          if (event.key === 'Enter' && nothingChosen) event.currentTarget.form?.requestSubmit();
        }}
      />
      <Popover className={styles.popover} offset={10}>
        <ListBox<Suggestion>
          className={styles.list}
          renderEmptyState={() => <div className={styles.empty}>{emptyText}</div>}
        >
          {(suggestion) => (
            <ListBoxItem className={styles.item} id={suggestion.id} textValue={suggestion.label}>
              <Text slot="label">{suggestion.label}</Text>
              {suggestion.about ? (
                <Text slot="description" className={styles.about}>
                  {suggestion.about}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
