import type { PageOpening } from '@verbonden/shared/kernel';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Settings } from '../config/settings';

const closed = 'camera=(), geolocation=(), microphone=(), payment=()';

/** Opens for one answer what is closed for the whole site: for the few pages that cannot do without. */
export function openFor(response: Response, opening: PageOpening): void {
  switch (opening) {
    case 'CAMERA':
      response.setHeader('Permissions-Policy', closed.replace('camera=()', 'camera=(self)'));
      break;
    case 'FORMS_LEAD_ELSEWHERE': {
      // Browsers judge every step of a redirect after a form, and video services redirect among their own hosts.
      const policy = String(response.getHeader('Content-Security-Policy') ?? '');
      response.setHeader(
        'Content-Security-Policy',
        policy.replace("form-action 'self'", "form-action 'self' https:"),
      );
      break;
    }
    case 'FRAMED_ANYWHERE': {
      const policy = String(response.getHeader('Content-Security-Policy') ?? '');
      response.setHeader(
        'Content-Security-Policy',
        policy.replace("frame-ancestors 'none'", 'frame-ancestors *'),
      );
      // Older than frame-ancestors, and it knows no "anywhere".
      response.removeHeader('X-Frame-Options');
    }
  }
}

/**
 * What every answer tells the browser about itself (P30): scripts, styles and pictures from this host only, nothing
 * inline, no framing, forms go nowhere else. The referrer stays within the site: with `no-referrer` browsers would hide
 * the origin of our own forms (Fetch standard, "append a request Origin header").
 */
export function securityHeaders({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>): RequestHandler {
  const secure = PUBLIC_URL.startsWith('https:');
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        // Older Safari does not count the same host's WebSocket as 'self'.
        'connect-src': ["'self'", new URL(PUBLIC_URL).origin.replace(/^http/, 'ws')],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', closed);
    protect(request, response, next);
  };
}
