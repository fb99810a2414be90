import { Button, LinkButton, Panel, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import { fieldIn } from '../planning/form-fields';
import styles from '../planning/planning.module.css';
import type { SeriesPageQuery } from './series.generated';

/** The name of the button that was pressed, and of the one that shows all drafts to everybody. */
export const stepField = 'stap';
export const publishStep = 'publiceer';

/** What a coordinator does with a season: publish what is ready, add a meeting, give it another name. */
export function SeriesPanel({
  series,
  form,
}: {
  series: SeriesPageQuery['meetingSeries'];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug } = series;
  const path = href(`/bijeenkomsten/reeks/${slug}`);
  const drafts = series.meetings.filter(({ status }) => status === 'DRAFT').length;
  const field = fieldIn({ form, standing: { title: series.titleNl, titleEn: series.titleEn ?? '' } });
  return (
    <div data-print="none">
      <Panel tone="quiet">
        <Stack>
          <form method="post" action={path}>
            <input type="hidden" name="id" value={id} />
            <Toolbar
              primary={
                drafts > 0 ? (
                  <Button
                    type="submit"
                    name={stepField}
                    value={publishStep}
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('{count, plural, one {Publiceer het concept} other {Publiceer alle # concepten}}', {
                      count: drafts,
                    })}
                  </Button>
                ) : null
              }
            >
              <LinkButton href={href(`/bijeenkomsten/nieuw?reeks=${id}`)} variant="quiet">
                {say('Voeg een bijeenkomst toe')}
              </LinkButton>
            </Toolbar>
          </form>
          <details className={styles.more} open={form?.values['title'] !== undefined}>
            <summary>{say('Verander de naam van de reeks')}</summary>
            <form method="post" action={path} noValidate className={styles.part}>
              <input type="hidden" name="id" value={id} />
              <TextField {...field('title')} label={say('Naam van de reeks')} />
              <TextField
                {...field('titleEn')}
                label={say('Naam in het Engels')}
                optional={say('niet verplicht')}
                lang="en"
              />
              <div>
                <Button type="submit" busyText={say('Even wachten…')}>
                  {say('Bewaar')}
                </Button>
              </div>
            </form>
          </details>
        </Stack>
      </Panel>
    </div>
  );
}
