import { writeDate } from '@verbonden/shared/kernel';
import { Button, Row, Section, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { roleWord } from './role-words';
import type { WorkplaceData } from './workplace.page';

/** Who was asked and has not said yes, with asking again and taking it back. */
export function OpenInvitations({
  workplace: { organisation, openInvitations },
}: Pick<WorkplaceData, 'workplace'>) {
  const say = useSay();
  const href = useHref();
  const { locale, now } = usePageFacts();
  if (openInvitations.length === 0) return null;
  const until = (expiresAt: string) =>
    new Date(expiresAt).getTime() > now
      ? say('tot en met {day}', { day: writeDate(new Date(expiresAt), locale) })
      : say('De link werkt niet meer. Stuur hem opnieuw.');
  return (
    <Section id="uitgenodigd" title={say('Uitgenodigd, nog geen ja')}>
      <Table
        caption={say('Wie een uitnodiging kreeg, de nieuwste eerst')}
        captionHidden
        columns={[
          { key: 'wie', header: say('Wie') },
          { key: 'rol', header: say('Als') },
          { key: 'tot', header: say('De link werkt') },
          { key: 'doen', header: say('Wat je kunt doen'), quiet: true },
        ]}
        rows={openInvitations.map(({ id, name, email, role, expiresAt }) => ({
          key: id,
          cells: [
            `${name} (${email})`,
            roleWord(role, say),
            until(expiresAt),
            <form key="doen" method="post" action={href(`/organisaties/${organisation.slug}/mensen`)}>
              <Row>
                <input type="hidden" name="invitationId" value={id} />
                <Button type="submit" name="stap" value="opnieuw" size="small">
                  {say('Stuur opnieuw')}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Button>
                <Button type="submit" name="stap" value="intrekken" size="small" variant="quiet">
                  {say('Trek in')}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Button>
              </Row>
            </form>,
          ],
        }))}
      />
    </Section>
  );
}
