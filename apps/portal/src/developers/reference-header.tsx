import { Breadcrumb, PageHeader } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { domainWord } from './reference-words';

/** The top of a page of the reference, with the way back. */
export function ReferenceHeader({
  title,
  domain,
  lead,
}: {
  title: string;
  /** The domain of the operation or type; absent on the page of the domain itself. */
  domain?: string;
  lead?: ReactNode;
}) {
  const say = useSay();
  const href = useHref();
  const steps = [{ href: href('/ontwikkelaars'), label: say('Voor ontwikkelaars') }];
  if (domain) steps.push({ href: href(`/ontwikkelaars/naslag/${domain}`), label: domainWord(domain, say) });
  return (
    <PageHeader
      breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={steps} />}
      title={title}
      lead={lead}
    />
  );
}
