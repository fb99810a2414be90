import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Locale, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { MailWaiting } from '../digest/mail-waiting';
import { MailGroups, type OptionalGroup } from '../kind/mail-group';
import { MailCalmRefusal } from './mail-calm-refusal.entity';
import type { MailChoice, MailChoices } from './mail-choices';
import { MailDiscretion } from './mail-discretion.entity';
import { MailLeaving, overviewIn } from './mail-leaving';
import { MailPreference } from './mail-preference.entity';
import type {
  MailRhythmOfGroupInput,
  SaveMailChoicesByLinkInput,
  SaveMailChoicesInput,
} from './mail-preference.input';
import { whoseMail } from './mail-preference.policy';
import { MailPreferences } from './mail-preferences';
import { isGathered, MailRhythm } from './mail-rhythm';

/** Choosing how often mail comes: signed in, or by the link in a mail. A choice holds for whatever has not left yet. */
@Injectable()
export class MailPreferenceService {
  constructor(
    private readonly db: DataSource,
    private readonly groups: MailGroups,
    private readonly preferences: MailPreferences,
    private readonly waiting: MailWaiting,
    private readonly leaving: MailLeaving,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(viewer: SignedInViewer): Promise<MailChoices> {
    const personId = whoseMail(viewer);
    return {
      choices: await this.choicesOf(personId, this.groups.optional, viewer.locale),
      always: this.groups.always.map(({ name, title, hint }) => ({
        group: name,
        title: title[viewer.locale],
        hint: hint[viewer.locale],
      })),
      calm: !(await this.db.manager.existsBy(MailCalmRefusal, { personId })),
      discreet: await this.db.manager.existsBy(MailDiscretion, { personId }),
    };
  }

  /** @throws DomainError NOT_FOUND for a group that is not there or always comes */
  async save(
    viewer: SignedInViewer,
    { choices, calm = null, discreet = null }: SaveMailChoicesInput,
  ): Promise<MailChoices> {
    const personId = whoseMail(viewer);
    await this.db.transaction(async (tx) => {
      await this.choose(tx, personId, choices);
      if (calm !== null) await this.chooseCalm(tx, personId, calm);
      if (discreet !== null) await this.chooseDiscreet(tx, personId, discreet);
    });
    return this.of(viewer);
  }

  /** What the link in a mail is about: its group, or all that came in that overview or comes in the next. @throws DomainError NOT_FOUND */
  async ofLink(token: string, group: string, locale: Locale): Promise<MailChoice[]> {
    const personId = await this.whoseLink(this.db.manager, token);
    return this.choicesOf(personId, await this.groupsIn(personId, group), locale);
  }

  /** @throws DomainError NOT_FOUND for an altered link, for a group that it is not about, or when its person is gone */
  async saveByLink(
    { token, group, choices }: SaveMailChoicesByLinkInput,
    locale: Locale,
  ): Promise<MailChoice[]> {
    const { personId, groups } = await this.db.transaction(async (tx) => {
      const owner = await this.whoseLink(tx, token);
      const about = await this.groupsIn(owner, group);
      const chosen = choices ?? about.map(({ name }) => ({ group: name, rhythm: MailRhythm.OFF }));
      if (chosen.some((each) => !about.some(({ name }) => name === each.group))) throw notFound();
      await this.choose(tx, owner, chosen);
      return { personId: owner, groups: about };
    });
    return this.choicesOf(personId, groups, locale);
  }

  /** Who of these gets mail of a group, however often. @throws DomainError NOT_FOUND for a group that always comes */
  async wantedBy(
    tx: EntityManager,
    group: string,
    personIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const about = this.groupCalled(group);
    const rhythm = await this.preferences.of(tx, personIds);
    return new Set(personIds.filter((personId) => rhythm(personId, about) !== MailRhythm.OFF));
  }

  /**
   * A switch of one group elsewhere than on the page about mail: off, or on as the group comes by itself. On what comes
   * already keeps how often it comes. The caller says who may do it.
   * @throws DomainError NOT_FOUND for a group that always comes, or when the person is gone
   */
  async want(tx: EntityManager, group: string, personId: string, isWanted: boolean): Promise<void> {
    await this.assertThere(tx, personId);
    if ((await this.wantedBy(tx, group, [personId])).has(personId) === isWanted) return;
    const rhythm = isWanted ? this.groupCalled(group).rhythm : MailRhythm.OFF;
    await this.choose(tx, personId, [{ group, rhythm }]);
  }

  /** All optional mail stops for somebody. */
  async leaveAll(tx: EntityManager, personId: string): Promise<void> {
    const off = this.groups.optional.map(({ name }) => ({ group: name, rhythm: MailRhythm.OFF }));
    await this.choose(tx, personId, off);
  }

  /** Who the link in a mail is of, kept there until the transaction ends. @throws DomainError NOT_FOUND */
  private async whoseLink(tx: EntityManager, token: string): Promise<string> {
    const personId = this.leaving.findPerson(token);
    if (!personId) throw notFound();
    await this.assertThere(tx, personId);
    return personId;
  }

  /** A mail outlives whoever it was to: their data may have been erased since. @throws DomainError NOT_FOUND */
  private async assertThere(tx: EntityManager, personId: string): Promise<void> {
    const found = await tx.query<unknown[]>('SELECT FROM persons WHERE id = $1 FOR KEY SHARE', [personId]);
    if (found.length === 0) throw notFound();
  }

  private groupCalled(name: string): OptionalGroup {
    const group = this.preferences.find(name);
    if (!group) throw notFound();
    return group;
  }

  private async groupsIn(personId: string, group: string): Promise<readonly OptionalGroup[]> {
    const about = overviewIn(group);
    if (about) {
      const rhythm = await this.preferences.of(this.db.manager, [personId]);
      const told = await this.toldIn(personId, about.digestId);
      return this.groups.optional.filter((each) => told.has(each.name) || isGathered(rhythm(personId, each)));
    }
    return [this.groupCalled(group)];
  }

  /** The groups that came in one overview, also those that come otherwise by now. */
  private async toldIn(personId: string, digestId: string | null): Promise<Set<string>> {
    if (digestId === null) return new Set();
    const rows = await this.db.query<{ name: string }[]>(
      `SELECT DISTINCT waits_in AS name FROM mail_messages WHERE digest_id = $1 AND person_id = $2`,
      [digestId, personId],
    );
    return new Set(rows.map(({ name }) => name));
  }

  private async choicesOf(
    personId: string,
    groups: readonly OptionalGroup[],
    locale: Locale,
  ): Promise<MailChoice[]> {
    const rhythm = await this.preferences.of(this.db.manager, [personId]);
    return groups.map((group) => ({
      group: group.name,
      title: group.title[locale],
      hint: group.hint[locale],
      rhythm: rhythm(personId, group),
    }));
  }

  private async choose(
    tx: EntityManager,
    personId: string,
    choices: readonly MailRhythmOfGroupInput[],
  ): Promise<void> {
    if (choices.some(({ group }) => !this.preferences.find(group))) throw notFound();
    await this.waiting.lock(tx, personId);
    const now = await this.preferences.of(tx, [personId]);
    const changed = choices.filter(
      ({ group, rhythm }) => now(personId, this.preferences.find(group)!) !== rhythm,
    );
    if (changed.length === 0) return;
    const chosenAt = this.clock.now();
    await tx.upsert(
      MailPreference,
      changed.map(({ group, rhythm }) => ({ personId, mailGroup: group, rhythm, chosenAt })),
      ['personId', 'mailGroup'],
    );
    await this.waiting.letGo(
      tx,
      personId,
      changed.map(({ group }) => group),
    );
  }

  private async chooseDiscreet(tx: EntityManager, personId: string, discreet: boolean): Promise<void> {
    if (discreet) await tx.upsert(MailDiscretion, { personId, chosenAt: this.clock.now() }, ['personId']);
    else await tx.delete(MailDiscretion, { personId });
  }

  private async chooseCalm(tx: EntityManager, personId: string, calm: boolean): Promise<void> {
    if (calm) {
      await tx.delete(MailCalmRefusal, { personId });
      return;
    }
    await tx
      .createQueryBuilder()
      .insert()
      .into(MailCalmRefusal)
      .values({ personId, chosenAt: this.clock.now() })
      .orIgnore()
      .execute();
    await this.waiting.endCalm(tx, personId);
  }
}
