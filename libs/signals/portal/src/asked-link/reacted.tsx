import { Button, Disclosure, Notice, Panel, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { ReplyForm } from '../ask/reply-form';
import { PlainText } from '../signal/plain-text';
import type { AskedByLinkFragment } from './asked.page.generated';

/** What somebody did with the question, what follows, and what can still be changed. */
export function Reacted({ asked, form }: { asked: AskedByLinkFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { outcome, canReply, reply, signalId } = asked;
  return (
    <Stack>
      <Thanks asked={asked} />
      {reply ? (
        <Panel>
          <Stack gap="small">
            <PlainText text={reply.body} />
            <form method="post" action={href(address)}>
              <input type="hidden" name="naam" value={reply.showName ? 'weg' : 'erbij'} />
              <Stack gap="small">
                <p>
                  {reply.showName
                    ? say('Jouw antwoord. Je naam staat erbij.')
                    : say('Jouw antwoord. Je naam staat er niet bij.')}
                </p>
                <Button type="submit" name="stap" value="naam" size="small" variant="quiet">
                  {reply.showName ? say('Haal mijn naam weg') : say('Zet mijn naam erbij')}
                </Button>
              </Stack>
            </form>
          </Stack>
        </Panel>
      ) : null}
      {canReply ? (
        <Disclosure
          title={reply ? say('Verander je antwoord') : say('Weet je toch iets? Antwoord alsnog')}
          open={form?.values['stap']?.[0] === 'reageer' || (outcome === 'WAITING' && reply === null)}
        >
          <ReplyForm
            action={address}
            keep={`gevraagd-${signalId}`}
            step="reageer"
            form={form?.values['stap']?.[0] === 'reageer' ? form : null}
            own={reply}
          />
        </Disclosure>
      ) : null}
    </Stack>
  );
}

function Thanks({ asked: { outcome, canReply, reply } }: { asked: AskedByLinkFragment }) {
  const say = useSay();
  if (reply) {
    return (
      <Notice kind="success" title={say('Dank je wel. Wie het vroeg, krijgt je antwoord per mail.')}>
        {canReply ? null : say('De vraag is intussen gesloten.')}
      </Notice>
    );
  }
  if (!canReply) {
    return <Notice title={say('De vraag is gesloten. Je hoeft niets meer te doen.')} />;
  }
  return outcome === 'PASSED_ON' ? (
    <Notice kind="success" title={say('Doorgegeven. Je collega krijgt de vraag per mail.')} />
  ) : (
    <Notice kind="success" title={say('Goed dat je het zegt. We vragen het een ander.')} />
  );
}
