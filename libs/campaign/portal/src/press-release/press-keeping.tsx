import { Button, LinkButton, Notice, Panel, Stack, Toolbar } from '@verbonden/shared/ui';
import { FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { PressStanding } from './press-standing';
import type { ReleaseData } from './press-release.page';

/** How the release stands, for a coordinator, and its one next step. */
export function PressKeeping({ data: { release, done }, form }: ViewProps<ReleaseData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/week/pers/${release.slug}`);
  const isDraft = release.status === 'DRAFT';
  const news: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard.'),
    vrij: release.isUnderEmbargo
      ? say('Redacteuren kunnen het klaarmaken. Na het embargo ziet iedereen het vanzelf.')
      : say('Het bericht staat erop. Iedereen kan het gebruiken.'),
    terug: say('Het bericht is eraf. Alleen coördinatoren zien het nog.'),
  };
  return (
    <Panel>
      <Stack>
        {done && news[done] && !form ? <Notice kind="success" title={news[done]} /> : null}
        <FormProblems form={form} />
        <PressStanding release={release} />
        <form method="post" action={path} noValidate>
          <input type="hidden" name="id" value={release.id} />
          <Toolbar
            {...(isDraft
              ? {
                  primary: (
                    <Button
                      type="submit"
                      name="stap"
                      value="vrij"
                      variant="primary"
                      busyText={say('Even wachten…')}
                    >
                      {say('Geef het vrij')}
                    </Button>
                  ),
                }
              : {})}
          >
            <LinkButton href={`${path}/bewerk`}>{say('Bewerk')}</LinkButton>
            {isDraft ? null : (
              <Button type="submit" name="stap" value="terug" variant="quiet">
                {say('Haal het eraf')}
              </Button>
            )}
          </Toolbar>
        </form>
      </Stack>
    </Panel>
  );
}
