import { LinkButton, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MakersFragment } from './makers.generated';

/** Who gave the tip or is seen in it, as they chose to be called; the card of it, and the consents for who keeps them. */
export function Makers({ item }: { item: MakersFragment }) {
  const say = useSay();
  const href = useHref();
  const { slug, kind, status, makers, consentScopes, viewerCanKeepConsents } = item;
  const names = makers.map(({ name, ageLabel }) => say('{name} ({age} jaar)', { name, age: ageLabel }));
  const credits = [...new Set(makers.flatMap(({ credit }) => credit ?? []))];
  const hasCard = kind === 'TIP' && status === 'PUBLISHED' && consentScopes.includes('PRINT');
  if (names.length === 0 && !viewerCanKeepConsents) return null;
  return (
    <>
      {names.length > 0 ? (
        <p>
          {kind === 'TIP'
            ? say('Een tip van {names}.', { names: names.join(', ') })
            : say('Met {names}.', { names: names.join(', ') })}{' '}
          {credits.length > 0 ? say('Foto of film: {credits}.', { credits: credits.join(', ') }) : null}
        </p>
      ) : null}
      {hasCard || viewerCanKeepConsents ? (
        <Toolbar>
          {hasCard ? (
            <LinkButton href={href(`/kennis/${slug}/kaart`)}>{say('Maak er een kaartje van')}</LinkButton>
          ) : null}
          {viewerCanKeepConsents ? (
            <LinkButton href={href(`/kennis/${slug}/toestemmingen`)} variant="quiet">
              {say('Toestemmingen')}
            </LinkButton>
          ) : null}
        </Toolbar>
      ) : null}
    </>
  );
}
