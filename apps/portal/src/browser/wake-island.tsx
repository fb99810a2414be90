import {
  type Catalogue,
  type IslandDefinition,
  islandPrefix,
  PageFactsContext,
  type PageFacts,
  SayContext,
  sayIn,
  wordsElement,
} from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';

const islands = import.meta.glob<{ default: IslandDefinition<object> }>([
  '../../../../libs/*/portal/src/**/*.island.tsx',
  '../../../../libs/shared/web/src/**/*.island.tsx',
]);

/** Wakes one island: its code is fetched, its HTML taken over by React. */
export async function wakeIsland(element: HTMLElement): Promise<void> {
  const name = element.dataset['island'];
  const load = Object.entries(islands).find(([file]) => file.endsWith(`/${name}.island.tsx`))?.[1];
  if (!load) throw new Error(`no island is called ${name}`);
  const facts = JSON.parse(document.body.dataset['facts'] ?? '{}') as PageFacts;
  const { default: definition } = await load();
  const props = JSON.parse(element.dataset['props'] ?? '{}') as object;
  const frame = definition.live ? (await import('./live-frame')).liveFrame : asItIs;
  hydrateRoot(
    element,
    <PageFactsContext value={facts}>
      <SayContext value={sayIn(facts.locale, english())}>
        {frame(<definition.Component {...props} />)}
      </SayContext>
    </PageFactsContext>,
    { identifierPrefix: islandPrefix(Number(element.dataset['index'])) },
  );
  element.dataset['awake'] = '';
}

function asItIs(content: ReactNode): ReactNode {
  return content;
}

function english(): Catalogue {
  return JSON.parse(document.getElementById(wordsElement)?.textContent ?? '{}') as Catalogue;
}
