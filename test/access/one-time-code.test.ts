/** Codes of six digits, held against the values of RFC 6238, appendix B (its eight digits end in our six). */
import { describe, expect, test } from '@jest/globals';
import { codeAt, codeUri, newCodeSecret, stepOfCode } from '../../src/access/one-time-code.ts';

/** "12345678901234567890", the RFC's key. */
const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %d is %s', (seconds, code) => {
    expect(codeAt(key, Math.floor(seconds / 30))).toBe(code);
    expect(stepOfCode(key, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  });

  test('is taken half a minute early or late, with spaces, and not later', () => {
    const at = 1_111_111_111_000;
    expect(stepOfCode(key, '050 471', at + 30_000)).not.toBeNull();
    expect(stepOfCode(key, '050471', at - 30_000)).not.toBeNull();
    expect(stepOfCode(key, '050471', at + 90_000)).toBeNull();
    expect(stepOfCode(key, '', at)).toBeNull();
  });

  test('a new secret has 160 bits, and comes with its address for an app', () => {
    const secret = newCodeSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(codeUri(secret, 'Sari W')).toBe(`otpauth://totp/Kabar%3ASari%20W?secret=${secret}&issuer=Kabar`);
  });
});
