import { CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useLiveConnection, usePageFacts } from '@verbonden/shared/web';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ActQueue, type Sent } from './act-queue';
import {
  CheckInByCodeDocument,
  CheckInByNameDocument,
  type CheckInAnswerFragment,
  DayChangedDocument,
  DayPeopleDocument,
  UndoCheckInDocument,
} from './day.generated';
import { type Day, wholeDay, withWaiting } from './day-people';
import type { DoorAct, NewDoorAct } from './door-act';

/** What an act came to: an answer, or the words in which it was refused. */
export interface Told {
  readonly act: DoorAct;
  readonly answer: CheckInAnswerFragment | null;
  readonly refused: string | null;
}

/** The people of the day as they are, live; and what a host does, kept until it has been answered. */
export function useDoor(given: Day) {
  const client = useApolloClient();
  const connection = useLiveConnection();
  const { viewer } = usePageFacts();
  const [day, setDay] = useState(given);
  const [waiting, setWaiting] = useState<readonly DoorAct[]>([]);
  const [told, setTold] = useState<Told | null>(null);
  const queue = useRef<ActQueue | null>(null);
  const meetingId = given.id;
  const { slug } = given.meeting;

  const replace = (person: CheckInAnswerFragment['registration']) => {
    if (!person) return;
    setDay((now) => ({ ...now, people: now.people.map((each) => (each.id === person.id ? person : each)) }));
  };
  const readAgain = async () => {
    const fresh = await wholeDay(async (after) => {
      const { data } = await client.query({
        query: DayPeopleDocument,
        variables: { slug, after },
        fetchPolicy: 'network-only',
      });
      return data!.meetingDay;
    });
    setDay(fresh);
  };

  useSubscription(DayChangedDocument, {
    variables: { meetingId },
    onData: ({ data: { data } }) => {
      const change = data?.meetingDay;
      const person = change?.registration;
      if (!change) return;
      if (person && day.people.some(({ id }) => id === person.id)) replace(person);
      // Without an answer this is tried again when the stream begins anew.
      else if (change.what !== 'CARD' && change.what !== 'TURNS') void readAgain().catch(() => undefined);
    },
  });

  useEffect(() => {
    const send = async (act: DoorAct): Promise<Sent> => {
      try {
        const answer = await sendAct(client, act);
        replace(answer.registration);
        setTold({ act, answer, refused: null });
        return 'TAKEN';
      } catch (fault) {
        // Only what the server said is an answer; who is signed out keeps the act until they are back.
        if (!CombinedGraphQLErrors.is(fault)) return 'NO_ANSWER';
        if (fault.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'))
          return 'NO_ANSWER';
        setTold({ act, answer: null, refused: fault.errors[0]?.message ?? '' });
        return 'TAKEN';
      }
    };
    const kept = new ActQueue(localStorage, `dag ${meetingId} ${viewer.personId}`, send, setWaiting);
    queue.current = kept;
    setWaiting(kept.waiting);
    void kept.flush();
    const again = () => void kept.flush();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
    // The client and the page's facts stay the same for as long as the page is open.
  }, [client, meetingId, viewer.personId]);

  useEffect(() => {
    if (connection === 'OPEN') void queue.current?.flush();
  }, [connection]);

  const people = useMemo(
    () => withWaiting(day.people, waiting, Date.now()),
    // The moment only matters for what was just added.
    [day.people, waiting],
  );
  return {
    people,
    isListOpen: day.isListOpen,
    isLost: connection === 'LOST',
    waiting,
    told,
    act: (act: NewDoorAct) => {
      setTold(null);
      void queue.current?.add({ ...act, id: crypto.randomUUID(), meetingId });
    },
  };
}

async function sendAct(
  client: ReturnType<typeof useApolloClient>,
  act: DoorAct,
): Promise<CheckInAnswerFragment> {
  const { id } = act;
  switch (act.what) {
    case 'CODE': {
      const { code, letIn, meetingId } = act;
      const input = { id, meetingId, code, letIn };
      const { data } = await client.mutate({ mutation: CheckInByCodeDocument, variables: { input } });
      return data!.checkIn;
    }
    case 'IN': {
      const { registrationId, mode, letIn } = act;
      const input = { id, registrationId, mode, letIn };
      const { data } = await client.mutate({ mutation: CheckInByNameDocument, variables: { input } });
      return data!.checkInRegistration;
    }
    case 'OUT': {
      const input = { id, registrationId: act.registrationId };
      const { data } = await client.mutate({ mutation: UndoCheckInDocument, variables: { input } });
      return data!.undoCheckIn;
    }
  }
}
