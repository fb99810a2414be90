import type { Ask, Offered } from '@verbonden/shared/ui/enhance';

const question =
  'query Suggest($typed: String!) { searchSuggestions(typed: $typed, first: 8) { text kind path } }';

interface Answer {
  readonly data?: {
    readonly searchSuggestions: readonly { text: string; kind: string; path: string | null }[];
  };
}

/** Asks the API what may be meant, without Apollo: every page has a search box, few have an island. */
export const askSuggestions: Ask = async (typed, kinds, signal): Promise<readonly Offered[]> => {
  const { lang } = document.documentElement;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    credentials: 'same-origin',
    body: JSON.stringify({ query: question, variables: { typed } }),
    signal,
  });
  const { data } = (await response.json()) as Answer;
  const before = lang === 'en' ? '/en' : '';
  return (data?.searchSuggestions ?? []).map(({ text, kind, path }) => ({
    text,
    about: kinds[kind] ?? '',
    href: path && before + path,
  }));
};
