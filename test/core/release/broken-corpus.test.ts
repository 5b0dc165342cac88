/** Every broken file of the corpus is told of: with its code, at its place, and nothing else is. */
import { describe, expect, test } from '@jest/globals';
import type { Issue } from '../../../src/core/flow/issue.ts';
import { changesOf, corpus, corpusMedia, corpusRemote } from './broken-corpus.ts';
import { compileWith } from './small-business.ts';

const told = ({ code, severity, file, line, column }: Issue): string =>
  `${code}${severity === 'warning' ? '?' : ''} ${file}:${line}:${column}`;

describe('the corpus of broken files', () => {
  test('has more than sixty, each by a name of its own', () => {
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThan(60);
  });

  test.each(corpus)('$name', (broken) => {
    const { issues, release } = compileWith(changesOf(broken), corpusMedia, {
      ...(broken.channel === undefined ? {} : { channel: broken.channel }),
      remote: corpusRemote,
    });
    expect(issues.map(told)).toEqual(broken.expect);
    expect(release === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });
});
