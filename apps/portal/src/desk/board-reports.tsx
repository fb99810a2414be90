import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** What young people of the sounding board reported: it goes before everything else. */
export function BoardReports({ adviceReports }: Pick<DeskPageQuery, 'adviceReports'>) {
  const say = useSay();
  const href = useHref();
  if (adviceReports.length === 0) return null;
  return (
    <Notice
      kind="attention"
      title={say(
        '{count, plural, one {# melding uit de klankbordgroep} other {# meldingen uit de klankbordgroep}}',
        { count: adviceReports.length },
      )}
      action={<LinkButton href={href('/advies/meldingen')}>{say('Lees het vandaag nog')}</LinkButton>}
    />
  );
}
