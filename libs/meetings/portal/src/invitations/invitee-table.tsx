import { writeShortDate } from '@verbonden/shared/kernel';
import { Button, CheckboxField, Stack, StatusLabel, Table, Toolbar } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { InviteeFragment } from './invitations.generated';

/** The step that takes an invitation back; its id comes behind it. */
export const withdrawStep = 'trek-in';

interface InviteeTableProps {
  readonly path: string;
  readonly stepField: string;
  readonly meetingId: string;
  readonly invitees: readonly InviteeFragment[];
  readonly canAct: boolean;
}

/** Who was invited and what each said; whoever has not answered can be chosen for a reminder. */
export function InviteeTable({ path, stepField, meetingId, invitees, canAct }: InviteeTableProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  const day = (moment: string | null | undefined) => (moment ? writeShortDate(new Date(moment), locale) : '');
  const waits = canAct && invitees.some(isUnanswered);
  return (
    <form method="post" action={path}>
      <input type="hidden" name="meetingId" value={meetingId} />
      <Stack>
        <Table
          caption={say('{count, plural, =0 {Niemand} one {# mens} other {# mensen}}', {
            count: invitees.length,
          })}
          columns={[
            { key: 'name', header: say('Naam') },
            { key: 'answer', header: say('Antwoord') },
            { key: 'invited', header: say('Uitgenodigd') },
            { key: 'reminded', header: say('Herinnerd') },
            ...(waits ? [{ key: 'act', header: say('Herinner of trek in'), quiet: true }] : []),
          ]}
          empty={say('Je hebt nog niemand uitgenodigd.')}
          rows={invitees.map((invitee) => ({
            key: invitee.id,
            cells: [
              `${invitee.name} (${invitee.address ?? ''})`,
              <Answer key="answer" invitee={invitee} />,
              day(invitee.askedAt),
              day(invitee.remindedAt),
              ...(waits
                ? [
                    isUnanswered(invitee) ? (
                      <Toolbar key="act">
                        <CheckboxField
                          id={`wie-${invitee.id}`}
                          name="wie"
                          value={invitee.id}
                          label={say('herinner')}
                          aria-label={say('Herinner {name}', { name: invitee.name })}
                          defaultChecked
                        />
                        <Button
                          type="submit"
                          name={stepField}
                          value={`${withdrawStep}:${invitee.id}`}
                          size="small"
                          variant="quiet"
                          aria-label={say('Trek de uitnodiging van {name} in', { name: invitee.name })}
                        >
                          {say('Trek in')}
                        </Button>
                      </Toolbar>
                    ) : null,
                  ]
                : []),
            ],
          }))}
        />
        {waits ? (
          <Toolbar>
            <Button type="submit" name={stepField} value="herinner" busyText={say('Even wachten…')}>
              {say('Herinner wie is aangevinkt')}
            </Button>
          </Toolbar>
        ) : null}
      </Stack>
    </form>
  );
}

function isUnanswered({ status, registrationStatus }: InviteeFragment): boolean {
  return status === 'PENDING' && (registrationStatus === null || registrationStatus === 'CANCELLED');
}

function Answer({ invitee }: { invitee: InviteeFragment }) {
  const say = useSay();
  const { status, words } = answerOf(invitee, say);
  return <StatusLabel status={status}>{words}</StatusLabel>;
}

function answerOf({ status, registrationStatus }: InviteeFragment, say: Say) {
  if (registrationStatus === 'CONFIRMED') return { status: 'confirmed', words: say('Komt') } as const;
  if (registrationStatus === 'WAITLISTED')
    return { status: 'waiting', words: say('Staat in de rij') } as const;
  if (status === 'PENDING') return { status: 'open', words: say('Nog niets gehoord') } as const;
  if (status === 'EXPIRED') return { status: 'past', words: say('Te laat') } as const;
  if (status === 'WITHDRAWN') return { status: 'past', words: say('Ingetrokken') } as const;
  return { status: 'cancelled', words: say('Komt niet') } as const;
}
