import { Code } from '@verbonden/shared/ui';

/** A sentence in which `words` between backticks are code. */
export function Coded({ text, lang }: { text: string; lang?: 'en' }) {
  return (
    <span lang={lang}>
      {text.split('`').map((part, place) => (place % 2 ? <Code key={place}>{part}</Code> : part))}
    </span>
  );
}
