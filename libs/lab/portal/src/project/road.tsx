import { Button, Disclosure, Panel, Stack, TextField, VisuallyHidden } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownProject } from './project.page';

/** Where it comes from, what it builds on, and what became of it: each a link that leads back here as well. */
export function Road({ project, form }: { project: ShownProject; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { signal, originKind, searchWords, buildsOn, practice, viewerCanEdit, slug } = project;
  return (
    <Panel tone="quiet">
      <Stack gap="large">
        <Stack gap="small">
          <h2>{say('Waar het vandaan komt')}</h2>
          {signal ? (
            <p>
              {say('Een signaal uit de praktijk:')}{' '}
              <a href={href(`/signalen/${signal.id}`)}>{signal.title}</a>
            </p>
          ) : (
            <p>
              {
                {
                  SIGNAL: say('Een signaal uit de praktijk. Leden van het netwerk kunnen het openen.'),
                  SEARCH: say('Mensen zochten naar ‘{words}’ en vonden niets.', { words: searchWords ?? '' }),
                  IDEA: say('Een idee van een pionier.'),
                }[originKind]
              }
              {searchWords ? (
                <>
                  {' '}
                  <a href={href(`/zoeken?q=${encodeURIComponent(searchWords)}`)}>
                    {say('Zoek het nog eens')}
                  </a>
                </>
              ) : null}
            </p>
          )}
        </Stack>
        {practice ? (
          <Stack gap="small">
            <h2>{say('Wat ervan werd')}</h2>
            <p>
              <a href={href(`/kennis/${practice.slug}`)}>{practice.title}</a>
              {practice.status === 'PUBLISHED' ? null : ` (${say('nog niet gepubliceerd')})`}
            </p>
            {practice.adoptionCount > 0 ? (
              <p>
                {say(
                  '{count, plural, one {# organisatie doet dit ook} other {# organisaties doen dit ook}}',
                  {
                    count: practice.adoptionCount,
                  },
                )}
              </p>
            ) : null}
          </Stack>
        ) : null}
        {buildsOn.length > 0 || viewerCanEdit ? (
          <Stack gap="small">
            <h2>{say('Hier bouwt het op')}</h2>
            {buildsOn.length > 0 ? (
              <ul>
                {buildsOn.map(({ id, slug: at, title }) => (
                  <li key={id}>
                    <a href={href(`/kennis/${at}`)}>{title}</a>
                    {viewerCanEdit ? (
                      <form method="post" action={href(`/lab/project/${slug}`)}>
                        <input type="hidden" name="itemId" value={id} />
                        <Button type="submit" name="stap" value="kennis-weg" size="small" variant="quiet">
                          {say('Haal weg')}
                          <VisuallyHidden>: {title}</VisuallyHidden>
                        </Button>
                      </form>
                    ) : null}
                  </li>
                ))}
              </ul>
            ) : null}
            {viewerCanEdit ? (
              <Disclosure title={say('Voeg kennis toe')} open={Boolean(problemAt(form, 'address'))}>
                <form method="post" action={href(`/lab/project/${slug}`)} noValidate>
                  <Stack>
                    <TextField
                      name="address"
                      label={say('Adres in de kennis')}
                      hint={say('Plak het adres, zoals /kennis/rad-van-herkenning.')}
                      defaultValue={valueAt(form, 'address')}
                      error={problemAt(form, 'address')}
                    />
                    <Button type="submit" name="stap" value="kennis-erbij">
                      {say('Voeg toe')}
                    </Button>
                  </Stack>
                </form>
              </Disclosure>
            ) : null}
          </Stack>
        ) : null}
      </Stack>
    </Panel>
  );
}
