import { writeDate } from '@verbonden/shared/kernel';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { OfferStep } from './offer-keeping';
import type { ShownOfferFragment } from './offer.page.generated';

/** What was just done, with the way back where there is one; and that an offer was taken away, for who can put it back. */
export function OfferDone({ offer, done }: { offer: ShownOfferFragment; done: string | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const day = writeDate(new Date(`${offer.expiresOn}T12:00:00Z`), locale);
  if (offer.status === 'WITHDRAWN') {
    return (
      <Notice
        kind={done === 'weggehaald' ? 'success' : 'attention'}
        title={say('Dit aanbod is weggehaald.')}
        live="status"
        action={
          offer.viewerCanRestore ? (
            <OfferStep offer={offer} step="haal-terug">
              {say('Terughalen')}
            </OfferStep>
          ) : null
        }
      >
        {say('Niemand vindt het nog. Alleen jij en je collega’s zien deze pagina.')}
      </Notice>
    );
  }
  switch (done ?? '') {
    case 'aangeboden':
      return (
        <Notice
          kind="success"
          live="status"
          title={say('Dank je wel. Het staat in het aanbod!')}
          action={<LinkButton href={href('/aanbod/mijn')}>{say('Bekijk mijn aanbod')}</LinkButton>}
        >
          {say('Anderen vinden het meteen. Het staat er tot {day}.', { day })}
        </Notice>
      );
    case 'bewaard':
      return <Notice kind="success" live="status" title={say('Je aanbod is bewaard.')} />;
    case 'teruggezet':
      return <Notice kind="success" live="status" title={say('Het staat weer in het aanbod.')} />;
    case 'bevestigd':
      return (
        <Notice kind="success" live="status" title={say('Mooi. Het blijft staan tot {day}.', { day })} />
      );
    case 'gevraagd':
      return (
        <Notice kind="success" live="status" title={say('Je vraag is onderweg.')}>
          {say('{name} krijgt hem per mail en antwoordt naar jouw mailadres.', {
            name: offer.makerName ?? offer.organisation.name,
          })}
        </Notice>
      );
    default:
      return null;
  }
}
