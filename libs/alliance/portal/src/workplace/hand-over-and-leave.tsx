import { Button, Section, SelectField, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ColleagueData } from './colleague.page';
import { OwnedList } from './owned-list';

/** Who does not work here any more hands over what is in their name, and goes. */
export function HandOverAndLeave({
  data: { organisation, colleague, owned, heirs },
  form,
}: {
  data: ColleagueData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, name } = colleague;
  return (
    <Section
      id="weg"
      title={say('Werkt {name} hier niet meer?', { name })}
      lead={say('{name} ziet dan meteen niets meer van {organisation}. Het account zelf blijft.', {
        name,
        organisation: organisation.name,
      })}
    >
      <form method="post" action={href(`/organisaties/${organisation.slug}/mensen/${id}`)} noValidate>
        <Stack>
          <input type="hidden" name="organisationId" value={organisation.id} />
          {owned.length > 0 ? (
            <>
              <p>
                {say('Dit staat hier op naam van {name}. Het gaat in één keer naar wie je kiest:', { name })}
              </p>
              <OwnedList owned={owned} />
              <SelectField
                name="heirId"
                label={say('Wie neemt het over?')}
                placeholder={say('Kies een collega')}
                options={heirs.map((each) => ({ value: each.id, label: each.name }))}
                defaultValue={valueAt(form, 'heirId')}
                error={problemAt(form, 'heirId')}
              />
            </>
          ) : (
            <p>{say('Er staat hier niets op naam van {name}.', { name })}</p>
          )}
          <Toolbar>
            {owned.length > 0 ? (
              <Button type="submit" name="stap" value="overdragen">
                {say('Draag het alleen over')}
              </Button>
            ) : null}
            <Button type="submit" name="stap" value="weg" variant="danger">
              {say('Haal {name} weg bij {organisation}', { name, organisation: organisation.name })}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Section>
  );
}
