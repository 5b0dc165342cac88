/** What every way for alerts must do. The rig's other side is a real server that takes, refuses, or says nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Alert } from '../../src/core/alerts/alert.ts';
import type { AlertWay } from '../../src/ports/alerts.ts';
import { someTime } from '../support/records.ts';

export type Mood = 'taking' | 'refusing' | 'silent';

export type AlertRig = {
  readonly way: AlertWay;
  /** What the other side does with the next ones. */
  be(mood: Mood): void;
  /** All that arrived, as text, oldest first. */
  arrived(): readonly string[];
  /** From then on nothing listens there. */
  close(): Promise<void>;
};

export const anAlert = (patch: Partial<Alert> = {}): Alert => ({
  id: 'channel:shop/1/1',
  key: 'channel:shop',
  kind: 'begun',
  title: 'the channel shop cannot send',
  words: 'It has lost its connection.',
  advice: 'Look at the network.',
  since: someTime,
  until: null,
  at: someTime,
  ...patch,
});

/** `secrets` are words of the rig's settings that no answer may repeat. */
export function alertContract(name: string, open: () => Promise<AlertRig>, secrets: readonly string[]): void {
  describe(`alerts contract: ${name}`, () => {
    let rig: AlertRig;
    beforeAll(async () => {
      rig = await open();
    });
    afterAll(() => rig.close());

    test('an alert arrives with what, where, and what to do', async () => {
      rig.be('taking');
      const before = rig.arrived().length;
      expect(await rig.way.deliver(anAlert())).toEqual({ kind: 'taken' });
      const [text = ''] = rig.arrived().slice(before);
      for (const part of [
        'the channel shop cannot send',
        'It has lost its connection.',
        'Look at the network.',
      ])
        expect(text).toContain(part);
    });

    test('its end says from when to when', async () => {
      rig.be('taking');
      const until = Date.parse('2026-11-24T05:06:00Z');
      await rig.way.deliver(anAlert({ kind: 'over', until }));
      expect(rig.arrived().at(-1)).toContain('2026-11-24 05:06 UTC');
      expect(rig.arrived().at(-1)).toContain('Over: the channel shop cannot send');
    });

    test('the same alert again carries the same mark, another one another', async () => {
      rig.be('taking');
      const before = rig.arrived().length;
      for (const id of ['one', 'one', 'two']) await rig.way.deliver(anAlert({ id }));
      const [first, again, other] = rig.arrived().slice(before).map(markIn);
      expect(first).toBe(again);
      expect(first).not.toBe(other);
    });

    test.each(['refusing', 'silent'] as const)(
      'a %s other side is told as not taken, in words',
      async (mood) => {
        rig.be(mood);
        const outcome = await rig.way.deliver(anAlert());
        expect(outcome).toEqual({ kind: 'not-taken', reason: expect.stringMatching(/ /) });
        for (const secret of secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
        rig.be('taking');
        expect(await rig.way.deliver(anAlert())).toEqual({ kind: 'taken' });
      },
    );

    test('where nothing listens it is not taken, and nothing rejects', async () => {
      await rig.close();
      const outcome = await rig.way.deliver(anAlert());
      expect(outcome).toMatchObject({
        kind: 'not-taken',
        reason: expect.stringContaining('could not be reached'),
      });
      for (const secret of secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
    });
  });
}

/** A mail's Message-ID, or a webhook's id. */
const markIn = (text: string): string | undefined =>
  /^message-id: (\S+)/im.exec(text)?.[1] ?? /"id":"([^"]+)"/.exec(text)?.[1];
