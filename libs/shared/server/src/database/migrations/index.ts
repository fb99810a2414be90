import { NotificationsQueue1790000008140 } from './1790000008140-notifications-queue';
import { NotificationsReports1790000008141 } from './1790000008141-notifications-reports';
import { PeopleSignsOfLife1790000008142 } from './1790000008142-people-signs-of-life';
import { PeopleSignInLinks1790000006500 } from './1790000006500-people-sign-in-links';
import { PeopleAccounts1790000000100 } from './1790000000100-people-accounts';
import { NotificationsMail1790000000200 } from './1790000000200-notifications-mail';
import { AllianceOrganisations1790000000300 } from './1790000000300-alliance-organisations';
import { SearchDocuments1790000000400 } from './1790000000400-search-documents';
import { KnowledgeItems1790000000500 } from './1790000000500-knowledge-items';
import { MeetingsRegistrations1790000000600 } from './1790000000600-meetings-registrations';
import { PublicChanges1790000000900 } from './1790000000900-public-changes';
import { MeetingsTakingPart1790000001000 } from './1790000001000-meetings-taking-part';
import { MeetingsProgramme1790000001100 } from './1790000001100-meetings-programme';
import { MeetingsChoosing1790000001200 } from './1790000001200-meetings-choosing';
import { MeetingsRequests1790000001300 } from './1790000001300-meetings-requests';
import { MeetingsReminderSchedules1790000001400 } from './1790000001400-meetings-reminder-schedules';
import { MeetingsBroadcastsFeeds1790000001500 } from './1790000001500-meetings-broadcasts-feeds';
import { MeetingsDatePolls1790000001600 } from './1790000001600-meetings-date-polls';
import { MeetingsDay1790000001700 } from './1790000001700-meetings-day';
import { Signals1790000001800 } from './1790000001800-signals';
import { MeetingsAfterwards1790000001900 } from './1790000001900-meetings-afterwards';
import { MeetingsRecapFeedback1790000002000 } from './1790000002000-meetings-recap-feedback';
import { MeetingsMaterials1790000002100 } from './1790000002100-meetings-materials';
import { SearchDutch1790000002200 } from './1790000002200-search-dutch';
import { KnowledgeContent1790000002300 } from './1790000002300-knowledge-content';
import { KnowledgeReview1790000002400 } from './1790000002400-knowledge-review';
import { FilesAttachments1790000002500 } from './1790000002500-files-attachments';
import { KnowledgeAfterwards1790000002600 } from './1790000002600-knowledge-afterwards';
import { KnowledgeImports1790000002700 } from './1790000002700-knowledge-imports';
import { KnowledgeCollections1790000002800 } from './1790000002800-knowledge-collections';
import { KnowledgeList1790000002950 } from './1790000002950-knowledge-list';
import { SearchFinding1790000003000 } from './1790000003000-search-finding';
import { SharedAttempts1790000003100 } from './1790000003100-shared-attempts';
import { AllianceOffers1790000003200 } from './1790000003200-alliance-offers';
import { SignalsAsks1790000003300 } from './1790000003300-signals-asks';
import { CollectionsForRole1790000003400 } from './1790000003400-collections-for-role';
import { AllianceConsents1790000003500 } from './1790000003500-alliance-consents';
import { AllianceWordings1790000003510 } from './1790000003510-alliance-wordings';
import { KnowledgePolicy1790000003600 } from './1790000003600-knowledge-policy';
import { ImportsOfEveryKind1790000003700 } from './1790000003700-imports-of-every-kind';
import { KnowledgeStyleLicence1790000003800 } from './1790000003800-knowledge-style-licence';
import { SearchEverydayWords1790000003810 } from './1790000003810-search-everyday-words';
import { KnowledgePolish1790000003900 } from './1790000003900-knowledge-polish';
import { Polls1790000004000 } from './1790000004000-polls';
import { SearchRewrites1790000004100 } from './1790000004100-search-rewrites';
import { AllianceMunicipalities1790000004200 } from './1790000004200-alliance-municipalities';
import { AllianceAims1790000004210 } from './1790000004210-alliance-aims';
import { Soundingboard1790000005000 } from './1790000005000-soundingboard';
import { AllianceApplications1790000005100 } from './1790000005100-alliance-applications';
import { AllianceClaims1790000005110 } from './1790000005110-alliance-claims';
import { AllianceLeavings1790000005120 } from './1790000005120-alliance-leavings';
import { AllianceBodySlugs1790000005200 } from './1790000005200-alliance-body-slugs';
import { AllianceMerges1790000005210 } from './1790000005210-alliance-merges';
import { Lab1790000005300 } from './1790000005300-lab';
import { CampaignEditions1790000005400 } from './1790000005400-campaign-editions';
import { CampaignActivities1790000005410 } from './1790000005410-campaign-activities';
import { CampaignMaterials1790000005500 } from './1790000005500-campaign-materials';
import { CampaignStories1790000005600 } from './1790000005600-campaign-stories';
import { CampaignPress1790000005610 } from './1790000005610-campaign-press';
import { AllianceMunicipalityClaims1790000005700 } from './1790000005700-alliance-municipality-claims';
import { SearchShown1790000005710 } from './1790000005710-search-shown';
import { SignalsAnswers1790000005800 } from './1790000005800-signals-answers';
import { CampaignWorkingGroup1790000006000 } from './1790000006000-campaign-working-group';
import { CampaignPrintOrders1790000006110 } from './1790000006110-campaign-print-orders';
import { MeetingsQuestions1790000006100 } from './1790000006100-meetings-questions';
import { CampaignToolkitFollows1790000006200 } from './1790000006200-campaign-toolkit-follows';
import { CampaignAgendaPosters1790000006210 } from './1790000006210-campaign-agenda-posters';
import { CampaignEmptiedPapers1790000006220 } from './1790000006220-campaign-emptied-papers';
import { SoundingboardMedia1790000006300 } from './1790000006300-soundingboard-media';
import { AllianceMergeUndo1790000005900 } from './1790000005900-alliance-merge-undo';
import { CampaignPacks1790000005910 } from './1790000005910-campaign-packs';
import { AllianceProfiles1790000006400 } from './1790000006400-alliance-profiles';
import { PeopleOwnData1790000007400 } from './1790000007400-people-own-data';
import { PeopleNewAddresses1790000006510 } from './1790000006510-people-new-addresses';
import { PeopleAccessTokens1790000007200 } from './1790000007200-people-access-tokens';
import { PeopleSecondFactor1790000007100 } from './1790000007100-people-second-factor';
import { PeopleSessions1790000007000 } from './1790000007000-people-sessions';
import { PeopleIdentities1790000007210 } from './1790000007210-people-identities';
import { AuditEvents1790000007500 } from './1790000007500-audit-events';
import { NotificationsPreferences1790000007600 } from './1790000007600-notifications-preferences';
import { PeopleOwnAddresses1790000007010 } from './1790000007010-people-own-addresses';
import { NotificationsTraces1790000007900 } from './1790000007900-notifications-traces';
import { PeopleSuspensions1790000008170 } from './1790000008170-people-suspensions';
import { PeopleOwnLeaving1790000008171 } from './1790000008171-people-own-leaving';
import { PeopleOwnDataWhole1790000008200 } from './1790000008200-people-own-data-whole';
import { AllianceSchoolHolidays1790000008210 } from './1790000008210-alliance-school-holidays';
import { NotificationsDiscretion1790000008215 } from './1790000008215-notifications-discretion';
import { PeopleDeputies1790000008172 } from './1790000008172-people-deputies';
import { NotificationsInterrupted1790000008100 } from './1790000008100-notifications-interrupted';
import { PeoplePasskeys1790000008160 } from './1790000008160-people-passkeys';
import { ImportsSecondStep1790000008220 } from './1790000008220-imports-second-step';
import { CampaignOneMailChoice1790000008240 } from './1790000008240-campaign-one-mail-choice';
import { SignalsOneMailChoice1790000008241 } from './1790000008241-signals-one-mail-choice';

