import { hasRole, isSignedIn } from '@verbonden/shared/kernel';
import { Button, LinkButton, Panel, Stack, TextArea } from '@verbonden/shared/ui';
import {
  type FormState,
  problemAt,
  signInPath,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import type { ShownOfferFragment } from './offer.page.generated';

/** 'Vraag dit aan': a short message for whoever is signed in; everybody else hears what they can do instead. */
export function AskForOffer({
  offer,
  requestId,
  form,
  isAsked,
}: {
  offer: ShownOfferFragment;
  requestId: string;
  form: FormState | null;
  /** True when it was just asked: the empty form would look as if it was not. */
  isAsked: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { id, slug, status, viewerCanAsk, viewerMadeIt, makerName, organisation } = offer;
  if (status !== 'OFFERED') return null;
  return (
    <Panel>
      <Stack>
        <h2 id="vraag">{say('Vraag dit aan')}</h2>
        {viewerCanAsk && isAsked && !form ? (
          <p>
            <a href={href(`/aanbod/${slug}`)}>{say('Vraag nog iets')}</a>
          </p>
        ) : viewerCanAsk ? (
          <form
            method="post"
            action={href(`/aanbod/${slug}`)}
            noValidate
            data-keep={`aanbod-vraag-${id}`}
            {...(form ? { 'data-refused': '' } : {})}
          >
            <Stack>
              <input type="hidden" name="id" value={form?.values['id']?.[0] ?? requestId} />
              <input type="hidden" name="offerId" value={id} />
              <TextArea
                name="message"
                rows={6}
                label={say('Wat wil je vragen?')}
                hint={say('Voor wie, wanneer ongeveer, en waar. Noem geen namen van kinderen.')}
                audience={say('Alleen {name} leest dit, per mail, met jouw naam en mailadres erbij.', {
                  name: makerName ?? organisation.name,
                })}
                defaultValue={valueAt(form, 'message')}
                error={problemAt(form, 'message')}
              />
              <Button type="submit" name="stap" value="vraag" variant="primary" wide>
                {say('Verstuur je vraag')}
              </Button>
            </Stack>
          </form>
        ) : !isSignedIn(viewer) ? (
          <>
            <p>{say('Log in, dan stuur je hier een bericht. Je krijgt antwoord per mail.')}</p>
            <LinkButton href={href(signInPath(`/aanbod/${slug}`))} variant="primary">
              {say('Log in om dit te vragen')}
            </LinkButton>
          </>
        ) : viewerMadeIt ? (
          <p>{say('Dit bied jij aan. Vraagt iemand erom, dan krijg je een mail.')}</p>
        ) : hasRole(viewer, 'SOUNDING_BOARD') ? (
          <p>
            {say(
              'Wil je dit graag? Vertel het je begeleider van de klankbordgroep. Die vraagt het voor je aan.',
            )}
          </p>
        ) : null}
      </Stack>
    </Panel>
  );
}
