import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { FormProblems, type FormState } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { LabPath } from '../lab-path';

/** A page on which somebody of the Lab works at one part of a project. */
export function WorkPage({
  project,
  title,
  lead,
  form,
  children,
}: {
  project: { readonly slug: string; readonly title: string };
  title: string;
  lead: string;
  form: FormState | null;
  children: ReactNode;
}) {
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={title} lead={lead} breadcrumb={<LabPath project={project} />} />
        <FormProblems form={form} />
        {children}
      </Stack>
    </Page>
  );
}