/** The one timeline of the database, oldest first. A step that has been released is never edited. */
export const migrations = [
  PeopleAccounts1790000000100,
  NotificationsMail1790000000200,
  AllianceOrganisations1790000000300,
  SearchDocuments1790000000400,
  KnowledgeItems1790000000500,
  MeetingsRegistrations1790000000600,
  PublicChanges1790000000900,
  MeetingsTakingPart1790000001000,
  MeetingsProgramme1790000001100,
  MeetingsChoosing1790000001200,
  MeetingsRequests1790000001300,
  MeetingsReminderSchedules1790000001400,
  MeetingsBroadcastsFeeds1790000001500,
  MeetingsDatePolls1790000001600,
  MeetingsDay1790000001700,
  Signals1790000001800,
  MeetingsAfterwards1790000001900,
  MeetingsRecapFeedback1790000002000,
  MeetingsMaterials1790000002100,
  SearchDutch1790000002200,
  KnowledgeContent1790000002300,
  KnowledgeReview1790000002400,
  FilesAttachments1790000002500,
  KnowledgeAfterwards1790000002600,
  KnowledgeImports1790000002700,
  KnowledgeCollections1790000002800,
  KnowledgeList1790000002950,
  SearchFinding1790000003000,
  SharedAttempts1790000003100,
  AllianceOffers1790000003200,
  SignalsAsks1790000003300,
  CollectionsForRole1790000003400,
  AllianceConsents1790000003500,
  AllianceWordings1790000003510,
  KnowledgePolicy1790000003600,
  ImportsOfEveryKind1790000003700,
  KnowledgeStyleLicence1790000003800,
  SearchEverydayWords1790000003810,
  KnowledgePolish1790000003900,
  Polls1790000004000,
  SearchRewrites1790000004100,
  AllianceMunicipalities1790000004200,
  AllianceAims1790000004210,
  Soundingboard1790000005000,
  AllianceApplications1790000005100,
  AllianceClaims1790000005110,
  AllianceLeavings1790000005120,
  AllianceBodySlugs1790000005200,
  AllianceMerges1790000005210,
  Lab1790000005300,
  CampaignEditions1790000005400,
  CampaignActivities1790000005410,
  CampaignMaterials1790000005500,
  CampaignStories1790000005600,
  CampaignPress1790000005610,
  AllianceMunicipalityClaims1790000005700,
  SearchShown1790000005710,
  SignalsAnswers1790000005800,
  AllianceMergeUndo1790000005900,
  CampaignPacks1790000005910,
  CampaignWorkingGroup1790000006000,
  MeetingsQuestions1790000006100,
  CampaignPrintOrders1790000006110,
  CampaignToolkitFollows1790000006200,
  CampaignAgendaPosters1790000006210,
  CampaignEmptiedPapers1790000006220,
  SoundingboardMedia1790000006300,
  AllianceProfiles1790000006400,
  PeopleSignInLinks1790000006500,
  PeopleNewAddresses1790000006510,
  PeopleSessions1790000007000,
  PeopleSecondFactor1790000007100,
  PeopleAccessTokens1790000007200,
  PeopleIdentities1790000007210,
  PeopleOwnData1790000007400,
  AuditEvents1790000007500,
  NotificationsPreferences1790000007600,
  PeopleOwnAddresses1790000007010,
  NotificationsTraces1790000007900,
  NotificationsInterrupted1790000008100,
  PeopleSuspensions1790000008170,
  PeopleOwnLeaving1790000008171,
  NotificationsQueue1790000008140,
  PeopleOwnDataWhole1790000008200,
  AllianceSchoolHolidays1790000008210,
  NotificationsDiscretion1790000008215,
  PeopleDeputies1790000008172,
  PeoplePasskeys1790000008160,
  NotificationsReports1790000008141,
  PeopleSignsOfLife1790000008142,
  ImportsSecondStep1790000008220,
  CampaignOneMailChoice1790000008240,
  SignalsOneMailChoice1790000008241,
] as const;
