import { Button, Panel, SelectField, Stack, TextArea } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { WorkplaceData } from './workplace.page';

/** One field for one colleague or for a whole list. What is left of a list that was sent is kept apart from what was typed. */
export function InviteColleagues({
  organisation: { id, slug, name },
  form,
  isSent,
}: {
  organisation: WorkplaceData['workplace']['organisation'];
  form: FormState | null;
  /** The list that was typed went out just now: nothing of it is kept. */
  isSent: boolean;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel>
      <form
        method="post"
        action={href(`/organisaties/${slug}/mensen`)}
        noValidate
        data-keep={isSent ? undefined : `uitnodigen-${form ? 'rest' : 'lijst'}-${slug}`}
        data-refused={form ? '' : undefined}
      >
        <Stack>
          <h2 id="uitnodigen">{say('Nodig collega’s uit')}</h2>
          <input type="hidden" name="organisationId" value={id} />
          <TextArea
            name="list"
            label={say('Wie wil je uitnodigen?')}
            hint={say(
              'Eén e-mailadres, of een hele lijst: één persoon per regel, met of zonder naam. Hooguit 100.',
            )}
            audience={say('Alleen de redacteuren van {name} en de coördinator zien deze adressen.', { name })}
            rows={6}
            defaultValue={valueAt(form, 'list')}
            error={problemAt(form, 'list')}
          />
          <SelectField
            name="role"
            label={say('Wat mogen ze?')}
            options={[
              { value: 'PROFESSIONAL', label: say('Medewerker: doet mee') },
              { value: 'EDITOR', label: say('Redacteur: deelt en nodigt uit') },
            ]}
            defaultValue={valueAt(form, 'role', 'PROFESSIONAL')}
            error={problemAt(form, 'role')}
          />
          <div>
            <Button type="submit" name="stap" value="uitnodigen" variant="primary">
              {say('Stuur de uitnodiging')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
