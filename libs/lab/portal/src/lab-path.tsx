import { Breadcrumb } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Where a page of the Lab is: below the Lab, or below one of its projects. */
export function LabPath({ project }: { project?: { readonly slug: string; readonly title: string } }) {
  const say = useSay();
  const href = useHref();
  return (
    <Breadcrumb
      label={say('Je bent hier')}
      steps={[
        { href: href('/lab'), label: say('JMZ Lab') },
        ...(project
          ? [
              { href: href('/lab/projecten'), label: say('Projecten') },
              { href: href(`/lab/project/${project.slug}`), label: project.title },
            ]
          : []),
      ]}
    />
  );
}
