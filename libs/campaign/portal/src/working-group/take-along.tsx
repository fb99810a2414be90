import { Button, CheckboxGroup, LinkButton, Panel, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { problemAt, useHref, useSay, valuesAt } from '@verbonden/shared/web';
import type { GroupPartProps } from './working-group.page';

/** From an archived space to the next edition. */
export function TakeAlong({ data, form }: GroupPartProps) {
  const say = useSay();
  const href = useHref();
  const { edition, next, takenAlong, papers, tasks } = data.space;
  if (!next) return null;
  const going = tasks.filter(({ status, repeats }) => status === 'OPEN' || repeats).length;
  const files = papers.filter(({ file }) => file !== null);
  return (
    <Section id="meenemen" title={say('Neem mee naar de volgende editie')}>
      <Panel>
        <form method="post" action={href(`/week/${edition.slug}/werkgroep`)} noValidate>
          <input type="hidden" name="doe" value="meenemen" />
          <input type="hidden" name="editionId" value={edition.id} />
          <Stack>
            <p>
              {say(
                '{count, plural, one {# taak gaat} other {# taken gaan}} mee: wat nog open staat en wat elk jaar terugkomt. Elke taak komt evenveel dagen voor de Week te staan. Links gaan ook mee, besluiten blijven hier te lezen.',
                { count: going },
              )}
            </p>
            {files.length > 0 ? (
              <CheckboxGroup
                name="paperIds"
                label={say('Welke bestanden gaan mee?')}
                error={problemAt(form, 'paperIds')}
                defaultValues={valuesAt(form, 'paperIds')}
                options={files.map(({ id, title }) => ({ value: id, label: title }))}
              />
            ) : null}
            {takenAlong > 0 ? (
              <p>{say('Dit deden jullie al eens. Wat er al is, komt er niet nog een keer bij.')}</p>
            ) : null}
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Neem mee naar {edition}', { edition: next.name })}
                </Button>
              }
            >
              {takenAlong > 0 ? (
                <LinkButton href={href(`/week/${next.slug}/werkgroep`)} variant="quiet">
                  {say('Ga naar de volgende werkgroep')}
                </LinkButton>
              ) : null}
            </Toolbar>
          </Stack>
        </form>
      </Panel>
    </Section>
  );
}
