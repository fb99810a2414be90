import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useLiveConnection } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import {
  EndTurnDocument,
  GiveTurnDocument,
  type StageDayFragment,
  StageChangedDocument,
  TurnCardDocument,
} from './stage.generated';

/**
 * What phone and beamer show together, live. The stream begins with how things are, so that nothing is missed after a
 * pause. `awake` is false until the island can act by itself: then its forms are sent.
 */
export function useStage(given: StageDayFragment) {
  const client = useApolloClient();
  const connection = useLiveConnection();
  const [stage, setStage] = useState(given);
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  useSubscription(StageChangedDocument, {
    variables: { meetingId: given.id },
    onData: ({ data: { data } }) => {
      if (data) setStage(data.meetingDay.day);
    },
  });
  const meetingId = given.id;
  return {
    stage,
    awake,
    isLost: connection === 'LOST',
    turnCard: async (step: 'NEXT' | 'PREVIOUS' | 'STOP') => {
      const input = { meetingId, from: stage.card?.id ?? null, step };
      const { data } = await client.mutate({ mutation: TurnCardDocument, variables: { input } });
      if (data) setStage(data.turnCard);
    },
    giveTurn: async (to: string | null) => {
      const input = { meetingId, from: stage.speaking?.id ?? null, to };
      const { data } = await client.mutate({ mutation: GiveTurnDocument, variables: { input } });
      if (data) setStage(data.giveTurn);
    },
    endTurn: async (id: string, skip: boolean) => {
      const { data } = await client.mutate({ mutation: EndTurnDocument, variables: { input: { id, skip } } });
      if (data) setStage(data.endTurn);
    },
  };
}
