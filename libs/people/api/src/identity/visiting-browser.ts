import { BrowserMark } from '../session/browser-mark';
import { visitMinutes } from './identity-visit.entity';

/** By which a browser is known again that went to sign in elsewhere. */
export const visitMark = new BrowserMark('__Host-verbonden-oidc', visitMinutes);
