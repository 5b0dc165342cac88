/** What every logger must do: write what it is told, carry on facts, and never an address or a text. */
import { describe, expect, test } from '@jest/globals';
import type { Logger } from '../../src/ports/logger.ts';

export type LoggerRig = { readonly logger: Logger; written(): string };

export function loggerContract(name: string, open: () => LoggerRig): void {
  describe(`logger contract: ${name}`, () => {
    test('a line says what happened, with its facts and those of its logger', () => {
      const { logger, written } = open();
      logger.child({ channel: 'simulator' }).info('a channel changed its state', { state: 'ready' });
      for (const word of ['a channel changed its state', 'simulator', 'ready'])
        expect(written()).toContain(word);
    });

    test('every level can be written', () => {
      const { logger, written } = open();
      for (const level of ['debug', 'info', 'warn', 'error'] as const) logger[level](`said at ${level}`);
      for (const level of ['debug', 'info', 'warn', 'error']) expect(written()).toContain(`said at ${level}`);
    });

    test('an error keeps its words', () => {
      const { logger, written } = open();
      logger.error('it failed', { error: new Error('the disk is full') });
      expect(written()).toContain('the disk is full');
    });

    test('what names a person is not written, even when somebody hands it over', () => {
      const { logger, written } = open();
      logger.info('odd', {
        phone: '+6281234567890',
        from: '+6281234567890',
        text: 'a secret',
        message: { text: 'a secret' },
      });
      expect(written()).not.toContain('6281234567890');
      expect(written()).not.toContain('a secret');
    });
  });
}
