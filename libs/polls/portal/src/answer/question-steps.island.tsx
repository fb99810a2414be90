import { Button, Notice, ProgressBar, Stack, Toolbar } from '@verbonden/shared/ui';
import { defineIsland, type FormProblem, useHref, useSay } from '@verbonden/shared/web';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { AnswerShelf, type Chosen } from './answer-shelf';
import { askedQuestions } from './asked-questions';
import { QuestionField } from './question-field';
import type { AskedQuestionFragment } from './questions.page.generated';

export interface QuestionStepsProps {
  readonly slug: string;
  /** Null: only to look at. */
  readonly ticket: string | null;
  readonly questions: readonly AskedQuestionFragment[];
  readonly sent: Chosen | null;
  readonly problems: readonly FormProblem[];
}

/**
 * Asleep, one form with all questions. Awake, one question a screen; what is chosen stays in this browser until it is
 * sent, also when the connection goes.
 */
function QuestionSteps({ slug, ticket, questions, sent, problems }: QuestionStepsProps) {
  const say = useSay();
  const href = useHref();
  const form = useRef<HTMLFormElement>(null);
  const [awake, setAwake] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(sent ?? {});
  const [step, setStep] = useState(0);
  const [ownTicket, setOwnTicket] = useState(ticket);
  const [isOffline, setIsOffline] = useState(false);
  const shelf = new AnswerShelf(() => localStorage, slug);
  const asked = askedQuestions(questions, chosen);
  const at = Math.min(step, asked.length - 1);
  const isLast = at === asked.length - 1;

  useEffect(() => {
    const kept = ticket === null ? null : shelf.find();
    if (kept && !sent) {
      putBack(form.current!, kept.chosen);
      setChosen(kept.chosen);
      setStep(kept.step);
      setOwnTicket(kept.ticket);
    }
    if (problems.length > 0) {
      setStep(
        Math.max(
          0,
          asked.findIndex(({ code }) => code === problems[0]!.field),
        ),
      );
    }
    setAwake(true);
    // Once, when the page wakes up.
  }, []);

  function keep(nextStep: number): Chosen {
    const now = readForm(form.current!, questions);
    setChosen(now);
    if (ownTicket) shelf.keep({ ticket: ownTicket, chosen: now, step: nextStep });
    return now;
  }

  function goTo(next: number): void {
    keep(next);
    setStep(next);
    form.current?.scrollIntoView({ block: 'start' });
  }

  async function send(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    if (!isLast) return goTo(at + 1);
    if (ownTicket === null) return;
    keep(at);
    setIsOffline(false);
    try {
      const filled = [...new FormData(form.current!)];
      const body = new URLSearchParams(
        filled.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      const answer = await fetch(form.current!.action, { method: 'POST', body });
      if (!answer.redirected) return form.current!.submit();
      if (new URL(answer.url).pathname.endsWith('/klaar')) shelf.forgetAnswers();
      location.assign(answer.url);
    } catch {
      // No connection: nothing is lost, and it is tried again when there is one.
      setIsOffline(true);
    }
  }

  useEffect(() => {
    if (!isOffline) return;
    const again = () => void send();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });

  return (
    <form
      ref={form}
      method="post"
      action={href(`/peiling/${slug}/vragen`)}
      noValidate
      onChange={() => keep(at)}
      onSubmit={(event) => void send(event)}
    >
      <Stack gap="large">
        <input type="hidden" name="ticket" value={ownTicket ?? ''} />
        {awake ? (
          <ProgressBar
            label={say('Vraag {number}', { number: at + 1 })}
            done={at + 1}
            all={asked.length}
            text={say('{number} van {all}', { number: at + 1, all: asked.length })}
          />
        ) : null}
        {questions.map((question) => (
          <div key={question.code} hidden={awake && asked[at]?.code !== question.code}>
            <Stack gap="small">
              {!awake && question.shownIf ? <p>{onlyIf(question, questions, say)}</p> : null}
              <QuestionField
                question={question}
                sent={sent?.[question.code] ?? []}
                problem={problems.find(({ field }) => field === question.code)?.message}
              />
            </Stack>
          </div>
        ))}
        {isOffline ? (
          <Notice kind="attention" live="alert" title={say('Er is even geen verbinding')}>
            {say('Je antwoorden staan nog op dit apparaat. Zodra er weer verbinding is, versturen we ze.')}
          </Notice>
        ) : null}
        <Toolbar
          primary={
            ticket === null && (!awake || isLast) ? null : (
              <Button type="submit" variant="primary">
                {awake && !isLast ? say('Volgende') : say('Verstuur mijn antwoorden')}
              </Button>
            )
          }
        >
          {awake && at > 0 ? (
            <Button type="button" variant="quiet" onClick={() => goTo(at - 1)}>
              {say('Vorige')}
            </Button>
          ) : null}
          <a href={href(`/peiling/${slug}/gestopt`)} onClick={() => shelf.forgetAll()}>
            {say('Stop en wis alles')}
          </a>
        </Toolbar>
        <p>{say('We versturen niets voordat je op ‘Verstuur mijn antwoorden’ drukt.')}</p>
      </Stack>
    </form>
  );
}

function onlyIf(
  { shownIf }: AskedQuestionFragment,
  questions: readonly AskedQuestionFragment[],
  say: ReturnType<typeof useSay>,
): string {
  const before = questions.findIndex(({ code }) => code === shownIf?.question);
  const answer = questions[before]?.options.find(({ code }) => code === shownIf?.option)?.name ?? '';
  return say('Alleen als je bij vraag {number} koos: {answer}', { number: before + 1, answer });
}

function readForm(form: HTMLFormElement, questions: readonly AskedQuestionFragment[]): Chosen {
  const data = new FormData(form);
  return Object.fromEntries(
    questions.map(({ code }) => [
      code,
      data.getAll(code).filter((value): value is string => typeof value === 'string' && value !== ''),
    ]),
  );
}

/** Puts what was kept back into the fields. */
function putBack(form: HTMLFormElement, chosen: Chosen): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = (chosen[field.name] ?? []).includes(field.value);
    } else if (field instanceof HTMLTextAreaElement) {
      field.value = chosen[field.name]?.[0] ?? '';
    }
  }
}

export default defineIsland('question-steps', QuestionSteps);
