import { notFound } from '@verbonden/shared/kernel';
import type { Response } from 'express';
import type { Paper } from './paper';
import { pdfFile } from './pdf-file';
import { wordFile } from './word-file';

const forms = {
  pdf: { type: 'application/pdf', look: 'inline', write: pdfFile },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    look: 'attachment',
    write: wordFile,
  },
} as const;

/**
 * Answers with a paper as a file. It is made while one waits: a hundred parts take less than a second, and what was
 * made earlier would show yesterday's text. @throws DomainError NOT_FOUND for a form that there is not
 */
export async function sendPaper(response: Response, form: string, name: string, paper: Paper): Promise<void> {
  if (form !== 'pdf' && form !== 'docx') throw notFound();
  const { type, look, write } = forms[form];
  const file = await write(paper);
  response
    .type(type)
    .set('content-disposition', `${look}; filename="${name}.${form}"`)
    .set('cache-control', 'private, no-cache')
    .set('x-robots-tag', 'noindex')
    .send(file);
}
