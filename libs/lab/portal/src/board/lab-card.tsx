import { type LabelledCode, labelOf, outcomeWord } from '@verbonden/knowledge/portal';
import { Badge, Card } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { LabCardFragment } from './board.page.generated';

/** A project on the board: what it is about, what came out of it, and whether it looks for a place. */
export function LabCard({ project, terms }: { project: LabCardFragment; terms: readonly LabelledCode[] }) {
  const say = useSay();
  const href = useHref();
  const seeks = project.seeksSite && !project.stoppedAt && project.stage !== 'PUBLISHED';
  return (
    <Card
      href={href(`/lab/project/${project.slug}`)}
      title={project.title}
      badge={
        seeks ? (
          <Badge tone="brand">{say('Zoekt een plek')}</Badge>
        ) : project.outcome ? (
          <Badge>{outcomeWord(project.outcome, say)}</Badge>
        ) : null
      }
      meta={[
        labelOf(terms, 'themes', project.theme),
        ...(project.organisation ? [project.organisation.name] : []),
      ]}
    />
  );
}
