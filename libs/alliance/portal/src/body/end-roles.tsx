import { Button, DateField, Row, Section, Table, VisuallyHidden } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { writePeriod } from '../organisation/role-period';
import type { BodyRolesData } from './body-roles.page';

/** The roles that hold now, each with the day it ends. */
export function EndRoles({ data: { body }, form }: { data: BodyRolesData; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const roles = body.participants;
  return (
    <Section id="eindig" title={say('Wie nu een rol heeft')}>
      <Table
        caption={say('Rollen die nu gelden, met de dag waarop ze eindigen')}
        captionHidden
        columns={[
          { key: 'wie', header: say('Organisatie') },
          { key: 'rol', header: say('Rol') },
          { key: 'sinds', header: say('Hoe lang') },
          { key: 'doen', header: say('Wat je kunt doen'), quiet: true },
        ]}
        rows={roles.map((role) => {
          const own = form?.values['partnershipId']?.[0] === role.id ? form : null;
          return {
            key: role.id,
            cells: [
              role.organisation.name,
              role.roleLabel,
              writePeriod(role, locale, say),
              <form key="doen" method="post" action={href(`/verbanden/${body.slug}/rollen`)} noValidate>
                <Row>
                  <input type="hidden" name="partnershipId" value={role.id} />
                  <DateField
                    name="until"
                    id={own ? 'until' : `until-${role.id}`}
                    label={say('Eerste dag zonder rol')}
                    defaultValue={valueAt(own, 'until')}
                    error={problemAt(own, 'until')}
                  />
                  <Button type="submit" name="stap" value="eindig" size="small">
                    {say('Eindig')}
                    <VisuallyHidden> {role.organisation.name}</VisuallyHidden>
                  </Button>
                </Row>
              </form>,
            ],
          };
        })}
        empty={say('Nu heeft niemand hier een rol.')}
      />
    </Section>
  );
}
