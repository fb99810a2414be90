import { LinkButton, LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownSignalFragment } from './signal.page.generated';

/** What the Lab does with it; and for who works there, the way to begin. */
export function InLab({ signal }: { signal: ShownSignalFragment }) {
  const say = useSay();
  const href = useHref();
  const { id, labProjects, viewerCanStartLabProject } = signal;
  if (labProjects.length === 0 && !viewerCanStartLabProject) return null;
  return (
    <Section id="lab" title={say('In het JMZ Lab')}>
      {labProjects.length > 0 ? (
        <LinkRows
          links={labProjects.map(({ slug, title, stoppedAt }) => ({
            href: href(`/lab/project/${slug}`),
            label: title,
            ...(stoppedAt ? { note: say('Gestopt; lees wat het Lab leerde') } : {}),
          }))}
        />
      ) : null}
      {viewerCanStartLabProject ? (
        <p>
          <LinkButton href={href(`/lab/projecten/nieuw?signaal=${id}`)}>
            {say('Maak er een Lab-project van')}
          </LinkButton>
        </p>
      ) : null}
    </Section>
  );
}
