/** The logger contract on pino. */
import { Writable } from 'node:stream';
import { createPinoLogger } from '../../../src/adapters/logger/pino.ts';
import { loggerContract } from '../../contracts/logger.contract.ts';

loggerContract('pino', () => {
  let written = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  return { logger: createPinoLogger('debug', sink), written: () => written };
});
