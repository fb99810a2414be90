import { Button, RadioRow, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import {
  FormProblems,
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
} from '@verbonden/shared/web';
import { scoreField } from './feedback-input';
import type { FeedbackQuestionsFragment } from './feedback.generated';
import { openQuestions, questionWords } from './question-words';

/** The questions, a minute or two: numbers first, words for who has them. */
export function FeedbackForm({
  asked,
  form,
}: {
  readonly asked: FeedbackQuestionsFragment;
  readonly form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const open = openQuestions(say);
  return (
    <>
      <FormProblems form={form} />
      <form
        method="post"
        action={href(address.split('?')[0] ?? '')}
        noValidate
        data-keep={`waardering-${asked.id}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack gap="large">
          <input type="hidden" name="registrationId" value={asked.id} />
          {asked.questions.map((question) => {
            const words = questionWords(question, say);
            return (
              <RadioRow
                key={question}
                name={scoreField(question)}
                label={words.question}
                hint={say('1 is {least}, 5 is {most}.', { least: words.least, most: words.most })}
                {...(question === 'USEFULNESS' ? {} : { optional: say('niet verplicht') })}
                options={[1, 2, 3, 4, 5].map((score) => ({
                  value: String(score),
                  label: String(score),
                }))}
                defaultValue={valueAt(form, scoreField(question))}
                error={problemAt(form, scoreField(question))}
                tight
              />
            );
          })}
          {(['tomorrow', 'nextAgenda'] as const).map((name) => (
            <TextArea
              key={name}
              name={name}
              rows={3}
              label={open[name]}
              optional={say('niet verplicht')}
              hint={say('Schrijf geen namen, ook niet die van jezelf.')}
              defaultValue={valueAt(form, name)}
              error={problemAt(form, name)}
            />
          ))}
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Verstuur mijn antwoorden')}
              </Button>
            }
          />
        </Stack>
      </form>
    </>
  );
}
