export { Breadcrumb } from './breadcrumb/breadcrumb';
export { Board, type BoardColumn } from './board/board';
export { SkipLink } from './accessibility/skip-link';
export { VisuallyHidden } from './accessibility/visually-hidden';
export { Badge, StatusLabel, type Status } from './badge/badge';
export {
  Button,
  LinkButton,
  type ButtonProps,
  type ButtonVariant,
  type LinkButtonProps,
} from './button/button';
export { Code, CodeBlock, type CodeBlockProps } from './code/code-block';
export { CopyButton, type CopyButtonProps } from './button/copy-button';
export { classNames } from './class-names';
export { Card, CardList, type CardProps } from './card/card';
export { Chip, ChipList, type ActiveFilter, type ChipListProps } from './chips/chips';
export {
  TextChanges,
  type ChangedPart,
  type ChangeNames,
  type TextChangesProps,
} from './changes/text-changes';
export { DateBlock, type DateBlockProps, type DateLeaf } from './dates/date-block';
export { DateStrip, type DateStripItem } from './dates/date-strip';
export { DescriptionList, type Fact } from './description-list/description-list';
export { Dialog, type DialogProps } from './dialog/dialog';
export { Disclosure, type DisclosureProps } from './disclosure/disclosure';
export { DocumentFrame } from './document/document-frame';
export { PlainText } from './document/plain-text';
export { Doors, type Door } from './doors/doors';
export { FirstSteps } from './doors/first-steps';
export { LinkRows } from './doors/link-rows';
export { Line, LineList, type LineProps } from './lines/lines';
export { EmbedList, type EmbedListProps } from './embed/embed-list';
export { EmptyState, type EmptyStateProps } from './empty-state/empty-state';
export { enhancePage } from './enhance/enhance-page';
export { ErrorSummary, type ErrorSummaryProps, type FieldFault } from './error-summary/error-summary';
export { Crowd } from './estimate/crowd';
export { RangeFigure, type RangeFigureProps } from './estimate/range-figure';
export { EvidenceSteps, type EvidenceStepsProps } from './evidence/evidence-steps';
export { FacetGroup, type Facet, type FacetGroupProps } from './facets/facet-group';
export { FilterPanel, type FilterPanelProps } from './facets/filter-panel';
export {
  CheckboxField,
  CheckboxGroup,
  type CheckboxFieldProps,
  type CheckboxGroupProps,
  type CheckOption,
} from './field/choice-field';
export { ChoiceMatrix, type ChoiceMatrixProps, type MatrixQuestion } from './choice-matrix/choice-matrix';
export { DateField, TimeField, type DateFieldProps } from './field/date-field';
export { describedBy, textIds, type FieldTexts } from './field/described-by';
export { Field, FieldGroup, type FieldProps } from './field/field';
export { OptionsList } from './field/options-list';
export { PasswordField, type PasswordFieldProps } from './field/password-field';
export { RadioCards, type RadioCard, type RadioCardsProps } from './field/radio-cards';
export { RadioRow, type RadioOption, type RadioRowProps } from './field/radio-row';
export { SelectField, type SelectFieldProps, type SelectOption } from './field/select-field';
export {
  TextArea,
  TextField,
  type FieldWidth,
  type TextAreaProps,
  type TextFieldProps,
} from './field/text-field';
export { TrapField } from './field/trap-field';
export { AccountLinks, type AccountLinksProps } from './frame/account-links';
export { Footer, type FooterProps } from './frame/footer';
export { FileField, type FileFieldProps } from './file/file-field';
export { FileLine, FileList, type FileLineProps, type FileLook } from './file/file-line';
export { Frame, type FrameProps, type NavigationItem } from './frame/frame';
export { LanguageLink, type LanguageLinkProps } from './frame/language-link';
export { ShortcutDialog } from './shortcuts/shortcut-dialog';
export { type Shortcut, ShortcutList } from './shortcuts/shortcut-list';
export { ShortcutSwitch } from './shortcuts/shortcut-switch';
export { ThemeChoice, type Theme, type ThemeChoiceProps } from './frame/theme-choice';
export { Hero } from './layout/hero';
export { Apart, Columns, Grid, Page, Panel, Row, Section, Stack, Toolbar } from './layout/layout';
export { PageHeader, type PageHeaderProps } from './layout/page-header';
export { Avatar, initialsOf } from './marks/avatar';
export { OneInFour } from './marks/one-in-four';
export { QuarterMark } from './marks/quarter-mark';
export { QuarterPattern } from './marks/quarter-pattern';
export {
  Cartogram,
  type CartogramLook,
  type CartogramMark,
  type CartogramProps,
} from './cartogram/cartogram';
export { BarChart, type BarChartProps, type ChartBar } from './charts/bar-chart';
export { GrowthChart, type GrowthChartProps, type GrowthPoint } from './charts/growth-chart';
export { type MeasuredValue, ValueChart, type ValueChartProps } from './charts/value-chart';
export { Marked, type MarkedPart } from './marked/marked';
export type { MarkdownMark } from './markdown/markdown-marks';
export { WritingDesk } from './markdown/writing-desk';
export { MarkdownToolbar, writeChange, type MarkdownToolbarProps } from './markdown/markdown-toolbar';
export { BigNumbers, type BigNumber } from './numbers/big-numbers';
export { Notice, type NoticeKind, type NoticeProps } from './notice/notice';
export { Photo, type PhotoProps } from './photo/photo';
export { LinkPreview, type LinkPreviewProps } from './link-preview/link-preview';
export { PrintCard, type PrintCardProps } from './print-card/print-card';
export {
  NoteLines,
  PrintSheet,
  type PrintSheetProps,
  type SheetRow,
  SheetRows,
} from './print-sheet/print-sheet';
export { QuickExit, type QuickExitProps } from './quick-exit/quick-exit';
export { QrCode, type QrCodeProps } from './qr/qr-code';
export { SearchBox, type SearchBoxProps } from './search-box/search-box';
export { SmallPhoto } from './photo/small-photo';
export { Pagination, type PaginationProps } from './pagination/pagination';
export { ProgressBar, type ProgressBarProps } from './progress/progress-bar';
export { Prose } from './prose/prose';
export { TypedText } from './prose/typed-text';
export { SeatBar, SeatBars, type SeatBarProps } from './seats/seat-bar';
export { Showcase } from './showcase/showcase';
export { FoldingSection } from './folding-section/folding-section';
export { OnThisPage } from './on-this-page/on-this-page';
export { type WayStep, WaySteps } from './parts/way-steps';
export { PartList, type PartListProps } from './parts/part-list';
export { Steps, type StepsProps } from './steps/steps';
export { SuggestField, type SuggestFieldProps, type Suggestion } from './suggest/suggest-field';
export { RoleWall, type RoleWallGroup, type RoleWallMember, type RoleWallProps } from './wall/role-wall';
export { YearSlider, type YearSliderProps } from './years/year-slider';
export { Table, type TableColumn, type TableProps, type TableRow } from './table/table';
export { Tabs, type TabsProps } from './tabs/tabs';
export { Timeline, type Moment } from './timeline/timeline';
export { SectionNav, type SectionNavItem } from './section-nav/section-nav';
export { WeekGrid, type WeekGridDay, type WeekGridItem } from './week/week-grid';
export { ColourField } from './picture/colour-field';
export { Picture, PictureCard, type PictureProps } from './picture/picture';
export {
  type CountLink,
  CountLinks,
  WorkGroup,
  WorkItem,
  type WorkItemProps,
  WorkList,
  WorkQueue,
} from './work/work';
