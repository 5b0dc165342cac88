/** The simulator page and the form on it. */
import { KabarError } from '../../core/errors.ts';
import type { PhoneContentLike } from '../../http/deps.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields, PageRoute } from '../frame/page-route.ts';
import { sectionNames } from '../frame/sections.ts';
import { isMood, moods, switchesFor } from './moods.ts';
import { SimulatorPage } from './page.tsx';
import { phoneOf, viewOf } from './view.ts';

export const simulatorRoutes = (deps: ConsoleDeps): readonly PageRoute[] => [
  {
    method: 'get',
    path: '/simulator',
    needs: ['see'],
    async handle({ query, visitor }) {
      const title = sectionNames(visitor.language).simulator;
      if (!deps.phones) return { title, status: 404, body: <SimulatorOff /> };
      const phone = phoneOf(query.one('phone'), deps);
      if (!phone) throw noPhone();
      const view = await viewOf(phone, deps);
      return { title, body: <SimulatorPage {...{ view, visitor }} /> };
    },
  },
  {
    method: 'post',
    path: '/simulator/messages',
    needs: ['talk'],
    does: 'simulator.wrote',
    async handle({ form }) {
      const phone = phoneOf(form.one('phone'), deps);
      if (!phone || !deps.phones) throw noPhone();
      const content = contentOf(form);
      if (content) await deps.phones.write({ from: phone, content });
      return { goTo: `/simulator?phone=${encodeURIComponent(phone.value)}#latest` };
    },
  },
  {
    method: 'post',
    path: '/simulator/mood',
    needs: ['edit'],
    does: 'simulator.switched',
    handle({ form }) {
      const phone = phoneOf(form.one('phone'), deps);
      if (!phone || !deps.phones) throw noPhone();
      const mood = form.one('mood');
      if (!isMood(mood)) throw noMood();
      deps.phones.set(switchesFor(mood), phone);
      return { goTo: `/simulator?phone=${encodeURIComponent(phone.value)}#latest` };
    },
  },
];

const SimulatorOff = () => (
  <main class="message">
    <p>The simulator is off. Add "simulator" to KABAR_CHANNELS and restart.</p>
  </main>
);

/** Null when nothing was written or pressed. */
function contentOf(form: Fields): PhoneContentLike | null {
  const [choice] = form.all('choice');
  if (choice !== undefined) return { kind: 'choice', choice };
  const text = form.one('text');
  const caption = text.trim() === '' ? null : text;
  switch (form.one('send')) {
    case 'vote':
      return { kind: 'vote', options: form.all('vote') };
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

const noMood = () =>
  new KabarError('request.invalid', `Say how the phone is: ${moods.join(', ')}.`, { ours: false });

const noPhone = () =>
  new KabarError('address.invalid', 'Write the number with + and country code, such as +6281234567890.', {
    ours: false,
  });
