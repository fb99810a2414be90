import { Button, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

/** A question to the owner: a new one, or the wording of one that nobody answered yet. */
export function AskForm({
  path,
  hidden,
  standing,
  form,
}: {
  path: string;
  hidden: Readonly<Record<string, string>>;
  /** The question as it is; null for a new one. */
  standing: string | null;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(path)} noValidate>
      <Stack>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="body"
          rows={4}
          label={say('Wat wil je weten?')}
          hint={say('Schrijf niets waaraan iemand een kind of gezin herkent.')}
          audience={say(
            'De maker leest je vraag met je naam. Komt hij op de pagina, dan staat je naam er niet bij.',
          )}
          defaultValue={valueAt(form, 'body', standing)}
          error={problemAt(form, 'body')}
        />
        <Toolbar
          primary={
            <Button
              type="submit"
              name="stap"
              value={standing === null ? 'vraag' : 'wijzig'}
              variant="primary"
              busyText={say('Even wachten…')}
            >
              {standing === null ? say('Verstuur je vraag') : say('Bewaar je vraag')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
