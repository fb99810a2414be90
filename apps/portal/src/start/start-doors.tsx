import { Doors, Section } from '@verbonden/shared/ui';
import { useHref } from '@verbonden/shared/web';
import { GraduationCap, Landmark, School, Stethoscope, Volleyball } from 'lucide-react';
import type { StartDoorsFragment } from './doors.generated';

const pictures = {
  CARE_COORDINATOR: School,
  POLICY_OFFICER: Landmark,
  GP_PRACTICE: Stethoscope,
  YOUTH_WORKER: Volleyball,
  STUDENT_COUNSELLOR: GraduationCap,
} as const;

/** A door for each role, to a page that begins with what they need. */
export function StartDoors({
  roles,
  title,
  but,
}: {
  roles: StartDoorsFragment['workRoles'];
  title: string;
  /** The slug of the role that is inside already. */
  but?: string;
}) {
  const href = useHref();
  return (
    <Section id="ik-werk-als" title={title}>
      <Doors
        doors={roles
          .filter(({ slug }) => slug !== but)
          .map(({ code, slug, label, where }) => {
            const Picture = pictures[code];
            return { href: href(`/begin/${slug}`), label, note: where, picture: <Picture /> };
          })}
      />
    </Section>
  );
}
