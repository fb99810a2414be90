import { newId } from '@verbonden/shared/server';
import { testApi, type TestApi } from '@verbonden/shared/testing';
import { PeopleModule } from '../people.module';
import { AccountErasureService } from './account-erasure.service';
import { InactiveAccounts } from './inactive-accounts';
import { inactiveDays, warnings } from './inactive-periods';

let api: TestApi;
beforeEach(async () => {
  api = await testApi([PeopleModule]);
});
afterEach(() => api?.close());

const newest = '00000000-0000-0000-0000-000000000000';
const seen = new Date('2027-01-04T09:00:00Z');
const daysLater = (days: number) => new Date(seen.getTime() + days * 86_400_000).toISOString();
async function sweepAt(days: number): Promise<void> {
  api.clock.set(daysLater(days));
  await api.app.get(InactiveAccounts).sweep();
  await api.app.get(AccountErasureService).eraseDue();
}
const mailsTo = async (personId: string) =>
  (
    await api.db.query<{ kind: string }[]>(
      'SELECT kind FROM mail_messages WHERE person_id = $1 ORDER BY due_at, kind',
      [personId],
    )
  ).map(({ kind }) => kind);
const hasAccount = async (personId: string) =>
  (await api.db.query<unknown[]>('SELECT 1 FROM accounts WHERE person_id = $1', [personId])).length === 1;

/** Two who work for one organisation: an editor who is there now and then, and somebody who stays away. */
async function twoColleagues() {
  const organisationId = newId();
  await api.db.query(
    `INSERT INTO organisations (id, slug, name, kind) VALUES ($1, 'de-brug', 'De Brug', 'WELFARE')`,
    [organisationId],
  );
  const editor = await api.person({ roles: [{ role: 'EDITOR', organisationId }] });
  const away = await api.person({ roles: [{ role: 'PROFESSIONAL', organisationId }] });
  await api.db.query(`UPDATE accounts SET last_seen_on = '2030-01-01' WHERE person_id = $1`, [editor.id]);
  return { editor, away };
}

describe('who stays away for long', () => {
  it('is warned three times, each once, the editor hears of it, and then the account goes', async () => {
    const { editor, away } = await twoColleagues();
    for (const { daysBefore } of warnings) {
      await sweepAt(inactiveDays - daysBefore - 1);
      await sweepAt(inactiveDays - daysBefore);
      await sweepAt(inactiveDays - daysBefore);
    }
    expect(await mailsTo(away.id)).toEqual(['people.inactive-1', 'people.inactive-2', 'people.inactive-3']);
    expect(await mailsTo(editor.id)).toEqual(['people.inactive-colleague']);
    expect(await hasAccount(away.id)).toBe(true);
    await sweepAt(inactiveDays);
    expect(await hasAccount(away.id)).toBe(false);
    expect(
      await api.db.query('SELECT 1 FROM memberships WHERE person_id = $1 AND until IS NULL', [away.id]),
    ).toEqual([]);
  });

  it('stays by signing in, and begins anew', async () => {
    const { away } = await twoColleagues();
    await sweepAt(inactiveDays - 3);
    await api.db.query(
      `INSERT INTO sessions (id, token_hash, person_id, started_at, last_seen_at, expires_at)
       VALUES ($1, 'x', $2, $3, $3, $3)`,
      [newId(), away.id, api.clock.now()],
    );
    await sweepAt(inactiveDays + 10);
    expect(await hasAccount(away.id)).toBe(true);
  });

  it('stays by signing in after the end was planned, at the last moment', async () => {
    const { away } = await twoColleagues();
    for (const { daysBefore } of warnings) await sweepAt(inactiveDays - daysBefore);
    api.clock.set(daysLater(inactiveDays));
    await api.app.get(InactiveAccounts).sweep();
    await api.db.query('UPDATE accounts SET last_seen_on = $2 WHERE person_id = $1', [
      away.id,
      api.clock.now(),
    ]);
    await api.app.get(AccountErasureService).eraseDue();
    expect(await hasAccount(away.id)).toBe(true);
    await sweepAt(inactiveDays + 30);
    expect(await hasAccount(away.id)).toBe(true);
  });

  it('who signs in while the sweep looks at them is not ended', async () => {
    const { away } = await twoColleagues();
    for (const { daysBefore } of warnings) await sweepAt(inactiveDays - daysBefore);
    api.clock.set(daysLater(inactiveDays));
    const inactive = api.app.get(InactiveAccounts);
    const [seen] = (await inactive['away'](inactiveDays, newest)).filter(({ id }) => id === away.id);
    await api.db.query('UPDATE accounts SET last_seen_on = $2 WHERE person_id = $1', [
      away.id,
      api.clock.now(),
    ]);
    expect(await api.db.transaction((tx) => inactive['isStillAway'](tx, seen!))).toBe(false);
  });

  it('one who cannot be warned keeps nobody else waiting', async () => {
    const { away } = await twoColleagues();
    const other = await api.person({ roles: ['PROFESSIONAL'] });
    await api.db.query(`UPDATE accounts SET last_seen_on = '2027-01-04' WHERE person_id = $1`, [other.id]);
    const first = [away.id, other.id].sort()[0]!;
    await api.db.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON mail_messages FOR EACH ROW
        WHEN (NEW.person_id = '${first}') EXECUTE FUNCTION refuse()`);
    await expect(sweepAt(inactiveDays - 60)).rejects.toThrow('could not be looked at');
    expect(await mailsTo(first)).toEqual([]);
    expect(await mailsTo(first === away.id ? other.id : away.id)).toEqual(['people.inactive-1']);
  });

  it('has every warning before the end, also when nobody looked for years', async () => {
    const { away } = await twoColleagues();
    await sweepAt(inactiveDays + 400);
    expect(await hasAccount(away.id)).toBe(true);
    await sweepAt(inactiveDays + 403);
    expect(await hasAccount(away.id)).toBe(false);
  });

  it('is never taken away in silence when they are the last: coordinators are asked', async () => {
    const { editor } = await twoColleagues();
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    await api.db.query(`UPDATE accounts SET last_seen_on = '2040-01-01' WHERE person_id = $1`, [
      coordinator.id,
    ]);
    await api.db.query(`UPDATE accounts SET last_seen_on = '2027-01-04' WHERE person_id = $1`, [editor.id]);
    await sweepAt(inactiveDays);
    await sweepAt(inactiveDays + 5);
    expect(await hasAccount(editor.id)).toBe(true);
    expect(await mailsTo(coordinator.id)).toEqual(['people.inactive-last']);
  });

  it('asks who stands in, instead of a coordinator who is away', async () => {
    const { editor } = await twoColleagues();
    const coordinator = await api.person({ roles: ['COORDINATOR'] });
    const deputy = await api.person({ roles: ['PIONEER'] });
    await api.db.query(`UPDATE accounts SET last_seen_on = '2040-01-01' WHERE person_id = ANY ($1)`, [
      [coordinator.id, deputy.id],
    ]);
    await api.db.query(`UPDATE accounts SET last_seen_on = '2027-01-04' WHERE person_id = $1`, [editor.id]);
    await sweepAt(inactiveDays);
    const day = daysLater(inactiveDays + 5).slice(0, 10);
    await api.db.query(
      'INSERT INTO deputies (id, person_id, deputy_id, from_day, until_day) VALUES ($1, $2, $3, $4, $4)',
      [newId(), coordinator.id, deputy.id, day],
    );
    await sweepAt(inactiveDays + 5);
    expect(await mailsTo(coordinator.id)).toEqual([]);
    expect(await mailsTo(deputy.id)).toEqual(['people.inactive-last']);
  });
});
