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
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownQuestionDesk } from './question-desk.page';

type Question = ShownQuestionDesk['questions'][number];

interface DeskQuestionProps {
  readonly question: Question;
  readonly desk: ShownQuestionDesk;
  readonly action: string;
  readonly form: FormState | null;
}

/** One question, with what can be done about it now. */
export function DeskQuestion({ question: asked, desk, action, form }: DeskQuestionProps) {
  const say = useSay();
  const { id, question, wording, answer, status, alsoCount } = asked;
  return (
    <article id={`vraag-${id}`}>
      <Panel>
        <Stack gap="small">
          {status === 'ANSWERED' ? (
            <div>
              <StatusLabel status="confirmed">{say('Beantwoord')}</StatusLabel>
            </div>
          ) : null}
          <p>
            <strong>{wording ?? question}</strong>
          </p>
          {wording ? <p>{say('Zo werd het gevraagd: {question}', { question })}</p> : null}
          {alsoCount > 0 ? (
            <p>
              {say('{count, plural, one {# ander wil} other {# anderen willen}} dit ook weten', {
                count: alsoCount,
              })}
            </p>
          ) : null}
          {answer ? <TypedText text={answer} /> : null}
          {desk.viewerCanMark || status !== 'HIDDEN' ? (
            <form method="post" action={action}>
              <input type="hidden" name="id" value={id} />
              <Toolbar>
                {desk.viewerCanMark && status === 'OPEN' ? (
                  <Step value="ANSWERED" words={say('Beantwoord tijdens de bijeenkomst')} />
                ) : null}
                {desk.viewerCanMark && status !== 'OPEN' ? (
                  <Step
                    value="OPEN"
                    words={status === 'HIDDEN' ? say('Haal terug') : say('Toch niet beantwoord')}
                  />
                ) : null}
                {status === 'HIDDEN' ? null : <Step value="HIDDEN" words={say('Verberg')} quiet />}
              </Toolbar>
            </form>
          ) : null}
          {desk.viewerCanAnswer && status !== 'HIDDEN' ? (
            <AnswerForm
              asked={asked}
              isPublished={desk.publishedAt !== null}
              action={action}
              form={form?.values['id']?.[0] === id ? form : null}
            />
          ) : null}
        </Stack>
      </Panel>
    </article>
  );
}

function Step({ value, words, quiet }: { value: string; words: string; quiet?: boolean }) {
  const say = useSay();
  return (
    <Button
      type="submit"
      name="doe"
      value={value}
      size="small"
      variant={quiet ? 'quiet' : 'secondary'}
      busyText={say('Even wachten…')}
    >
      {words}
    </Button>
  );
}

interface AnswerFormProps {
  readonly asked: Question;
  readonly isPublished: boolean;
  readonly action: string;
  readonly form: FormState | null;
}

function AnswerForm({ asked, isPublished, action, form }: AnswerFormProps) {
  const say = useSay();
  const { id, question, wording, answer, version } = asked;
  return (
    <Disclosure
      title={answer ? say('Pas het antwoord aan') : say('Schrijf een antwoord')}
      open={form !== null}
    >
      <form method="post" action={action} noValidate data-keep={`antwoord-${id}-${version}`}>
        <Stack>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="wording"
            id={form ? 'wording' : `wording-${id}`}
            label={say('Zo staat de vraag op de pagina')}
            hint={say('Haal namen weg, en zeg het korter als dat kan.')}
            rows={2}
            maxLength={500}
            defaultValue={valueAt(form, 'wording', wording ?? question)}
            error={problemAt(form, 'wording')}
          />
          <TextArea
            name="answer"
            id={form ? 'answer' : `answer-${id}`}
            label={say('Het antwoord')}
            optional={say('niet verplicht')}
            audience={say('Iedereen leest dit.')}
            rows={5}
            maxLength={3000}
            defaultValue={valueAt(form, 'answer', answer ?? '')}
            error={problemAt(form, 'answer')}
          />
          <div>
            <Button type="submit" name="doe" value="antwoord" busyText={say('Even wachten…')}>
              {isPublished ? say('Bewaar, en zet het op de pagina') : say('Bewaar het antwoord')}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
