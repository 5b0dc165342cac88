/** Every error code of the Cloud API leads to what the table says of it, wherever it is told (domain.md 1.7). */
import { describe, expect, test } from '@jest/globals';
import {
  classify,
  errorIn,
  readError,
} from '../../../../src/adapters/transport/cloud-api/errors/classify.ts';
import { errorTable } from '../../../../src/adapters/transport/cloud-api/errors/table.ts';

const of = (code: number, more: object = {}) => classify(readError({ code, ...more }));

describe('an error code', () => {
  test('stands in the table once', () => {
    const codes = errorTable.flatMap((entry) => entry.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test.each([
    190, 102, 3, 10, 200, 250, 299, 131_005, 368, 131_031, 131_037, 131_045, 133_010, 131_042, 131_044, 4,
    80_007, 130_429, 131_057, 2_494_100, 131_048,
  ])('%i is the channel’s fault: the message waits and nobody is failed', (code) => {
    const { failure, trouble } = of(code);
    expect(failure).toMatchObject({ channelFailed: true, retryable: true, addressFailed: false });
    expect(trouble?.words).toMatch(/\.$/);
  });

  test.each([1, 2, 131_000, 131_016, 133_004, 134_101, 131_049, 131_052, 131_053])(
    '%i is worth another try',
    (code) => {
      expect(of(code).failure).toMatchObject({ retryable: true, addressFailed: false });
      expect(of(code).failure.channelFailed).toBeUndefined();
    },
  );

  test.each([
    130_472, 130_497, 131_062, 131_064, 131_021, 131_030, 131_051, 33, 100, 131_008, 131_009, 135_000,
    132_000, 132_001, 132_005, 132_007, 132_008, 132_012, 132_018, 132_015, 132_016, 132_068, 132_069,
    131_063,
  ])('%i is given up, and says nothing of the person', (code) => {
    expect(of(code)).toMatchObject({ failure: { retryable: false, addressFailed: false }, trouble: null });
  });

  test('131049 is tried once more, a day later', () => {
    expect(of(131_049).failure).toMatchObject({ retryAfterMs: 86_400_000, mostTries: 2 });
  });

  test('131026, 131047 and 131050 are about the person', () => {
    expect(of(131_026).failure).toMatchObject({ addressFailed: true });
    expect(of(131_047).failure).toMatchObject({ windowClosed: true });
    expect(of(131_050).failure).toMatchObject({ refuses: 'marketing', retryable: false });
  });

  test('nobody knows is given up, unless Meta says that it will pass', () => {
    expect(of(999_999, { message: 'Out of paper' }).failure).toMatchObject({
      retryable: false,
      words: 'Out of paper',
    });
    expect(of(999_999, { is_transient: true }).failure).toMatchObject({ retryable: true });
  });

  test('is read from whatever shape it has', () => {
    for (const shape of [null, 7, 'x', [], {}, { code: 'x' }, { code: null, error_data: 'x' }])
      expect(classify(readError(shape)).failure.code).toBe('cloud-api.0');
    expect(readError({ code: '131026' }).code).toBe(131_026);
    expect(errorIn({ messages: [] })).toBeNull();
  });
});
