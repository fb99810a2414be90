import { SelectField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { MailPreferencesPageQuery } from './mail-preferences.generated';

/** In whose school holidays mail waits: those of where somebody works, of a region, or none. */
export function SchoolHolidayField({
  region: { choice, ofOrganisation },
}: {
  readonly region: MailPreferencesPageQuery['mySchoolRegion'];
}) {
  const say = useSay();
  const there =
    ofOrganisation &&
    {
      NORTH: say('Zoals waar ik werk: regio Noord'),
      MIDDLE: say('Zoals waar ik werk: regio Midden'),
      SOUTH: say('Zoals waar ik werk: regio Zuid'),
    }[ofOrganisation];
  return (
    <SelectField
      name="vakantie"
      label={say('Schoolvakanties')}
      hint={say('In deze vakanties wacht mail die kan wachten. Daarna krijg je één overzicht.')}
      options={[
        { value: 'AS_ORGANISATION', label: there ?? say('Zoals waar ik werk') },
        { value: 'NORTH', label: say('Regio Noord') },
        { value: 'MIDDLE', label: say('Regio Midden') },
        { value: 'SOUTH', label: say('Regio Zuid') },
        { value: 'NONE', label: say('Geen: mail komt ook in een vakantie') },
      ]}
      defaultValue={choice}
    />
  );
}
