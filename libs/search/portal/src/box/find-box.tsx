import { SearchBox, type SearchBoxProps } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { suggestionWords } from '../kind-words';

/** The search box with suggestions while typing; without JavaScript a plain one. */
export function FindBox(props: Omit<SearchBoxProps, 'suggest' | 'submitLabel'> & { submitLabel?: string }) {
  const say = useSay();
  return (
    <SearchBox
      submitLabel={say('Zoek')}
      {...props}
      suggest={{
        label: say('Suggesties'),
        countText: say('suggesties, loop er met de pijltjes door'),
        lately: say('laatst bekeken'),
        kinds: suggestionWords(say),
      }}
    />
  );
}
