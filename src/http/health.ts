/** Is the process alive, and can it do its job? For machines that restart it and send it work. */
import type { Request, Response } from 'express';
import { errorCodes, isKabarError } from '../core/errors.ts';
import { secondMs } from '../core/time/instant.ts';
import type { HttpDeps } from './deps.ts';

const patienceMs = 3 * secondMs;

export const health = (_request: Request, response: Response): void => {
  response.json({ status: 'alive' });
};

/** 503 with every reason while the store is silent or damaged, no release is loaded, or no channel can send. */
export function ready(deps: Pick<HttpDeps, 'store' | 'release' | 'channels' | 'clock'>) {
  return async (_request: Request, response: Response): Promise<void> => {
    const release = deps.release();
    const channels = deps.channels().map(({ facts, state }) => ({
      id: facts.id,
      transport: facts.transport,
      state: state.name,
      sending: state.sending,
      words: state.words,
    }));
    const reasons = [
      ...(await storeReasons(deps)),
      ...(release ? [] : ['No release is loaded: check flows, locales and policy with "kabar check".']),
      ...(channels.some((channel) => channel.sending)
        ? []
        : channels.map((channel) => `Channel ${channel.id}: ${channel.words}`)),
      ...(channels.length === 0 ? ['No channel is configured: set KABAR_CHANNELS.'] : []),
    ];
    response
      .status(reasons.length === 0 ? 200 : 503)
      .json({ ready: reasons.length === 0, reasons, release: release?.id ?? null, channels });
  };
}

async function storeReasons({ store, clock }: Pick<HttpDeps, 'store' | 'clock'>): Promise<readonly string[]> {
  const silent = ['The store does not answer.'];
  let cancel = () => {};
  const late = new Promise<readonly string[]>((resolve) => {
    cancel = clock.at(clock.now() + patienceMs, () => resolve(silent));
  });
  const ping = store.ping().then(
    () => [],
    (error: unknown) =>
      isKabarError(error) && error.code === 'store.damaged' ? [errorCodes[error.code]] : silent,
  );
  return Promise.race([ping, late]).finally(cancel);
}
