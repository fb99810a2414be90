import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Section, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { ShownOfferFragment } from './offer.page.generated';

/** A form of one button for who keeps an offer. */
export function OfferStep({
  offer: { id, slug },
  step,
  children,
}: {
  offer: Pick<ShownOfferFragment, 'id' | 'slug'>;
  step: 'haal-weg' | 'haal-terug' | 'bevestig';
  children: ReactNode;
}) {
  const href = useHref();
  return (
    <form method="post" action={href(`/aanbod/${slug}`)}>
      <input type="hidden" name="id" value={id} />
      <Button type="submit" name="stap" value={step} size="small">
        {children}
      </Button>
    </form>
  );
}

/** How an offer stands and what its keepers can do with it; readers without a step see nothing. */
export function OfferKeeping({ offer }: { offer: ShownOfferFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { slug, status, expiresOn, viewerCanEdit, viewerCanWithdraw, viewerCanConfirm } = offer;
  if (!viewerCanEdit && !viewerCanWithdraw && !viewerCanConfirm) return null;
  const day = writeDate(new Date(`${expiresOn}T12:00:00Z`), locale);
  return (
    <Section id="beheer" title={say('Dit aanbod bijhouden')}>
      {viewerCanConfirm ? (
        <Notice
          kind="attention"
          title={
            status === 'EXPIRED'
              ? say('Dit aanbod liep af op {day}.', { day })
              : say('Dit aanbod staat er tot {day}.', { day })
          }
          action={
            <OfferStep offer={offer} step="bevestig">
              {status === 'EXPIRED' ? say('Zet het weer een jaar neer') : say('Ja, het geldt nog')}
            </OfferStep>
          }
        >
          {status === 'EXPIRED'
            ? say('Anderen zien het niet meer. Eén druk is genoeg als het nog geldt.')
            : say('Geldt het nog? Dan blijft het met één druk een jaar staan.')}
        </Notice>
      ) : status === 'OFFERED' ? (
        <p>{say('Het staat er tot {day}. Een maand ervoor vragen we per mail of het nog geldt.', { day })}</p>
      ) : null}
      <Toolbar>
        {viewerCanEdit ? (
          <LinkButton href={href(`/aanbod/${slug}/bewerken`)} size="small">
            {say('Bewerk')}
          </LinkButton>
        ) : null}
        {viewerCanWithdraw ? (
          <OfferStep offer={offer} step="haal-weg">
            {say('Haal het weg')}
          </OfferStep>
        ) : null}
      </Toolbar>
    </Section>
  );
}
