/** Where a tryout is to begin, as the form says it; and what is wrong with what was filled in, all of it. */
import type { Flow, StepId } from '../../core/flow/flow.ts';
import { own } from '../../core/flow/own.ts';
import { cellWords, readAttributeCell } from '../../core/import/read-attribute.ts';
import type { AttributeType, Release } from '../../core/release.ts';
import type { Fields } from '../frame/page-route.ts';
import type { CallAnswer, ToldValue, TryoutOpening } from './tryouts.ts';

export const places = ['stranger', 'subscribed', 'step'] as const;
export const answers = ['none', 'success', 'failure'] as const;

/** As a conversation test has it, with the T that browsers put between day and time. */
const wallTime = /^((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** What conversation tests can say of somebody. */
export const toldAttributes = ({ attributes }: Release): readonly (readonly [string, AttributeType])[] =>
  [...attributes].filter(([, type]) => type !== 'list' && type !== 'location' && type !== 'media');

type Read = { readonly opening: TryoutOpening; readonly problems: readonly string[] };

export function readOpening(form: Fields, release: Release, flow: Flow): Read {
  const problems: string[] = [];
  const { defaultLanguage } = release.policy;
  const language = form.one('language') || defaultLanguage;
  if (!release.texts.languages.includes(language))
    problems.push(`There are no texts in the language "${language}".`);
  const [, day, time] = wallTime.exec(form.one('now')) ?? [];
  if (day === undefined) problems.push('Write when it begins as a day and a time, such as 2026-01-05 10:00.');
  const who = form.one('who');
  const step = form.one('step');
  if (!(places as readonly string[]).includes(who)) problems.push('Choose where to begin.');
  if (who === 'step' && !own(flow.steps, step as StepId))
    problems.push(`The flow ${flow.id} has no step "${step}".`);
  const attributes = attributesIn(form, release, problems);
  const tags = [...new Set(form.one('tags').split(','))].map((tag) => tag.trim()).filter((tag) => tag !== '');
  const calls = callsIn(form, problems);
  return {
    problems,
    opening: {
      flow: flow.id,
      language,
      now: `${day} ${time}`,
      beginning: {
        begins: who === 'stranger' ? 'stranger' : 'subscribed',
        ...(who === 'step' ? { at: `${flow.id}.${step}` } : {}),
        ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
        ...(tags.length === 0 ? {} : { tags }),
      },
      starts: who === 'subscribed' ? flow.id : null,
      calls,
    },
  };
}

function attributesIn(form: Fields, release: Release, problems: string[]): Record<string, ToldValue> {
  const found: Record<string, ToldValue> = {};
  for (const [name, type] of toldAttributes(release)) {
    const written = form.one(`attribute:${name}`).trim();
    if (written === '') continue;
    const value = readAttributeCell(type, written);
    if (value === undefined) problems.push(`${name}: write ${cellWords(type)}.`);
    // Of the other types there are no fields.
    else found[name] = value as ToldValue;
  }
  return found;
}

/** What calls hear. Adds what is wrong with the JSON to `problems`. */
export function callsIn(form: Fields, problems: string[]): CallAnswer {
  switch (form.one('calls')) {
    case 'success': {
      const written = form.one('body').trim();
      try {
        return { status: 200, ...(written === '' ? {} : { body: JSON.parse(written) as unknown }) };
      } catch {
        problems.push('What calls hear must be JSON, such as {"points": 3}.');
        return 200;
      }
    }
    case 'failure':
      return 500;
    default:
      return 'not at all';
  }
}
