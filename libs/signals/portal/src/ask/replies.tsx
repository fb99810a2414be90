import { Disclosure, LinkButton, Section, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import type { AskingFragment } from './asking.generated';
import { ShownReply } from './reply';
import { ReplyForm } from './reply-form';

/** What members say, and the way to say something too; only of a question that members were asked. */
export function Replies({ signal, form }: { signal: AskingFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { id, ask, replies, viewerCanReply, viewerAskedPath } = signal;
  if (!ask) return null;
  const own = replies.find(({ viewerWroteIt }) => viewerWroteIt);
  const sent = form?.values['stap']?.[0] === 'reageer' ? form : null;
  const replyForm = (
    <ReplyForm
      action={`/signalen/${id}`}
      keep={`antwoord-${id}`}
      step="reageer"
      form={sent}
      own={own ?? null}
    />
  );
  return (
    <Section
      id="antwoorden"
      title={say('{count, plural, =0 {Nog geen antwoorden} one {# antwoord} other {# antwoorden}}', {
        count: replies.length,
      })}
    >
      <Stack>
        {replies.map((reply) => (
          <ShownReply key={reply.id} reply={reply} signalId={id} />
        ))}
        {viewerAskedPath ? (
          <LinkButton href={href(viewerAskedPath)} variant="primary">
            {say('Deze vraag is aan jou gesteld: antwoord, of geef hem door')}
          </LinkButton>
        ) : !viewerCanReply ? null : own ? (
          <Disclosure title={say('Verander je antwoord')} open={sent !== null}>
            {replyForm}
          </Disclosure>
        ) : (
          replyForm
        )}
      </Stack>
    </Section>
  );
}
