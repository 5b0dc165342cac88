/** The simulator page and the form on it. */
import type { Request, Response, Router } from 'express';
import { KabarError } from '../../core/errors.ts';
import type { PhoneContentLike } from '../../http/deps.ts';
import type { ConsoleDeps } from '../deps.ts';
import { html } from '../html.ts';
import { messagePage } from '../message-page.tsx';
import { sessionOf } from '../session-of.ts';
import { SimulatorPage } from './page.tsx';
import { phoneOf, viewOf } from './view.ts';

export function simulatorRoutes(router: Router, deps: ConsoleDeps): void {
  router.get('/simulator', async (request: Request, response: Response) => {
    if (!deps.phones) {
      const words = 'The simulator is off. Add "simulator" to KABAR_CHANNELS and restart.';
      return html(response.status(404), messagePage('Simulator', words));
    }
    const phone = phoneOf(request.query.phone, deps);
    if (!phone) throw noPhone();
    const view = await viewOf(phone, deps);
    const formToken = deps.signIn.formToken(sessionOf(response));
    html(response, <SimulatorPage {...{ view, formToken }} />);
  });

  router.post('/simulator/messages', async (request: Request, response: Response) => {
    const phone = phoneOf(request.body?.phone, deps);
    if (!phone || !deps.phones) throw noPhone();
    const content = contentOf(request.body);
    if (content) await deps.phones.write({ from: phone, content });
    response.redirect(303, `/console/simulator?phone=${encodeURIComponent(phone.value)}#latest`);
  });
}

/** Null when nothing was written or pressed. */
function contentOf(form: Readonly<Record<string, unknown>>): PhoneContentLike | null {
  const { send, text, choice, vote } = form;
  if (typeof choice === 'string') return { kind: 'choice', choice };
  const caption = typeof text === 'string' && text.trim() !== '' ? text : null;
  switch (send) {
    case 'vote':
      return { kind: 'vote', options: [vote ?? []].flat().filter((option) => typeof option === 'string') };
    case 'picture':
      return {
        kind: 'media',
        media: { type: 'image', mimeType: 'image/jpeg', name: 'picture.jpg' },
        ...(caption === null ? {} : { caption }),
      };
    case 'voice message':
      return { kind: 'media', media: { type: 'audio', mimeType: 'audio/ogg' } };
    case 'location':
      return { kind: 'location', latitude: -7.7956, longitude: 110.3695, name: 'Yogyakarta' };
    case 'sticker':
      return { kind: 'unsupported', what: 'sticker' };
    default:
      // Browsers end lines of a form with CR LF; phones do not.
      return caption === null ? null : { kind: 'text', text: caption.replaceAll('\r\n', '\n') };
  }
}

const noPhone = () =>
  new KabarError('address.invalid', 'Write the number with + and country code, such as +6281234567890.', {
    ours: false,
  });
