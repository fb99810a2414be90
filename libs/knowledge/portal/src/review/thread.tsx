import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  Disclosure,
  Panel,
  Stack,
  StatusLabel,
  TextArea,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import type { ThreadFragment } from './read-along.page.generated';
import { textAt } from './take-review-step';

/** A comment at a field, with its answers and what can be done with it. */
export function Thread({
  comment,
  path,
  form,
}: {
  comment: ThreadFragment;
  path: string;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, text, answers, resolvedAt, resolvedBy, isOlder } = comment;
  const name = textAt(id);
  return (
    <article id={`opmerking-${id}`}>
      <Panel tone="quiet">
        <Stack gap="small">
          {isOlder ? <StatusLabel status="past">{say('Bij een eerdere versie')}</StatusLabel> : null}
          {resolvedAt ? (
            <StatusLabel status="confirmed">
              {say('Opgelost door {name}', { name: resolvedBy?.name ?? say('iemand') })}
            </StatusLabel>
          ) : null}
          <Said by={comment.author?.name ?? null} at={comment.writtenAt} text={text} />
          {answers.map((answer) => (
            <Said
              key={answer.id}
              by={answer.author?.name ?? null}
              at={answer.writtenAt}
              text={answer.text}
              isAnswer
            />
          ))}
          <form method="post" action={href(path)}>
            <input type="hidden" name="plek" value={id} />
            <Toolbar>
              {resolvedAt ? (
                <Button type="submit" name="stap" value="heropen" size="small" variant="quiet">
                  {say('Toch niet opgelost')}
                </Button>
              ) : (
                <Button type="submit" name="stap" value="opgelost" size="small">
                  {say('Opgelost')}
                </Button>
              )}
            </Toolbar>
          </form>
          <Disclosure title={say('Schrijf een antwoord')} open={problemAt(form, name) !== undefined}>
            <form method="post" action={href(path)} noValidate>
              <Stack gap="small">
                <input type="hidden" name="plek" value={id} />
                <input
                  type="hidden"
                  name="nieuw"
                  value={valueAt(form, name) ? valueAt(form, 'nieuw') : v7()}
                />
                <TextArea
                  name={name}
                  rows={2}
                  label={say('Je antwoord')}
                  audience={say('Wie schrijft en wie meeleest, ziet dit.')}
                  defaultValue={valueAt(form, name)}
                  error={problemAt(form, name)}
                />
                <Toolbar>
                  <Button type="submit" name="stap" value="antwoord" size="small">
                    {say('Plaats je antwoord')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          </Disclosure>
        </Stack>
      </Panel>
    </article>
  );
}

function Said({
  by,
  at,
  text,
  isAnswer = false,
}: {
  by: string | null;
  at: string;
  text: string;
  isAnswer?: boolean;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const moment = new Date(at);
  const when = { date: writeShortDate(moment, locale), time: writeTime(moment, locale) };
  const name = by ?? say('Iemand');
  return (
    <div>
      <p>
        <strong>{isAnswer ? say('{name} antwoordt', { name }) : name}</strong>
        {say(', {date}, {time}', when)}
      </p>
      <TypedText lang="nl" text={text} />
    </div>
  );
}
