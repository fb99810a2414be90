import { FileField, type FileFieldProps } from '@verbonden/shared/ui';
import { Island } from '../island/island';
import { useSay } from '../messages/messages';
import sendFiles from './send-files.island';

/** What we take; the server looks at what is in a file, and this only helps choosing. */
const accept =
  '.pdf,.docx,.xlsx,.pptx,.ppsx,.odt,.ods,.odp,.txt,.csv,image/jpeg,image/png,image/webp,image/gif,image/avif';

/**
 * A field for files. Without a script the form brings them along; with it they can be dropped, and show how far they
 * are. Either way the page gets their ids in this field.
 */
export function FileUpload({
  hint,
  drawings = false,
  ...field
}: Omit<FileFieldProps, 'accept' | 'below' | 'type'> & {
  /** The field is called `logo`, and takes svg too: the server makes a picture of it. */
  drawings?: boolean;
}) {
  const say = useSay();
  return (
    <FileField
      {...field}
      accept={drawings ? `${accept},image/svg+xml` : accept}
      hint={
        hint ??
        say(
          'Pdf, Word, Excel, PowerPoint, OpenDocument of tekst tot 20 MB; foto’s en plaatjes tot 10 MB. Een film of geluid deel je als link.',
        )
      }
      below={<Island of={sendFiles} props={{ field: field.id ?? field.name }} />}
    />
  );
}
