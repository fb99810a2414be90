import { useApolloClient } from '@apollo/client/react';
import { defineLiveIsland, FormFields } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { FieldHint, type ShownHint } from './field-hint';
import { WordingHintsForDocument } from './word-guard.generated';

export interface WordGuardProps {
  readonly formId: string;
  readonly field: string;
  /** What stood in the text when the page came. */
  readonly given: readonly ShownHint[];
  /** Words that stay here on purpose. */
  readonly kept: readonly string[];
}

/** How long typing rests before anybody looks at it. */
const rest = 900;
/** As much as the API looks through at once. */
const most = 20_000;

/** Looks at what is typed in a field, and points out listed words below it. Without an answer it keeps what it said. */
function WordGuard({ formId, field, given, kept }: WordGuardProps) {
  const client = useApolloClient();
  const [hints, setHints] = useState<readonly ShownHint[]>(given);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const look = async () => {
      const text = new FormFields(new FormData(form)).all(field).join('\n\n').slice(0, most);
      asked += 1;
      const mine = asked;
      const { data } = await client.query({
        query: WordingHintsForDocument,
        variables: { text },
        fetchPolicy: 'no-cache',
      });
      if (mine === asked && data)
        setHints(data.wordingHints.filter(({ wording }) => !kept.includes(wording.id)));
    };
    const typed = (event: Event) => {
      const target = event.target as Partial<HTMLInputElement> | null;
      if (target?.name !== field) return;
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(() => undefined), rest);
    };
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
    };
  }, [client, formId, field, kept]);
  return (
    <div role="status">
      <FieldHint hints={hints} />
    </div>
  );
}

export default defineLiveIsland('word-guard', WordGuard);
