import { writeDate } from '@verbonden/shared/kernel';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { RequestLink } from './request-link.page';

/** Where a request stands that cannot be answered any more, or what came of the button that was pressed. */
export function Answered({ link, done }: { link: RequestLink; done: string | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { request, registrationToken, isOpen, endsAt } = link;
  const { meeting } = request;
  if (request.status === 'ACCEPTED') {
    return registrationToken ? (
      <Notice
        kind="success"
        title={say('Je hebt al ja gezegd.')}
        action={
          <LinkButton href={href(`/aanmelding/${registrationToken}`)}>
            {say('Bekijk je aanmelding')}
          </LinkButton>
        }
      />
    ) : (
      <Notice kind="success" title={say('Je aanvraag ligt bij de organisatie.')}>
        {say('Er is nog geen plek voor je bewaard. Je hoort het per mail.')}
      </Notice>
    );
  }
  if (request.status === 'DECLINED') {
    return (
      <Notice kind="success" title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}>
        {isOpen ? say('Bedenk je je? Dat kan hieronder.') : null}
      </Notice>
    );
  }
  if (!isOpen) {
    const canAgain = request.kind === 'GUEST';
    return (
      <Notice
        kind="attention"
        title={say('Deze link werkte tot {day}.', { day: writeDate(new Date(endsAt), locale) })}
        action={
          canAgain ? (
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/gast`)}>
              {say('Vraag een nieuwe')}
            </LinkButton>
          ) : null
        }
      >
        {canAgain
          ? say('Een nieuwe krijg je meteen per mail.')
          : say('Wil je toch komen? Vraag het de coördinator.')}
      </Notice>
    );
  }
  const refused: Readonly<Record<string, string>> = {
    NOT_OPEN: say('Je kunt je nog niet aanmelden.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    NOT_FOR_YOU: say('Deze bijeenkomst is voor een andere groep.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="info" title={words} /> : null;
}
