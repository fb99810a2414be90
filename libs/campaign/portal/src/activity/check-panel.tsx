import { Button, Panel, Stack, TextArea } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeCampaignActivityFragment } from './activity.page.generated';

/** For a coordinator: one press puts it into the programme; else a text says what must change. */
export function CheckPanel({
  activity: { id, slug, status, version },
  form,
}: {
  activity: WholeCampaignActivityFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const isNew = status === 'SUBMITTED';
  return (
    <Panel tone="quiet">
      <Stack>
        <h2 id="nakijken">{isNew ? say('Kijk dit na') : say('Dit is veranderd. Klopt het nog?')}</h2>
        <form
          method="post"
          action={href(`/week/activiteit/${slug}`)}
          noValidate
          {...(form ? { 'data-refused': '' } : {})}
        >
          <Stack>
            <input type="hidden" name="activityId" value={id} />
            <input type="hidden" name="version" value={version} />
            <Button type="submit" name="stap" value="keur-goed" variant="primary" wide>
              {isNew ? say('Zet in de agenda') : say('Het klopt')}
            </Button>
            {isNew ? (
              <>
                <TextArea
                  name="note"
                  rows={4}
                  label={say('Of: wat moet er anders?')}
                  audience={say('Wie het instuurde, krijgt dit per mail.')}
                  defaultValue={valueAt(form, 'note')}
                  error={problemAt(form, 'note')}
                />
                <Button type="submit" name="stap" value="vraag-aanpassing">
                  {say('Vraag om een aanpassing')}
                </Button>
              </>
            ) : null}
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
