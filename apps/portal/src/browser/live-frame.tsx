import { ApolloProvider } from '@apollo/client/react';
import { apolloClient } from '@verbonden/shared/web/apollo';
import type { ReactNode } from 'react';

/** What is around an island that reads and writes: the page's one Apollo Client. */
export function liveFrame(content: ReactNode): ReactNode {
  return <ApolloProvider client={apolloClient()}>{content}</ApolloProvider>;
}
