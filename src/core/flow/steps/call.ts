/** `call`: asks another system over HTTPS. The call is made after the turn is stored; its answer comes back as an event. */
import { z } from 'zod';
import type { CallOutcome, CallRequest } from '../../call.ts';
import { longestCall } from '../../calling.ts';
import { minuteMs, secondMs } from '../../time/instant.ts';
import type { Turn } from '../../turn.ts';
import { type AnswerSchema, misfit, schemaProblems } from '../answer-schema.ts';
import { asAttribute } from '../attribute-value.ts';
import { headerProblem } from '../call-headers.ts';
import { callValues } from '../call-values.ts';
import { clip } from '../clip.ts';
import { aName } from '../name-kind.ts';
import { parseJson, pickJson } from '../pick-json.ts';
import { urlProblem } from '../public-url.ts';
import { saveAttribute } from '../save.ts';
import { nestedSteps, runTime, stepName, stepShape } from '../step-fields.ts';
import { defineStep, type Outcome, type Scene } from '../step-kind.ts';
import type { StepScope } from '../step-scope.ts';
import { fillBody, fillUrl } from '../template.ts';
import { answered, callFailed } from '../ways.ts';

const timer = 'run:call';
const failed: Outcome = { go: 'on', branch: callFailed };
/** The caller gives up by itself; this is for one that died over it. */
const graceMs = minuteMs;

export type CallConfig = {
  readonly url: string;
  readonly method: CallRequest['method'];
  /** As written: secrets have their names only, until the call is made. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly expects: AnswerSchema | null;
  /** Attribute, or `run.x`, and where in the answer's JSON it stands. */
  readonly save: Readonly<Record<string, string>>;
};

export const call = defineStep({
  kind: 'call',
  doc: 'Calls an HTTPS address of yours, saves parts of the JSON it answers with, and goes on; `if-failed` says what to do when it does not.',
  example: `
- call: loyalty
  url: https://api.example.com/members/{{code}}
  method: POST
  body: { name: "{{name}}", age: "{{age}}" }
  headers: { authorization: "Bearer {{secret.loyalty}}" }   # the secret is a setting of the server
  timeout: 10s
  retries: 2
  expects: { type: object, required: [data] }   # JSON Schema; another answer is a failed call
  save: { points: data.points, run.level: data.level }
  if-failed: [{ say: try-later }]
`,
  shape: stepShape({
    call: stepName,
    url: z.string(),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
    headers: z.record(z.string(), z.string().max(1_000)).default({}),
    body: z.unknown().optional(),
    timeout: runTime.default(10 * secondMs).refine((ms) => ms <= 30 * secondMs, 'must be at most 30s'),
    retries: z.int().min(0).max(5).default(2),
    expects: z.record(z.string(), z.unknown()).optional(),
    save: z.record(aName('attribute'), z.string().max(200)).default({}),
    'if-failed': nestedSteps.optional(),
  }),
  nests: ['if-failed'],
  compile(written, scope): CallConfig {
    checkUrl(written.url, scope);
    for (const name of Object.keys(written.save)) {
      if (/^run\.[a-z][\w-]*$/.test(name)) continue;
      scope.need('attribute', name, scope.context.attributes.keys(), ['save', name]);
    }
    if (written.body !== undefined && written.method === 'GET') {
      const message = '`body` needs `method: POST`, PUT, PATCH or DELETE.';
      scope.report(['body'], { code: 'wrong-method', message });
    }
    checkHeaders(written.headers, scope);
    for (const { path, message } of written.expects === undefined ? [] : schemaProblems(written.expects))
      scope.report(['expects', ...path], {
        code: 'wrong-schema',
        message: `\`${path.at(-1) ?? 'expects'}\` ${message}.`,
      });
    const { url, method, headers, save, timeout: timeoutMs, retries } = written;
    return {
      url,
      method,
      // Names are the same in capitals: what a flow says takes the place of what a call says by itself.
      headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text])),
      body: written.body ?? null,
      timeoutMs,
      retries,
      expects: written.expects ?? null,
      save,
    };
  },
  enter(config, { turn, run, step, origin }): Outcome {
    const values = callValues(turn, run);
    const url = fillUrl(config.url, values);
    const problem = urlProblem(url);
    if (problem) {
      turn.note('call.refused', problem, { step: step.id });
      return failed;
    }
    const body = config.body === null ? null : JSON.stringify(fillBody(config.body, values));
    const { method, timeoutMs, headers = {}, retries = 0 } = config;
    const until = turn.world.now + longestCall({ timeoutMs, retries }) + graceMs;
    const id = turn.call({
      method,
      url,
      headers: {
        accept: 'application/json',
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === null ? {} : { body }),
      timeoutMs,
      ...(retries === 0 ? {} : { retries }),
      until,
    });
    // An erasure report names who was told of them.
    turn.note('call.made', undefined, { step: step.id, host: new URL(url).host });
    return {
      go: 'wait',
      waiting: { for: 'call', call: id, origin },
      timer: { name: timer, dueAt: until },
    };
  },
  resume(config, scene, cause): Outcome {
    const { waiting } = scene.frame;
    if (cause.kind === 'timer' && cause.timer === timer) return fail(scene, 'no answer came back');
    if (cause.kind !== 'call' || waiting?.for !== 'call' || waiting.call !== cause.call)
      return { go: 'nowhere' };
    const problem = failure(cause.outcome);
    if (problem !== null || cause.outcome.kind === 'failed') return fail(scene, problem ?? 'it failed');
    const unfit = config.expects ? misfit(config.expects, parseJson(cause.outcome.body)) : null;
    if (unfit !== null) return fail(scene, `its answer does not fit: ${unfit}`);
    keepParts(config, scene, cause.outcome.body);
    return { go: 'on', way: answered };
  },
});

