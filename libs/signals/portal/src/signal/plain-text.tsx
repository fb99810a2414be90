export { TypedText as PlainText } from '@verbonden/shared/ui';
