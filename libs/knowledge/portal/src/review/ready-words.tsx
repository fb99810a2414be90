import { Button, SelectField, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ReadAlongData } from './read-along.page';

interface ReadyWordsProps {
  readonly texts: ReadAlongData['texts'];
  /** The field of the same form in which the words are put. */
  readonly field: 'changes' | 'note';
  readonly path: string;
  readonly form: FormState | null;
}

/** Puts words that coordinators keep into a field, behind what was typed there; they are changed and then sent. */
export function ReadyWords({ texts, field, path, form }: ReadyWordsProps) {
  const say = useSay();
  const href = useHref();
  const name = `woorden-${field}`;
  return (
    <Stack gap="small">
      <SelectField
        name={name}
        label={say('Begin met een vaste tekst')}
        options={texts.map(({ title, text }) => ({ value: text, label: title }))}
        defaultValue={valueAt(form, name, texts[0]?.text)}
      />
      <Toolbar>
        <Button
          type="submit"
          name="stap"
          value={`vaste-tekst-${field}`}
          size="small"
          formAction={href(`${path}#${field}`)}
        >
          {say('Zet in het veld')}
        </Button>
      </Toolbar>
    </Stack>
  );
}
