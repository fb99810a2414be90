import { useSay } from '@verbonden/shared/web';
import type { MakersFragment } from './makers.generated';

/** Who gave the tip or is seen in it, as they chose to be called. */
export function Makers({ item: { kind, makers } }: { item: MakersFragment }) {
  const say = useSay();
  if (makers.length === 0) return null;
  const names = makers.map(({ name, ageLabel }) => say('{name} ({age} jaar)', { name, age: ageLabel }));
  const credits = [...new Set(makers.flatMap(({ credit }) => credit ?? []))];
  return (
    <p>
      {kind === 'TIP'
        ? say('Een tip van {names}.', { names: names.join(', ') })
        : say('Met {names}.', { names: names.join(', ') })}{' '}
      {credits.length > 0 ? say('Foto of film: {credits}.', { credits: credits.join(', ') }) : null}
    </p>
  );
}
