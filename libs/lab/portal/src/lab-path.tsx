import { Breadcrumb } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Where a page of the Lab is: below the Lab, among its projects, or at one of them. */
export function LabPath({
  below = 'lab',
  project,
}: {
  below?: 'lab' | 'projects';
  project?: { readonly slug: string; readonly title: string };
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Breadcrumb
      label={say('Je bent hier')}
      steps={[
        { href: href('/lab'), label: say('JMZ Lab') },
        ...(below === 'projects' || project
          ? [{ href: href('/lab/projecten'), label: say('Projecten') }]
          : []),
        ...(project ? [{ href: href(`/lab/project/${project.slug}`), label: project.title }] : []),
      ]}
    />
  );
}
