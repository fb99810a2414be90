import { dayAsTyped } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  DateField,
  LinkButton,
  SelectField,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { holderValue, idToSend, whoDoes } from './group-words';
import type { GroupPartProps } from './working-group.page';
import type { GroupTaskFragment } from './working-group.page.generated';

/** What must be done, who does it, and by when. */
export function TaskForm({ data, form, task }: GroupPartProps & { task: GroupTaskFragment | null }) {
  const say = useSay();
  const href = useHref();
  const { edition, organisations, members } = data.space;
  const path = href(`/week/${edition.slug}/werkgroep`);
  const at = (field: string, standing = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, field),
  });
  const holders = [
    ...organisations.map((organisation) => ({ person: null, organisation })),
    ...members.map(({ person, organisation }) => ({ person, organisation })),
  ].map((each) => ({ value: holderValue(each), label: whoDoes(each, say) }));
  const holder = task ? holderValue(task) : '';
  // Who left the group stays where they stand, until somebody chooses another.
  if (task && holder && !holders.some(({ value }) => value === holder))
    holders.push({ value: holder, label: whoDoes(task, say) });
  // Who saved over another sends it again over what is there now.
  const version = form && form.code !== 'CONFLICT' ? valueAt(form, 'version') : String(task?.version ?? '');
  return (
    <form
      method="post"
      action={task ? `${path}?bewerk=${task.id}#taak` : path}
      noValidate
      data-keep={`werkgroep-taak-${task?.id ?? edition.slug}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="doe" value="taak" />
      <input type="hidden" name="id" value={task?.id ?? idToSend(form, data.newId)} />
      <input type="hidden" name="editionId" value={edition.id} />
      <input type="hidden" name="version" value={version} />
      <Stack>
        <TextField {...at('title', task?.title)} label={say('Wat moet er gebeuren?')} />
        <SelectField
          {...at('holder', holder)}
          label={say('Wie doet het?')}
          placeholder={say('Nog niemand')}
          hint={say('Een organisatie of iemand uit de werkgroep. Zij krijgen er mail over.')}
          options={holders}
        />
        <DateField
          {...at('dueOn', task ? dayAsTyped(task.dueOn) : '')}
          label={say('Wanneer is het klaar?')}
          hint={say('Bijvoorbeeld 24-3-2027. Uiterlijk de laatste dag van de Week.')}
          pickLabel={say('Kies in de kalender')}
        />
        <CheckboxField
          name="repeats"
          value="ja"
          label={say('Dit komt elk jaar terug')}
          defaultChecked={form ? valueAt(form, 'repeats') !== '' : (task?.repeats ?? false)}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {task ? say('Bewaar') : say('Zet erbij')}
            </Button>
          }
        >
          {task ? (
            <LinkButton href={path} variant="quiet">
              {say('Toch niet')}
            </LinkButton>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
