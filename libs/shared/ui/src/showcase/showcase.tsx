import { Page } from '../layout/layout';
import { PageHeader } from '../layout/page-header';
import { ColoursAndMarks } from './colours-and-marks';
import { ContentExamples } from './content-examples';
import { Contents } from './contents';
import { DeskExamples } from './desk-examples';
import { FieldExamples } from './field-examples';
import { ListExamples } from './list-examples';
import { StateExamples } from './state-examples';
import type { ShowcaseLocale } from './say';
import { PictureExamples } from './picture-examples';
import { WorkExamples } from './work-examples';
import { WritingExamples } from './writing-examples';

/** Every component in its states on one page: the page `/onderdelen`. Goes inside a Frame. */
export function Showcase({ locale = 'nl' }: { locale?: ShowcaseLocale }) {
  const dutch = locale === 'nl';
  return (
    <Page>
      <PageHeader
        title={dutch ? 'Onderdelen' : 'Components'}
        lead={
          dutch
            ? 'Alles waar de pagina’s van gemaakt zijn. Wie iets bouwt, kiest hieruit; wie iets verandert, ziet hier wat dat doet.'
            : 'Everything the pages are made of. Builders choose from it; whoever changes something sees here what it does.'
        }
      />
      <Contents locale={locale} />
      <ColoursAndMarks locale={locale} />
      <FieldExamples locale={locale} />
      <StateExamples locale={locale} />
      <ListExamples locale={locale} />
      <ContentExamples locale={locale} />
      <WritingExamples locale={locale} />
      <WorkExamples locale={locale} />
      <DeskExamples locale={locale} />
      <PictureExamples locale={locale} />
    </Page>
  );
}
