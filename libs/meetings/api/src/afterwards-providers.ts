import { keptFor } from '@verbonden/shared/server';
import { AttendanceClosingResolver } from './attendance/attendance-closing.resolver';
import { AttendanceClosing } from './attendance/attendance-closing.service';
import { CertificateController } from './certificate/certificate.controller';
import { Certificate } from './certificate/certificate.entity';
import {
  CertificateResolver,
  MeetingCertificateResolver,
  RegistrationCertificateResolver,
} from './certificate/certificate.resolver';
import { CertificateService } from './certificate/certificate.service';
import { ParticipantExportController } from './export/participant-export.controller';
import { ParticipantExport } from './export/participant-export.service';
import { MeetingHolding } from './holding/meeting-holding';
import { MeetingsYear } from './meeting/meetings-year';
import { Erasure } from './retention/erasure.entity';
import { RetentionResolver } from './retention/retention.resolver';
import { meetingRetention } from './retention/retention-rules';
import { RetentionService } from './retention/retention.service';

/** After the meeting: who was there, certificates, the list as a file, and erasing. */
export const afterwards = {
  entities: [Certificate, Erasure],
  services: [
    MeetingHolding,
    MeetingsYear,
    AttendanceClosing,
    CertificateService,
    ParticipantExport,
    RetentionService,
    keptFor(...meetingRetention),
  ],
  resolvers: [
    AttendanceClosingResolver,
    CertificateResolver,
    RegistrationCertificateResolver,
    MeetingCertificateResolver,
    RetentionResolver,
  ],
  controllers: [CertificateController, ParticipantExportController],
} as const;
