import { Button, Notice, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Signed in for a while without a password: a link in the mail shows that it is still them. The page takes `hoe=link`. */
export function FreshByLink({ path, email }: { path: string; email: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)}>
      <Stack>
        <Notice kind="info" title={say('Log eerst opnieuw in, met een link per mail')}>
          {say(
            'Je bent al een tijd ingelogd. Zo weten we zeker dat jij het bent. Je komt daarna hier terug.',
          )}
        </Notice>
        <input type="hidden" name="eigen" value={email} />
        <Button type="submit" variant="primary" name="hoe" value="link" busyText={say('Even wachten…')}>
          {say('Mail me een link')}
        </Button>
      </Stack>
    </form>
  );
}
