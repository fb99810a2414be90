export { auditScope, AuditScope, inAuditScope } from './audit/audit-scope';
export { type AuditHead, type AuditProblem, AuditSeals, type AuditVerdict } from './audit/audit-seals';
export { auditRule } from './audit/audit-retention';
export { AuditModule } from './audit/audit.module';
export { AuditTrail } from './audit/audit-trail';
export { SPECIAL_READS, type SpecialReads } from './audit/special-reads';
export { nameless as namelessOperations } from './audit/nameless';
export { outsideLog } from './audit/outside-log';
export { replaceDatabase } from './backup/replace-database';
export { BackupRefused, restoreBackup } from './backup/restore-backup';
export { writeBackup } from './backup/write-backup';
export { calendarOf, calendarTimes, calendarType, refreshSeconds, utc } from './calendar/calendar';
export { ConfigModule, SETTINGS, CLOCK } from './config/config.module';
export { type OidcProvider } from './config/oidc-providers';
export { readSettings, SettingsError, settingsSchema, type Settings } from './config/settings';
export { isAway, retryAfter } from './database/away';
export { readingFrom } from './database/reading-place';
export { BaseEntity, newId } from './database/base.entity';
export { containing } from './database/containing';
export { dataSourceOptions, migrate, migrationsWaiting } from './database/data-source';
export { DatabaseModule } from './database/database.module';
export { prepared } from './database/prepared';
export {
  ACCESS_TABLE,
  type AccessRow,
  type AccessTable,
  FIELD_TABLE,
  type FieldRow,
  type FieldTable,
  type Who,
} from './auth/access';
export { countOf, countUpTo } from './database/counted';
export { rowsOf } from './database/rows';
export { AccessGuard } from './auth/access.guard';
export { Attempts, type AttemptLimit } from './auth/attempts';
export { AuthModule } from './auth/auth.module';
export { SignedLinks, type LinkPurpose } from './auth/signed-links';
export { bearerIn, viewerOrVisitor } from './auth/bearer';
export { CurrentPerson, CurrentViewer } from './auth/current-viewer';
export { type Strength, ViewerSource } from './auth/viewer-source';
export { askedFields } from './graphql/asked-fields';
export { connectionOf, type Edge, edgeOf, PageArgs, PageInfo } from './graphql/connection';
export { costLimits } from './graphql/cost';
export { enumOf } from './graphql/enum-of';
export {
  atMost,
  Clean,
  Day,
  EmailAddress,
  Identifier,
  Line,
  OptionalEmailAddress,
  OptionalLine,
  OptionalProse,
  Prose,
  saying,
} from './graphql/fields';
export { GraphqlModule } from './graphql/graphql.module';
export { inputPipe } from './graphql/input-pipe';
export { operationLimits } from './graphql/limits';
export { dearBudget, usualCost } from './graphql/weighed-operations';
export { assertOneAtATime } from './graphql/one-at-a-time';
export { requestContext, type RequestContext } from './graphql/request-context';
export { FileKind, FileState, largest as largestFile } from './files/file-kinds';
export { filePath } from './files/file-path';
export { FileLinks } from './files/file-links';
export { FileReception, type Received, type ReceivedForm } from './files/file-reception';
export { FILE_STORE, FileGone, type FileStore, StoreAway, StoreFull } from './files/file-store';
export { type FileHolder, FileWork } from './files/file-work';
export { Files } from './files/files';
export { fileStoreOf, FilesModule, FilesWorkerModule } from './files/files.module';
export { disposition, GiveOut } from './files/give-out';
export { JUDGE_PROGRAM } from './files/file-judge';
export { keyOf as fileKey, StoredFile } from './files/stored-file.entity';
export { type Face, faces, type Run, runsOf } from './document/document-fonts';
export { drawnText, linesOf, widthOf } from './document/drawn-text';
export { type FitItem, type FitOptions, type Fitted, fitWords } from './document/fit-words';
export {
  type Box,
  type Mark,
  type Sheet,
  type SheetUnit,
  sheetPdf,
  sheetPng,
  sheetSvg,
} from './document/sheet';
export { drawQr, drawQuarter, paperColors, paperMargin, type Pdf } from './document/house-drawing';
export { markdownPaper } from './document/markdown-paper';
export { type Paper, type PaperPart, plainText, type Words } from './document/paper';
export { pdfFile } from './document/pdf-file';
export { sendPaper } from './document/send-paper';
export { wordFile } from './document/word-file';
export { doorOf } from './http/door-of';
export { HealthModule } from './http/health.module';
export { Readiness } from './http/readiness';
export { type PublicAnswer, sendPublic } from './http/send-public';
export { originOf } from './http/same-origin';
export { openFor } from './http/security-headers';
export { LoggingModule } from './http/logging.module';
export { LiveModule } from './live/live.module';
export { LiveNotes, type LiveNote } from './live/live-notes';
export { startingNow } from './live/starting-now';
export { whileAllowed } from './live/while-allowed';
export { loader, type Loader } from './loaders/loader';
export { together } from './loaders/together';
export { longestMarkdown, markdownProblem } from './markdown/markdown-problem';
export { MarkdownModule } from './markdown/markdown.module';
export { parseMarkdown, renderMarkdown } from './markdown/render-markdown';
export { SoundMarkdown } from './markdown/sound-markdown';
export { isPublicAddress, mayBePublicHost } from './outgoing/public-address';
export {
  type FetchedPage,
  PublicFetch,
  PublicFetchRefusal,
  type PublicQuestion,
  type RefusalReason,
} from './outgoing/public-fetch';
export {
  type OnErasure,
  personalData,
  PersonalData,
  holdsTheirAddress,
  isTheirAddress,
  type PersonalPart,
  type Tie,
  tiesOf,
} from './personal-data/personal-data';
export { createApiProgram } from './program/api-program';
export { ProgramModule } from './program/program.module';
export { QueueModule } from './queue/queue.module';
export { Queues } from './queue/queues';
export { Schedules, type Schedule } from './queue/schedules';
export { keptFor, type RetentionRule, RetentionRules, retentionRulesOf } from './retention/retention-rules';
export { type PublicAddress, PublicAddresses, type PublicAddressSource } from './sitemap/public-addresses';
export { spreadsheetText } from './spreadsheet/spreadsheet-text';
export { type AtomEntry, type AtomFeed, atomXml, xmlText } from './syndication/atom';
export { jsonFeed } from './syndication/json-feed';
export { inSpan, traceparent } from './tracing/spans';
