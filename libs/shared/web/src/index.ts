export {
  definePage,
  orNull,
  PageRefusal,
  PageStop,
  type AnyPage,
  type Head,
  type Page,
  type PageArgs,
  type PageCard,
  type SubmitArgs,
  type ViewProps,
} from './page/page';
export { Help } from './help/help';
export { localHref, PageFactsContext, useHref, usePageFacts, type PageFacts } from './page/page-facts';
export { aMonthFrom, isNear, untilAfter, type KeptOnDevice } from './page/kept-on-device';
export { PageTools } from './page-tools/page-tools';
export { useWholeAddress, WholeAddressContext } from './page/whole-address';
export { bareCardPath } from './page/card-path';
export { dateLeaf } from './page/date-leaf';
export { signInFirst, signInPath } from './page/sign-in-first';
export { operationText } from './page/operation-text';
export { FormFields } from './form/form-fields';
export { FormProblems } from './form/form-problems';
export { isRefused, problemAt, valueAt, valuesAt, type FormProblem, type FormState } from './form/form-state';
export { SayContext, sayIn, useSay, wordsElement, type Catalogue, type Say } from './messages/messages';
export {
  defineIsland,
  defineLiveIsland,
  Island,
  islandMark,
  islandPrefix,
  MetIslands,
  type IslandDefinition,
  type MetIsland,
} from './island/island';
export { coloursIn, type EmbedColours, scriptSnippet, snippet } from './embed/embed';
export { KeptHere } from './offline/kept-here';
export { FileUpload } from './files/file-upload';
export { fileFacts, sizeInWords, type FileFacts } from './files/file-words';
export { WaitingFiles } from './files/waiting-files';
export { MarkdownArea, MarkdownField } from './markdown/markdown-field';
export { useMarkdownPreview } from './markdown/use-markdown-preview';
export { useLiveConnection, type LiveConnection } from './apollo/live-connection';
export { warmElement, type WarmAnswer } from './apollo/warm-answer';
