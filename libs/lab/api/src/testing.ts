import { newId } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { LabProject } from './project/lab-project.entity';

let serial = 0;

/** Puts a project into the database, in its pilot unless the test says otherwise; it has no history. */
export function aLabProject(db: DataSource, traits: Partial<LabProject> = {}): Promise<LabProject> {
  serial += 1;
  const { id = newId() } = traits;
  return db.getRepository(LabProject).save(
    Object.assign(new LabProject(), {
      slug: `project-${id.slice(-12)}`,
      title: `Rust op school ${serial}`,
      question: 'Helpt een vast rustig moment op school wie thuis zorgt?',
      originKind: 'IDEA',
      signalId: null,
      searchWords: null,
      theme: 'SCHOOL_POLICY',
      setting: 'SECONDARY_EDUCATION',
      organisationId: null,
      leadId: null,
      stage: 'PILOT',
      stoppedAt: null,
      plan: 'Elke dag een kwartier rust in een eigen lokaal.',
      forWhom: 'Leerlingen die thuis zorgen.',
      steps: ['Kies een lokaal.', 'Spreek een tijd af.'],
      activityKinds: ['GROUP'],
      people: 'Een mentor.',
      time: 'Een kwartier per dag.',
      seeksSite: false,
      siteWish: '',
      outcome: null,
      findings: '',
      differently: '',
      nextStep: '',
      itemId: null,
      isAllianceProduct: false,
      withoutYouthReason: null,
      version: 1,
      ...traits,
      id,
    }),
  );
}
