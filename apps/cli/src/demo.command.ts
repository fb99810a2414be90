import {
  loadAims,
  loadAlliance,
  loadApplications,
  loadMunicipalities,
  loadOffers,
  loadWorkplaces,
  MunicipalityDocuments,
  OfferDocuments,
  OrganisationDocuments,
} from '@verbonden/alliance/api';
import { ActivityDocuments, loadCampaign, StoryDocuments } from '@verbonden/campaign/api';
import { KnowledgeImport, loadKits, loadKnowledge, loadLife } from '@verbonden/knowledge/api';
import { DemoLab } from '@verbonden/lab/api';
import { DemoMeetings } from '@verbonden/meetings/api';
import { demoAccounts, loadPeople, PersonService } from '@verbonden/people/api';
import { loadPolls, PollDocuments } from '@verbonden/polls/api';
import { DemoBoard } from '@verbonden/soundingboard/api';
import { SearchIndex } from '@verbonden/search/api';
import { DemoSignals } from '@verbonden/signals/api';
import { migrate, readSettings } from '@verbonden/shared/server';
import { Command } from 'commander';
import { DataSource, type EntityManager } from 'typeorm';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

/** `demo load`, `demo reset`, `demo accounts`: the example network. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('The example network.')
    .addCommand(
      new Command('load')
        .description('Load the example network; into an empty database unless --force.')
        .option('--force', 'also when there are people already; adds what is missing', false)
        .action((options: { force: boolean }) => load(options.force)),
    )
    .addCommand(
      new Command('reset')
        .description('Throw everything away and load the example network again.')
        .option('--yes', 'also where this is not the demo network', false)
        .action(({ yes }: { yes: boolean }) => reset(yes)),
    )
    .addCommand(
      new Command('accounts')
        .description('The accounts to try it with.')
        .option('--json', 'as JSON', false)
        .action(({ json }: { json: boolean }) => {
          if (json) console.log(JSON.stringify(demoAccounts, null, 2));
          else
            for (const { role, email, password } of demoAccounts)
              console.log(`${role}: ${email}  ${password}`);
        }),
    );
}

function load(force: boolean): Promise<void> {
  return withDomains(async (services) => {
    const db = services.get(DataSource);
    const [taken] = await db.query<unknown[]>('SELECT 1 FROM persons LIMIT 1');
    if (taken && !force) {
      console.log('There are people already; nothing was loaded.');
      return;
    }
    const now = new Date();
    await db.transaction(async (tx) => {
      const organisations = await loadAlliance(
        tx,
        now,
        services.get(OrganisationDocuments, { strict: false }),
      );
      await loadAims(tx);
      const municipalities = await loadMunicipalities(
        tx,
        services.get(MunicipalityDocuments, { strict: false }),
      );
      await loadWorkplaces(tx, organisations, municipalities);
      const people = await loadPeople(tx, services.get(PersonService, { strict: false }), organisations, now);
      await loadApplications(tx, people, now);
      await loadOffers(tx, services.get(OfferDocuments, { strict: false }), people, now);
      await loadKnowledge(tx, services.get(KnowledgeImport, { strict: false }), people);
      await loadLife(tx, services.get(SearchIndex, { strict: false }), people, now);
      await loadKits(tx, people, now);
      await loadPolls(tx, services.get(PollDocuments, { strict: false }), now);
      await services.get(DemoBoard, { strict: false }).load(tx, people, now);
      await loadCampaign(tx, services.get(ActivityDocuments, { strict: false }), {
        ...{ people, organisations, municipalities, now },
        stories: services.get(StoryDocuments, { strict: false }),
      });
      await services.get(DemoMeetings, { strict: false }).load(tx, people, now);
      await services.get(DemoSignals, { strict: false }).load(tx, {
        people,
        meetings: await named(tx, 'SELECT slug AS name, id AS value FROM meetings'),
        knowledge: await named(tx, 'SELECT external_id AS name, slug AS value FROM knowledge_items'),
        now,
      });
      await services.get(DemoLab, { strict: false }).load(tx, people, now);
    });
    console.log('The example network is loaded.');
  });
}

async function named(tx: EntityManager, statement: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ name: string; value: string }[]>(statement);
  return new Map(rows.map(({ name, value }) => [name, value]));
}

async function reset(yes: boolean): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.DEMO && !yes) {
    throw new Mistake(
      'This is not the demo network: everything in it would be gone. Add --yes if you mean that.',
    );
  }
  const db = await new DataSource({ type: 'postgres', url: settings.DATABASE_URL }).initialize();
  await db.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS bullmq CASCADE');
  await db.destroy();
  await migrate(settings);
  await load(true);
}
