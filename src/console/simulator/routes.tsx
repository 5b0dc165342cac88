/** The simulator page and the form on it. */
import { KabarError } from '../../core/errors.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { PageRoute } from '../frame/page-route.ts';
import { sectionNames } from '../frame/sections.ts';
import { contentOf } from './content.ts';
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

const noMood = () =>
  new KabarError('request.invalid', `Say how the phone is: ${moods.join(', ')}.`, { ours: false });

const noPhone = () =>
  new KabarError('address.invalid', 'Write the number with + and country code, such as +6281234567890.', {
    ours: false,
  });
