/** What the editor offers while a flow is written: `|` is where somebody writes. */
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from '@jest/globals';
import { completing } from '../../src/console/editor/browser/completing.ts';
import { fileSchema } from '../../src/core/release/file-schema.ts';

const names = {
  flow: ['welcome', 'menu'],
  step: ['hello', 'name'],
  ending: ['skip', 'end', 'hello'],
  text: ['hello', 'bye'],
  option: ['yes', 'no', 'else'],
  topic: ['newsletter', 'offers'],
  attribute: ['age', 'favourite'],
  condition: ['regulars', 'contact.age', 'contact.tags'],
  segment: ['regulars'],
  variable: ['name', 'business.name'],
};

/** The labels that are offered, asked for by Ctrl+Space. */
function offered(written: string, path = 'flows/welcome.yaml'): readonly string[] {
  const at = written.indexOf('|');
  const state = EditorState.create({ doc: written.replace('|', '') });
  const complete = completing(() => ({ schema: fileSchema(path), names }));
  return complete(new CompletionContext(state, at, true))?.options.map(({ label }) => label) ?? [];
}

const flow = (rest: string) => `flow: welcome\ntopic: offers\nsteps:\n${rest}`;

describe('keys', () => {
  test('of the file are those that are not there yet', () => {
    const keys = offered('flow: welcome\nsteps: []\n|\n');
    expect(keys).toEqual(expect.arrayContaining(['about', 'topic', 'start', 'if-busy', 'priority']));
    expect(keys).not.toContain('flow');
  });

  test('that begin a step are the kinds of steps', () => {
    const kinds = offered(flow('  - say: hello\n  - |\n  - say: bye'));
    expect(kinds).toEqual(expect.arrayContaining(['say', 'ask', 'poll', 'when', 'start-flow', 'end']));
    expect(kinds).not.toContain('media');
    expect(kinds.filter((kind) => kind === 'end')).toHaveLength(1);
  });

  test('inside a step are those of its kind', () => {
    const keys = offered(flow('  - ask: name\n    |\n    answer: text'));
    expect(keys).toEqual(expect.arrayContaining(['save', 'if-silent', 'options', 'grants']));
    for (const other of ['answer', 'ask', 'media', 'say']) expect(keys).not.toContain(other);
  });

  test('are known in nests and in braces', () => {
    expect(offered(flow('  - ask: name\n    if:\n      yes:\n        - sa|'))).toContain('start-flow');
    expect(offered(flow('  - ask: name\n    if: { yes: [{ | }] }'))).toContain('start-flow');
    expect(offered(flow('  - ask: name\n    if-silent: { after: 1d, | }'))).toEqual(['again', 'then']);
    expect(offered('start:\n  schedule:\n    |')).toEqual(expect.arrayContaining(['every', 'to', 'holdout']));
    expect(offered(flow('  - ask: name\n    if:\n      |'))).toEqual(['yes', 'no', 'else']);
    expect(offered(flow('  - set: { | }'))).toEqual(['age', 'favourite']);
  });

  test('of other files are those of other files', () => {
    expect(offered('language: en\n|', 'flows/policy.yaml')).toContain('quiet-hours');
    expect(offered('boxes:\n  news:\n    |', 'flows/forms/a.yaml')).toContain('purpose');
    expect(offered('|', 'locales/en/welcome.yaml')).toEqual(['hello', 'bye']);
  });
});

describe('values', () => {
  test.each([
    ['topic: |\nsteps: []', ['newsletter', 'offers']],
    [flow('  - start-flow: |'), ['welcome', 'menu']],
    [flow('  - start-flow: we|'), ['welcome', 'menu']],
    [flow('  - go: |'), ['hello', 'name']],
    [flow('  - say: |\n  - say: bye'), ['hello', 'bye']],
    [flow('  - when: |'), ['regulars', 'contact.age', 'contact.tags']],
    [flow('  - when: now > 3 && con|'), ['regulars', 'contact.age', 'contact.tags']],
    [flow('  - prefer: { only: | }'), ['newsletter', 'offers']],
    [flow('  - ask: name\n    save: |'), ['age', 'favourite']],
    [flow('  - ask: name\n    if-unclear: { again: 1, then: | }'), ['skip', 'end', 'hello']],
    ['start: { schedule: { every: "tue 18:00", to: | } }', ['regulars']],
    ['if-busy: |', ['interrupt', 'wait', 'skip']],
    [flow('  - poll: dish\n    multiple: |'), ['true', 'false']],
  ])('%j', (written, words) => {
    expect(offered(written)).toEqual(words);
  });

  test('of lists are offered for each entry', () => {
    expect(offered(flow('  - ask: name\n    grants: [utility, |]'))).toContain('marketing');
    expect(offered(flow('  - ask: name\n    grants:\n      - |'))).toContain('marketing');
  });

  test('variables are offered inside of texts', () => {
    expect(offered('hello: Hi {{ na|', 'locales/en/welcome.yaml')).toEqual(['name', 'business.name']);
  });

  test('nothing is offered in a comment, or where nothing is known', () => {
    expect(offered('# topic: |')).toEqual([]);
    expect(offered('about: |')).toEqual([]);
    expect(offered('flow: |', 'flows/media/x.yaml')).toEqual([]);
  });
});
