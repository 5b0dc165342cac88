import { describe, expect, test } from '@jest/globals';
import { codeFrame } from '../../../src/core/flow/code-frame.ts';

const at = (line: number, column: number) => ({ line, column });

describe('a code frame', () => {
  test('puts the caret below the character', () => {
    expect(codeFrame('a: 1\nbee: x\n', at(2, 6))).toEqual(['2 | bee: x', '  |      ^']);
  });

  test('lets tabs be tabs, and counts wide letters twice', () => {
    expect(codeFrame('\ta: x', at(1, 5))).toEqual(['1 | \ta: x', '  | \t   ^']);
    expect(codeFrame('你好: x', at(1, 5))).toEqual(['1 | 你好: x', '  |       ^']);
  });

  test('shows of a long line what stands around the place', () => {
    const [line = '', caret = ''] = codeFrame(`${'a'.repeat(300)}!${'b'.repeat(300)}`, at(1, 301));
    expect(line).toHaveLength('1 | …'.length + 100 + 1);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  test('is empty for a line that is not there or has nothing in it', () => {
    expect(codeFrame('', at(1, 1))).toEqual([]);
    expect(codeFrame('a\n\n', at(2, 1))).toEqual([]);
    expect(codeFrame('a', at(9, 1))).toEqual([]);
  });

  test('never sends the signs of a file to a terminal that would obey them', () => {
    expect(codeFrame('a: \u001b[2Jx\u202E', at(1, 4))[0]).toBe('1 | a: \uFFFD[2Jx\uFFFD');
  });
});
