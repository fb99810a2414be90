import {
  Button,
  Disclosure,
  LinkButton,
  Notice,
  Panel,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeCampaignActivityFragment } from './activity.page.generated';

/** For who keeps an activity: how it stands, who comes by their chosen names, and what can be done with it. */
export function OrganiserPanel({
  activity,
  form,
}: {
  activity: WholeCampaignActivityFragment;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug, status, joining, signupCount, signupNames, reviewNote } = activity;
  const { viewerCanChange, viewerCanCancel, viewerCanWithdraw } = activity;
  const isPublic = status === 'PUBLISHED' || status === 'CANCELLED';
  const showsCount = isPublic && joining === 'PORTAL' && signupCount !== null;
  if (!viewerCanChange && !viewerCanCancel && !showsCount) return null;
  return (
    <Panel tone="quiet">
      <Stack>
        <h2 id="beheer">{say('Beheer')}</h2>
        {status === 'CHANGES_REQUESTED' && reviewNote ? (
          <Notice kind="attention" title={say('Nog even aanpassen')}>
            {reviewNote}
          </Notice>
        ) : null}
        {showsCount ? (
          <p>
            {say(
              '{count, plural, =0 {Nog niemand meldde zich aan.} one {# aanmelding} other {# aanmeldingen}}',
              { count: signupCount },
            )}
          </p>
        ) : null}
        {signupNames && signupNames.length > 0 ? (
          <Disclosure title={say('Wie er komen')}>
            <Stack gap="small">
              <p>{say('Namen die ze zelf kozen. Deel deze lijst niet. Zeven dagen erna is hij gewist.')}</p>
              <ul>
                {signupNames.map((name, at) => (
                  <li key={at}>{name}</li>
                ))}
              </ul>
            </Stack>
          </Disclosure>
        ) : null}
        {viewerCanChange || viewerCanWithdraw ? (
          <Toolbar
            primary={
              viewerCanChange ? (
                <LinkButton href={href(`/week/activiteit/${slug}/bewerk`)}>{say('Verander')}</LinkButton>
              ) : null
            }
          >
            {viewerCanWithdraw ? (
              <form method="post" action={href(`/week/activiteit/${slug}`)}>
                <input type="hidden" name="activityId" value={id} />
                <Button type="submit" name="stap" value="trek-in" variant="quiet">
                  {say('Trek in')}
                </Button>
              </form>
            ) : null}
          </Toolbar>
        ) : null}
        {viewerCanCancel ? (
          <Disclosure title={say('Gaat het niet door?')} open={problemAt(form, 'because') !== undefined}>
            <form method="post" action={href(`/week/activiteit/${slug}`)} noValidate>
              <Stack>
                <input type="hidden" name="activityId" value={id} />
                <TextField
                  name="because"
                  label={say('Waarom niet?')}
                  audience={say('Iedereen leest dit. Wie zijn e-mail gaf, krijgt bericht.')}
                  maxLength={160}
                  defaultValue={valueAt(form, 'because')}
                  error={problemAt(form, 'because')}
                />
                <Button type="submit" name="stap" value="zeg-af" variant="danger">
                  {say('Zeg de activiteit af')}
                </Button>
              </Stack>
            </form>
          </Disclosure>
        ) : null}
      </Stack>
    </Panel>
  );
}
