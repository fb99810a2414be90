import { Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** A listed word in a text, as it is shown under its field. */
export interface ShownHint {
  readonly found: string;
  readonly wording: {
    readonly id: string;
    readonly word: string;
    readonly instead: string;
    readonly why: string;
  };
}

/** A friendly hint under a field: which word, what to say instead and why. Nothing is refused. */
export function FieldHint({ hints }: { hints: readonly ShownHint[] }) {
  const say = useSay();
  const href = useHref();
  if (hints.length === 0) return null;
  return (
    <Stack gap="small">
      {hints.map(({ found, wording }) => (
        <p key={wording.id}>
          <strong>{say('Tip: je schrijft ‘{found}’.', { found })}</strong>{' '}
          {say('Liever: {instead}.', { instead: wording.instead.replace(/[.]$/, '') })} {wording.why}{' '}
          <a href={href(`/woordkeus#woord-${wording.id}`)}>{say('Wie zegt dat?')}</a>
        </p>
      ))}
    </Stack>
  );
}
