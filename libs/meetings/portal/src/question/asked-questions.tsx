import { Button, Panel, Section, Stack, StatusLabel, Toolbar } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ShownQuestionRoomFragment } from './questions.generated';

type Asked = ShownQuestionRoomFragment['questions'][number];

interface AskedQuestionsProps {
  readonly room: ShownQuestionRoomFragment;
  readonly action: string;
  /** False once the page is there: from then on nothing is asked or taken back. */
  readonly canChange: boolean;
}

/** What was asked until now: what most want to know first. Nobody is named. */
export function AskedQuestions({ room: { asking, questions }, action, canChange }: AskedQuestionsProps) {
  const say = useSay();
  if (questions.length === 0) return null;
  return (
    <Section
      id="gevraagd"
      title={say('{count, plural, one {# vraag} other {# vragen}} tot nu toe', { count: questions.length })}
      lead={say('Bovenaan staat wat de meesten willen weten.')}
    >
      <Stack>
        {questions.map((each) => (
          <AskedQuestion
            key={each.id}
            asked={each}
            action={action}
            canJoin={canChange && asking === 'OPEN'}
            canWithdraw={canChange}
          />
        ))}
      </Stack>
    </Section>
  );
}

function AskedQuestion({
  asked: { id, question, alsoCount, isAnswered, isOwn, viewerSaidSo },
  action,
  canJoin,
  canWithdraw,
}: {
  asked: Asked;
  action: string;
  canJoin: boolean;
  canWithdraw: boolean;
}) {
  const say = useSay();
  return (
    <article id={`vraag-${id}`}>
      <Panel>
        <Stack gap="small">
          {isAnswered ? (
            <div>
              <StatusLabel status="confirmed">{say('Beantwoord')}</StatusLabel>
            </div>
          ) : null}
          <p>
            <strong>{question}</strong>
          </p>
          {alsoCount > 0 || isOwn || viewerSaidSo ? (
            <p>
              {[
                ...(isOwn ? [say('Jouw vraag')] : []),
                ...(alsoCount > 0
                  ? [
                      say('{count, plural, one {# ander wil} other {# anderen willen}} dit ook weten', {
                        count: alsoCount,
                      }),
                    ]
                  : []),
                ...(viewerSaidSo ? [say('jij ook')] : []),
              ].join(' · ')}
            </p>
          ) : null}
          <form method="post" action={action}>
            <input type="hidden" name="id" value={id} />
            <Toolbar>
              {canJoin && !isOwn && !viewerSaidSo && !isAnswered ? (
                <Button type="submit" name="doe" value="ook" size="small" busyText={say('Even wachten…')}>
                  {say('Dit wil ik ook weten')}
                </Button>
              ) : null}
              {canWithdraw && isOwn ? (
                <Button
                  type="submit"
                  name="doe"
                  value="weg"
                  size="small"
                  variant="quiet"
                  busyText={say('Even wachten…')}
                >
                  {say('Haal mijn vraag weg')}
                </Button>
              ) : null}
            </Toolbar>
          </form>
        </Stack>
      </Panel>
    </article>
  );
}
