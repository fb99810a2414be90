export { signInFirst, signInPath } from '@verbonden/shared/web';
