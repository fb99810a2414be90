import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Settings } from '../config/settings';

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
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    protect(request, response, next);
  };
}
