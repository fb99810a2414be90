import { Disclosure } from '@verbonden/shared/ui';
import type { ReactNode } from 'react';
import { useSay } from '../messages/messages';
import { useHref } from '../page/page-facts';

/**
 * A short explanation where a question arises, one press away, with the way to the chapter of the handbook that tells
 * more.
 */
export function Help({
  title,
  chapter,
  children,
}: {
  /** The question that somebody has here: 'Telefoon kwijt?' */
  title: string;
  /** Book and chapter: 'professional#veilig-inloggen'. */
  chapter: string;
  /** The answer in two or three sentences. */
  children: ReactNode;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Disclosure title={title}>
      <p>{children}</p>
      <p>
        <a href={href(`/handboek/${chapter}`)}>{say('Lees meer in het handboek')}</a>
      </p>
    </Disclosure>
  );
}