/** A slot may stand in the path or the query, never where the host is. */
function checkUrl(url: string, scope: StepScope): void {
  const slotInHost = /^[^/]*\/\/[^/?#]*\{\{/.test(url);
  const problem = slotInHost
    ? 'must not take its host from a value'
    : urlProblem(url.replace(/\{\{\s*[\w.-]+\s*\}\}/g, 'x'));
  if (problem) scope.report(['url'], { code: 'wrong-url', message: `\`url\` ${problem}.` });
}

function checkHeaders(headers: Readonly<Record<string, string>>, scope: StepScope): void {
  for (const [name, text] of Object.entries(headers)) {
    const problem = headerProblem(name, text);
    if (problem) scope.report(['headers', name], { code: 'wrong-header', message: problem });
  }
}

const failure = (outcome: CallOutcome): string | null => {
  if (outcome.kind === 'failed') return outcome.reason;
  return outcome.status >= 200 && outcome.status < 300 ? null : `status ${outcome.status}`;
};

function fail({ turn, step }: Scene, why: string): Outcome {
  turn.note('call.failed', clip(why, 200), { step: step.id });
  return failed;
}

/** What is not there, or is of another type, is left as it was. */
function keepParts({ save }: CallConfig, scene: Scene, body: string): void {
  for (const [name, path] of Object.entries(save)) {
    const found = pickJson(body, path);
    const kept = name.startsWith('run.')
      ? keepInRun(scene, name.slice(4), found)
      : keepAttribute(scene.turn, name, found);
    if (!kept) scene.turn.note('call.part-missing', undefined, { step: scene.step.id, save: name });
  }
}

function keepInRun(scene: Scene, name: string, found: unknown): boolean {
  const kept = typeof found === 'number' || typeof found === 'boolean';
  if (!kept && typeof found !== 'string') return false;
  scene.keep({ [name]: typeof found === 'string' ? clip(found, 1_000) : found });
  return true;
}

function keepAttribute(turn: Turn, name: string, found: unknown): boolean {
  const type = turn.world.release.attributes.get(name);
  const value = type === undefined || found === undefined ? null : asAttribute(type, found);
  if (value === null) return false;
  saveAttribute(turn, name, value);
  return true;
}
