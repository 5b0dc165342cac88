/** Headers that keep browsers from doing what our pages never ask for. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Only our own scripts, styles and addresses; nothing inline. No HSTS and no upgrade to https: a newcomer's Kabar
 * speaks plain http on its own machine; a proxy that adds TLS adds HSTS as well.
 */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });

/** For a page that the console shows as people see it: our own pages may hold it, nobody else's. */
export const framedByUs: RequestHandler = (_request, response, next) => {
  const policy = response.get('Content-Security-Policy') ?? '';
  response.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  next();
};
