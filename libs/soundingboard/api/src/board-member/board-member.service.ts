import { Injectable } from '@nestjs/common';
import { badInput, forbidden, notFound, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, MoreThanOrEqual, Not } from 'typeorm';
import { isOnBoard, looksAfterBoard } from '../soundingboard.policy';
import { Today } from '../today';
import { assertOnBoard } from './assert-on-board';
import { growsOut, standingOf } from './availability';
import type { BoardMember, MyBoard } from './board-member';
import { BoardMemberChoice, usualMost } from './board-member.entity';
import type { NoteGuardianInput, PauseBoardInput, SaveBoardChoiceInput } from './board-member.input';
import { BoardMembers } from './board-members';
import { BoardPause } from './board-pause.entity';

const mostPauses = 20;

/** What members choose for themselves, and what a coordinator needs to ask whom it suits. */
@Injectable()
export class BoardMemberService {
  constructor(
    private readonly db: DataSource,
    private readonly members: BoardMembers,
    private readonly today: Today,
  ) {}

  /** @throws DomainError FORBIDDEN */
  async list(viewer: SignedInViewer): Promise<BoardMember[]> {
    if (!looksAfterBoard(viewer)) throw forbidden(coordinator);
    return this.members.all(this.db.manager);
  }

  /** Null for who is not on the board. */
  async mine(viewer: SignedInViewer): Promise<MyBoard | null> {
    const member = isOnBoard(viewer) ? await this.members.findOwn(this.db.manager, viewer.personId) : null;
    if (!member) return null;
    const today = this.today.day();
    const pauses = await this.db.getRepository(BoardPause).find({
      where: { personId: viewer.personId, untilDay: MoreThanOrEqual(today) },
      order: { fromDay: 'ASC', id: 'ASC' },
      take: mostPauses,
    });
    const free = { ...member, monthlyMost: 1, askedThisMonth: 0, pausedUntil: null };
    return {
      name: member.name,
      birthYear: member.birthYear,
      monthlyMost: member.monthlyMost,
      askedThisMonth: member.askedThisMonth,
      pauses,
      mediaReady: await this.db.manager.existsBy(BoardMemberChoice, {
        personId: viewer.personId,
        mediaReady: true,
      }),
      growsOut: growsOut(member.birthYear, today),
      needsGuardian: standingOf(free, today) === 'GUARDIAN_FIRST',
    };
  }

  /** @throws DomainError FORBIDDEN, BAD_USER_INPUT */
  async save(
    viewer: SignedInViewer,
    { birthYear = null, monthlyMost }: SaveBoardChoiceInput,
  ): Promise<MyBoard> {
    assertOnBoard(viewer);
    if (birthYear !== null && birthYear > Number(this.today.day().slice(0, 4)) - 8) throw badInput(tooYoung);
    await this.db.transaction(async (tx) => {
      const choice = await holdChoice(tx, viewer.personId);
      await tx.save(Object.assign(choice, { birthYear, monthlyMost }));
    });
    return (await this.mine(viewer))!;
  }

  /** A choice of their own, changed at any moment. @throws DomainError FORBIDDEN */
  async chooseMediaReady(viewer: SignedInViewer, mediaReady: boolean): Promise<MyBoard> {
    assertOnBoard(viewer);
    await this.db.transaction(async (tx) => {
      await tx.save(Object.assign(await holdChoice(tx, viewer.personId), { mediaReady }));
    });
    return (await this.mine(viewer))!;
  }

  /** @throws DomainError FORBIDDEN, BAD_USER_INPUT */
  async pause(viewer: SignedInViewer, { id, fromDay, untilDay }: PauseBoardInput): Promise<MyBoard> {
    assertOnBoard(viewer);
    if (untilDay < fromDay) throw badInput(endsBeforeItBegins);
    if (untilDay < this.today.day()) throw badInput(isPast);
    await this.db.transaction(async (tx) => {
      await holdChoice(tx, viewer.personId);
      const { personId } = viewer;
      const ahead = { personId, untilDay: MoreThanOrEqual(this.today.day()), id: Not(id) };
      if ((await tx.countBy(BoardPause, ahead)) >= mostPauses) throw badInput(tooMany);
      await tx
        .createQueryBuilder()
        .insert()
        .into(BoardPause)
        .values({ id, personId, fromDay, untilDay })
        .orIgnore()
        .execute();
    });
    return (await this.mine(viewer))!;
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async endPause(viewer: SignedInViewer, id: string): Promise<MyBoard> {
    assertOnBoard(viewer);
    const { affected } = await this.db.getRepository(BoardPause).delete({ id, personId: viewer.personId });
    if (!affected) throw notFound();
    return (await this.mine(viewer))!;
  }

  /** A coordinator heard from a parent or guardian, outside the portal. @throws DomainError FORBIDDEN, NOT_FOUND */
  async noteGuardian(viewer: SignedInViewer, { personId, agreed }: NoteGuardianInput): Promise<BoardMember> {
    if (!looksAfterBoard(viewer)) throw forbidden(coordinator);
    return this.db.transaction(async (tx) => {
      if (!(await this.members.find(tx, personId))) throw notFound();
      const choice = await holdChoice(tx, personId);
      await tx.save(Object.assign(choice, { guardianAgreedOn: agreed ? this.today.day() : null }));
      return (await this.members.find(tx, personId))!;
    });
  }
}

/** The choices of a member, made when there are none and locked: who counts their load does so one by one. */
export async function holdChoice(tx: EntityManager, personId: string): Promise<BoardMemberChoice> {
  const usual = {
    personId,
    birthYear: null,
    monthlyMost: usualMost,
    guardianAgreedOn: null,
    mediaReady: false,
  };
  await tx.createQueryBuilder().insert().into(BoardMemberChoice).values(usual).orIgnore().execute();
  return tx.findOneOrFail(BoardMemberChoice, { where: { personId }, lock: { mode: 'pessimistic_write' } });
}

const coordinator = text('een coördinator', 'a coordinator');
const tooYoung = {
  field: 'birthYear',
  code: 'TOO_YOUNG',
  text: text(
    'Klopt dit jaar? Je moet minstens acht zijn.',
    'Is this year right? You have to be eight at least.',
  ),
};
const endsBeforeItBegins = {
  field: 'untilDay',
  code: 'BEFORE_BEGIN',
  text: text('De laatste dag ligt voor de eerste.', 'The last day is before the first.'),
};
const isPast = {
  field: 'untilDay',
  code: 'PAST',
  text: text('Deze dag is al voorbij. Kies een latere.', 'This day is past. Choose a later one.'),
};
const tooMany = {
  field: 'fromDay',
  code: 'TOO_MANY',
  text: text(
    'Je hebt al twintig pauzes. Haal er eerst een weg.',
    'You have twenty pauses. Take one away first.',
  ),
};
