import { type ApolloClient, CombinedGraphQLErrors } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type Locale, writeTime } from '@verbonden/shared/kernel';
import { Button, Notice, Stack, Toolbar } from '@verbonden/shared/ui';
import { defineLiveIsland, FormFields, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { signInPath } from '../sign-in-first';
import { DraftShelf } from './draft-shelf';
import { type PlainField, partInput } from './part-values';
import { UpdateKnowledgeDocument } from './share.page.generated';
import { type SaveOutcome, type Standing, useAutosave } from './use-autosave';

export interface ItemDraftProps {
  readonly formId: string;
  readonly id: string;
  readonly part: string;
  readonly version: number;
  readonly fields: readonly PlainField[];
}

/** Says how it stands with what is typed, and saves it: at once on this device, a moment later with us. */
function ItemDraft({ formId, id, part, version, fields }: ItemDraftProps) {
  const say = useSay();
  const href = useHref();
  const { viewer, address } = usePageFacts();
  const client = useApolloClient();
  const { standing, found, bringBack, throwAway } = useAutosave({
    formId,
    version,
    shelf: () => new DraftShelf(localStorage, `concept ${viewer.personId} ${id} ${part}`),
    save: (form, expectedVersion) =>
      saveThrough(client, {
        id,
        expectedVersion,
        ...partInput(fields, new FormFields(new FormData(form)), new Date()),
      }),
  });
  return (
    <Stack gap="small">
      {found ? (
        <AboveTheFields formId={formId}>
          <Notice
            kind="attention"
            title={say('Op dit apparaat staat tekst die nog niet bewaard is')}
            action={
              <Toolbar
                primary={
                  <Button type="button" size="small" onClick={bringBack}>
                    {say('Terughalen')}
                  </Button>
                }
              >
                <Button type="button" size="small" variant="quiet" onClick={throwAway}>
                  {say('Weggooien')}
                </Button>
              </Toolbar>
            }
          >
            {found.version < version
              ? say(
                  'Daarna is de tekst hier nog veranderd. Haal je die van jou terug, dan vervangt die wat hier staat.',
                )
              : null}
          </Notice>
        </AboveTheFields>
      ) : null}
      {standing.phase === 'CONFLICT' ? (
        <Notice
          kind="attention"
          live="alert"
          title={standing.message}
          action={
            // Sent the usual way, it comes back with both texts to choose from.
            <Button type="submit" form={formId} name="naar" value={part} size="small">
              {say('Bekijk het verschil en kies')}
            </Button>
          }
        >
          {say('We bewaren niet meer vanzelf. Wat jij typte staat nog op dit apparaat.')}
        </Notice>
      ) : null}
      {standing.phase === 'SIGNED_OUT' ? (
        <Notice
          kind="attention"
          live="alert"
          title={say('Je was even weg. Log opnieuw in; wat je typte staat er nog.')}
          action={<a href={href(signInPath(address))}>{say('Log in')}</a>}
        />
      ) : null}
      <DraftLine standing={standing} />
    </Stack>
  );
}

/** Where somebody sees it who has just opened the form; the form leaves a place for it. */
function AboveTheFields({ formId, children }: { formId: string; children: ReactNode }) {
  const place = document.getElementById(`${formId}-apparaat`);
  return place ? createPortal(children, place) : children;
}

/** One line that is read aloud when it changes. */
function DraftLine({ standing }: { standing: Standing }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const words = {
    REST: '',
    SAVING: say('Bezig met bewaren…'),
    SAVED: say('Bewaard om {time}', { time: standing.phase === 'SAVED' ? clock(standing.at, locale) : '' }),
    OFFLINE: say('Je bent even offline; wat je typt staat op dit apparaat.'),
    REFUSED: say('Nog niet bewaard: {reason}', {
      reason: standing.phase === 'REFUSED' ? standing.message : '',
    }),
    CONFLICT: '',
    SIGNED_OUT: '',
  };
  return <p role="status">{words[standing.phase]}</p>;
}

/** "14.03": the word 'om' stands before it already. */
function clock(moment: Date, locale: Locale): string {
  return writeTime(moment, locale).replace(' uur', '');
}

async function saveThrough(
  client: ApolloClient,
  input: { readonly id: string; readonly expectedVersion: number },
): Promise<SaveOutcome> {
  try {
    const { data } = await client.mutate({ mutation: UpdateKnowledgeDocument, variables: { input } });
    return { kind: 'SAVED', version: data?.updateKnowledgeItem.version ?? input.expectedVersion };
  } catch (fault) {
    // Only what the server said is an answer.
    if (!CombinedGraphQLErrors.is(fault)) return { kind: 'NO_ANSWER' };
    const [first] = fault.errors;
    const { code, fields } = (first?.extensions ?? {}) as {
      code?: string;
      fields?: readonly { readonly message: string }[];
    };
    if (code === 'UNAUTHENTICATED') return { kind: 'SIGNED_OUT' };
    if (code === 'CONFLICT') return { kind: 'CONFLICT', message: first?.message ?? '' };
    return { kind: 'REFUSED', message: fields?.[0]?.message ?? first?.message ?? '' };
  }
}

export default defineLiveIsland('item-draft', ItemDraft);
