import { Inject, Injectable } from '@nestjs/common';
import { Person } from '@verbonden/people/api';
import {
  type Clock,
  DomainError,
  forbidden,
  type Locale,
  notFound,
  type SignedInViewer,
  text,
  type Text,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, newId, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { AgendaService } from '../agenda/agenda.service';
import { Attendance } from '../attendance/attendance.entity';
import { Meeting } from '../meeting/meeting.entity';
import { canEditMeetings } from '../meetings.policy';
import { Registration } from '../registration/registration.entity';
import { newCertificateCode, readCode } from './certificate-code';
import { Certificate } from './certificate.entity';
import type {
  IssueCertificateByLinkInput,
  IssueCertificateInput,
  SetAccreditationInput,
} from './certificate.input';
import { CertificateStanding, certificateStanding } from './certificate-standing';
import { CheckedCertificate } from './checked-certificate';
import { netMinutes } from './net-hours';

const refusals: Readonly<Record<Exclude<CertificateStanding, 'READY'>, Text>> = {
  NOT_HELD: text('Deze bijeenkomst is nog niet geweest.', 'This meeting has not been yet.'),
  NOT_CLOSED: text(
    'De coördinator kijkt nog na wie er was. Daarna staat je certificaat hier klaar.',
    'The coordinator is still checking who was there. After that your certificate is ready here.',
  ),
  ABSENT: text(
    'We hebben niet genoteerd dat je er was. Was je er wel? Mail de coördinator.',
    'We have not noted that you were there. Were you? Mail the coordinator.',
  ),
};

interface StandingRow extends Pick<Meeting, 'status' | 'endsAt' | 'attendanceClosedAt'> {
  readonly id: string;
  readonly wasThere: boolean;
}

/** Fetching certificates, and checking them by their code. */
@Injectable()
export class CertificateService {
  constructor(
    private readonly db: DataSource,
    private readonly agenda: AgendaService,
    private readonly links: SignedLinks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Certificates by registration; null while none was fetched. */
  readonly byRegistration = loader<string, Certificate | null>(async (ids) => {
    const found = await this.db.manager.findBy(Certificate, { registrationId: In([...ids]) });
    return new Map(found.map((each) => [each.registrationId, each]));
  }, null);

  /** Where each registration stands. */
  readonly standings = loader<string, CertificateStanding>(async (ids) => {
    const rows = await this.db.query<StandingRow[]>(
      `SELECT r.id, m.status, m.ends_at AS "endsAt", m.attendance_closed_at AS "attendanceClosedAt",
              a.id IS NOT NULL AS "wasThere"
       FROM registrations r JOIN meetings m ON m.id = r.meeting_id
       LEFT JOIN attendances a ON a.registration_id = r.id
       WHERE r.id = ANY($1)`,
      [ids],
    );
    const now = this.clock.now();
    return new Map(rows.map((row) => [row.id, certificateStanding(row, row.wasThere, now)]));
  }, CertificateStanding.NOT_HELD);

  /**
   * Fetches the own certificate; fetching again gives the same one, with other register numbers when they are given.
   * @throws DomainError NOT_FOUND for somebody else's registration; CONFLICT saying why there is none
   */
  async issue(viewer: SignedInViewer, input: IssueCertificateInput): Promise<Certificate> {
    const registration = await this.db.manager.findOneBy(Registration, { id: input.registrationId });
    if (registration?.personId !== viewer.personId) throw notFound();
    return this.issueFor(registration, input.registerNumbers);
  }

  /** The same from a mail, signed out. @throws DomainError NOT_FOUND for an altered link; CONFLICT */
  async issueByLink(input: IssueCertificateByLinkInput): Promise<Certificate> {
    const id = this.links.findId('registration', input.token);
    const registration = id && (await this.db.manager.findOneBy(Registration, { id }));
    if (!registration) throw notFound();
    return this.issueFor(registration, input.registerNumbers);
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  async setAccreditation(
    viewer: SignedInViewer,
    { meetingId, accreditation }: SetAccreditationInput,
  ): Promise<Meeting> {
    if (!canEditMeetings(viewer)) throw forbidden(text('een coördinator', 'a coordinator'));
    const lines = (accreditation ?? '').split('\n').map((line) => line.trim());
    const kept = lines.filter(Boolean).join('\n') || null;
    const { affected } = await this.db.manager.update(Meeting, meetingId, { accreditation: kept });
    if (affected === 0) throw notFound();
    return this.db.manager.findOneByOrFail(Meeting, { id: meetingId });
  }

  /** What a code says, for anybody. @returns null for a code that is not one of ours */
  async check(typed: string, locale: Locale): Promise<CheckedCertificate | null> {
    const code = readCode(typed);
    const certificate = code && (await this.db.manager.findOneBy(Certificate, { code }));
    if (!certificate) return null;
    const { registrationId } = certificate;
    const registration = await this.db.manager.findOneByOrFail(Registration, { id: registrationId });
    const [meeting, attendance, programme] = await Promise.all([
      this.db.manager.findOneByOrFail(Meeting, { id: registration.meetingId }),
      this.db.manager.findOneBy(Attendance, { registrationId }),
      this.agenda.of(this.db.manager, registration.meetingId),
    ]);
    return Object.assign(new CheckedCertificate(), {
      code: certificate.writtenCode,
      isTrue: attendance !== null,
      name: certificate.name,
      registerNumbers: certificate.registerNumbers,
      meetingTitle: meeting.titleIn(locale),
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      minutes: netMinutes(meeting, programme),
      mode: attendance?.mode ?? registration.mode,
      accreditation: meeting.accreditation?.split('\n') ?? [],
      issuedAt: certificate.issuedAt,
    });
  }

  private async issueFor(
    registration: Registration,
    registerNumbers: string | null | undefined,
  ): Promise<Certificate> {
    return this.db.transaction(async (tx) => {
      // Locked, so that closing or opening the attendance comes before or after, never in between.
      const meeting = await tx.findOneOrFail(Meeting, {
        where: { id: registration.meetingId },
        lock: { mode: 'pessimistic_read' },
      });
      const wasThere = await tx.existsBy(Attendance, { registrationId: registration.id });
      const standing = certificateStanding(meeting, wasThere, this.clock.now());
      if (standing !== CertificateStanding.READY) throw new DomainError('CONFLICT', refusals[standing]);
      const { name } = await tx.findOneByOrFail(Person, { id: registration.personId });
      await tx.query(
        `INSERT INTO certificates (id, registration_id, code, name, register_numbers, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (registration_id) DO UPDATE SET
           register_numbers = coalesce(excluded.register_numbers, certificates.register_numbers),
           updated_at = excluded.issued_at`,
        [newId(), registration.id, newCertificateCode(), name, registerNumbers ?? null, this.clock.now()],
      );
      return tx.findOneByOrFail(Certificate, { registrationId: registration.id });
    });
  }
}
