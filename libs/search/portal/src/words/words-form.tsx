import {
  Button,
  CheckboxField,
  LinkButton,
  Panel,
  Row,
  Stack,
  TextArea,
  TextField,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownWordGroupFragment } from './words.page.generated';

interface WordsFormProps {
  readonly form: FormState | null;
  /** The group that is changed; null adds one. */
  readonly group: ShownWordGroupFragment | null;
  /** The id of a new group, so that the form sent twice makes one. */
  readonly newId: string;
  /** A word to begin with. */
  readonly word: string;
}

/** Words that mean the same, one on each line. */
export function WordsForm({ form, group, newId, word }: WordsFormProps) {
  const say = useSay();
  const href = useHref();
  const isTicked = form ? form.values['oneWay'] !== undefined : (group?.oneWay ?? false);
  return (
    <Panel>
      <form method="post" action={href('/zoeken/woorden')} noValidate>
        <Stack>
          <h2 id="woorden-bij-elkaar">
            {group ? say('Verander deze woorden') : say('Zet woorden bij elkaar')}
          </h2>
          <input type="hidden" name="id" value={form?.values['id']?.[0] ?? group?.id ?? newId} />
          {group ? <input type="hidden" name="version" value={group.version} /> : null}
          <TextArea
            name="words"
            rows={4}
            label={say('Woorden, elk op een eigen regel')}
            hint={say('Bijvoorbeeld: brus, brussen, broers en zussen. Wie één ervan zoekt, vindt ze alle.')}
            error={problemAt(form, 'words')}
            defaultValue={valueAt(form, 'words', group ? group.words.join('\n') : word)}
          />
          <CheckboxField
            name="oneWay"
            label={say('Alleen van de eerste regel naar de rest')}
            hint={say('Voor een afkorting: wie ‘poh’ zoekt, vindt ook praktijkondersteuner. Niet andersom.')}
            defaultChecked={isTicked}
          />
          <TextField
            name="note"
            label={say('Waarom horen ze bij elkaar?')}
            optional={say('niet verplicht')}
            error={problemAt(form, 'note')}
            defaultValue={valueAt(form, 'note', group?.note)}
          />
          <Row>
            <Button type="submit" name="stap" value="bewaar" variant="primary">
              {say('Bewaar deze woorden')}
            </Button>
            {group ? <LinkButton href={href('/zoeken/woorden')}>{say('Toch niet')}</LinkButton> : null}
          </Row>
        </Stack>
      </form>
    </Panel>
  );
}
