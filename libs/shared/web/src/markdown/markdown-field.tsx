import { TextArea, type TextAreaProps, WritingDesk } from '@verbonden/shared/ui';
import { Island } from '../island/island';
import preview from './markdown-preview.island';
import tools from './markdown-tools.island';

interface MarkdownFieldProps extends TextAreaProps {
  lang: 'nl' | 'en';
  /** `beside`: the preview stands open next to the text; `below`: behind a button under it. */
  preview: 'beside' | 'below';
}

/** A field in which somebody writes Markdown: buttons for who does not know its signs, and how it will look. */
export function MarkdownField({ preview: place, lang, ...field }: MarkdownFieldProps) {
  const id = field.id ?? field.name;
  return (
    <WritingDesk
      place={place}
      preview={<Island of={preview} props={{ field: id, lang, open: place === 'beside' }} />}
    >
      <MarkdownArea {...field} lang={lang} />
    </WritingDesk>
  );
}

/** The same without a preview of its own, for a form of several such texts with one preview beside them all. */
export function MarkdownArea({ lang, ...field }: TextAreaProps & { lang: 'nl' | 'en' }) {
  return (
    <TextArea
      {...field}
      lang={lang}
      above={<Island of={tools} props={{ field: field.id ?? field.name }} />}
    />
  );
}
