import { Button, Stack } from '@verbonden/shared/ui';
import { type FormState, type SubmitArgs, useHref, useSay } from '@verbonden/shared/web';
import {
  type FollowedToolkitFragment,
  FollowToolkitDocument,
  UnfollowToolkitDocument,
} from './toolkit-follow.generated';

/** The button that asks for mail whenever something comes out, and takes that back. */
export function ToolkitFollow({
  edition: { id, viewerFollowsToolkit: follows },
  path,
  signedIn,
}: {
  edition: FollowedToolkitFragment;
  path: string;
  signedIn: boolean;
}) {
  const say = useSay();
  const href = useHref();
  if (!signedIn) {
    const back = encodeURIComponent(`${path}#straks`);
    return (
      <p>
        <a href={href(`/inloggen?terug=${back}`)}>
          {say('Log in, dan kunnen we je mailen als er iets bij komt.')}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={href(path)}>
      <Stack gap="small">
        <input type="hidden" name="editionId" value={id} />
        <p>
          {follows
            ? say('Je hoort het per mail als er nieuw materiaal uitkomt.')
            : say('We kunnen je mailen als er iets bij komt. Hoe vaak, kies je bij ‘Mijn mail’.')}
        </p>
        <div>
          <Button
            type="submit"
            name="stap"
            value={follows ? 'volg-niet' : 'volg'}
            variant="secondary"
            busyText={say('Even wachten…')}
          >
            {follows ? say('Mail me niet meer') : say('Mail me als er iets nieuws is')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** Does what the button asks; null when it was another button of the page. */
export async function submitFollow(
  { form, mutate, goTo }: Pick<SubmitArgs, 'form' | 'mutate' | 'goTo'>,
  path: string,
): Promise<Response | FormState | null> {
  const step = form.line('stap');
  const input = { editionId: form.line('editionId') };
  if (step === 'volg')
    return (await mutate(FollowToolkitDocument, { input })).state ?? goTo(`${path}?gedaan=volg`);
  if (step === 'volg-niet')
    return (await mutate(UnfollowToolkitDocument, { input })).state ?? goTo(`${path}?gedaan=volg-niet`);
  return null;
}
