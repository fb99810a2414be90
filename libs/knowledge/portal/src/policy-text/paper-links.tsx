import { LinkButton } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { FileDown, FileText } from 'lucide-react';

/** A policy text as Word file and as PDF. @param file its address without the ending */
export function PaperLinks({ file }: { file: string }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const language = locale === 'en' ? '?taal=en' : '';
  return (
    <>
      <LinkButton href={`${file}.docx${language}`} icon={<FileText aria-hidden="true" size="1.1em" />}>
        {say('Download voor Word')}
      </LinkButton>
      <LinkButton href={`${file}.pdf${language}`} icon={<FileDown aria-hidden="true" size="1.1em" />}>
        {say('Download als PDF')}
      </LinkButton>
    </>
  );
}
