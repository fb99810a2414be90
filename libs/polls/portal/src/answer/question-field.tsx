import { CheckboxGroup, RadioCards, RadioRow, TextArea } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { AskedQuestionFragment } from './questions.page.generated';

/** One question as a field. Every question may be left open. */
export function QuestionField({
  question: { code, kind, wording, options },
  sent,
  problem,
}: {
  question: AskedQuestionFragment;
  sent: readonly string[];
  problem: string | undefined;
}) {
  const say = useSay();
  const texts = { name: code, label: wording, error: problem };
  const choices = options.map(({ code: value, name: label }) => ({ value, label }));
  switch (kind) {
    case 'SINGLE':
      return <RadioCards {...texts} cards={choices} defaultValue={sent[0] ?? ''} />;
    case 'SCALE':
      return <RadioRow {...texts} options={choices} defaultValue={sent[0] ?? ''} tight />;
    case 'MULTIPLE':
      return (
        <CheckboxGroup
          {...texts}
          hint={say('Je mag er meer kiezen.')}
          options={choices}
          defaultValues={sent}
        />
      );
    case 'OPEN':
      return (
        <TextArea
          {...texts}
          rows={4}
          maxLength={500}
          hint={say('Schrijf geen namen op. Iemand van de peiling leest dit eerst.')}
          defaultValue={sent[0] ?? ''}
        />
      );
  }
}
