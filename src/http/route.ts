/** A route of the API as data: what it takes, what it answers, and what it does. OpenAPI is made from the same. */
import type { Request, RequestHandler, Router } from 'express';
import type { z } from 'zod';
import type { Deeds } from '../access/deeds.ts';
import type { Scope } from '../core/access/token.ts';
import { callerAt } from './middleware/auth.ts';
import { type FieldProblem, fieldProblems, invalidFields, refusal } from './problem.ts';
import { noUpload, readUpload, type Upload, type UploadRule } from './upload.ts';

export type Answer = {
  readonly status: number;
  /** A string is a page, sent as it is with the headers that come with it; everything else is sent as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type Schema = z.ZodType;
type Maybe<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;

export type RouteOf<
  Params extends Schema | undefined,
  Query extends Schema | undefined,
  Body extends Schema | undefined,
> = {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With parameters as Express writes them: `/api/contacts/:contact`. */
  readonly path: string;
  readonly id: string;
  /** One of these scopes is enough. */
  readonly needs: readonly Scope[];
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is a file of one of these media types, at most so large. */
  readonly upload?: UploadRule;
  /** True: the `Idempotency-Key` header is read. */
  readonly idempotent?: boolean;
  readonly answers: Readonly<
    Record<
      number,
      { readonly words: string; readonly schema?: Schema; readonly page?: true | 'image/svg+xml' }
    >
  >;
  readonly handle: (asked: {
    readonly params: Maybe<Params>;
    readonly query: Maybe<Query>;
    readonly body: Maybe<Body>;
    readonly idempotencyKey: string | null;
    /** What the caller may, for answers that show more to some. */
    readonly scopes: readonly Scope[];
    /** Empty unless the route takes one. */
    readonly upload: Upload;
  }) => Promise<Answer> | Answer;
};

/** A route whose types are no longer of interest: it checks what it gets by itself. */
export type Route = RouteOf<Schema | undefined, Schema | undefined, Schema | undefined>;

/** Ties the handler's types to the schemas, then forgets them. */
export const route = <
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(
  definition: RouteOf<Params, Query, Body>,
): Route => definition as unknown as Route;

/** Adds the routes, writes down what those do that change anything, and answers 405 to other methods of their paths. */
export function mount(router: Router, routes: readonly Route[], deeds: Deeds): void {
  for (const each of routes) {
    const watched = each.method === 'get' ? [] : [writingDown(each, deeds)];
    router[each.method](each.path, ...watched, requireScope(each), handlerOf(each));
  }
  for (const path of new Set(routes.map((each) => each.path))) {
    const allowed = routes.filter((each) => each.path === path).map((each) => each.method.toUpperCase());
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    router.options(path, (_request, response) => void response.set('Allow', allow).status(204).end());
    router.all(path, (request) => {
      throw refusal('request.invalid', `${request.method} is not possible here. Use ${allow}.`, {
        status: 405,
        headers: { Allow: allow },
      });
    });
  }
}

/** As some servers write it down: what was asked for may have been done. */
const callerLeft = 499;

const requireScope =
  ({ needs }: Route): RequestHandler =>
  (_request, response, next) => {
    if (callerAt(response).scopes.some((scope) => needs.includes(scope))) return next();
    const words = `This token may not do that. It takes one that has ${needs.map((scope) => `"${scope}"`).join(' or ')}.`;
    throw refusal('request.forbidden', words);
  };

/** Once it is over, however it ended: also when the caller did not wait for the answer. */
const writingDown =
  ({ id }: Route, deeds: Deeds): RequestHandler =>
  (request, response, next) => {
    const to = Object.fromEntries(
      Object.entries(request.params).map(([name, value]) => [name, String(value)]),
    );
    const { who } = callerAt(response);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : callerLeft;
      void deeds.keep({ who, does: id, to, status });
    });
    next();
  };

function handlerOf(definition: Route): RequestHandler {
  return async (request, response) => {
    if (definition.body) requireJson(request);
    const upload = definition.upload ? readUpload(request, response, definition.upload) : noUpload;
    const problems: FieldProblem[] = [];
    const read = (schema: Schema | undefined, value: unknown, prefix: string): unknown => {
      if (!schema) return undefined;
      const parsed = schema.safeParse(value);
      if (!parsed.success) problems.push(...fieldProblems(parsed.error, prefix));
      return parsed.data;
    };
    const params = read(definition.params, request.params, '/path');
    const query = read(definition.query, request.query, '/query');
    const body = read(definition.body, request.body, '');
    const idempotencyKey = readIdempotencyKey(request, problems);
    if (problems.length > 0) throw invalidFields(problems);
    const { scopes } = callerAt(response);
    const answer = await definition.handle({ params, query, body, idempotencyKey, scopes, upload });
    response.status(answer.status).set(answer.headers ?? {});
    if (typeof answer.body === 'string') response.send(answer.body);
    else response.json(answer.body);
  };
}

function requireJson(request: Request): void {
  if (request.is(['application/json', 'application/*+json'])) return;
  throw refusal('request.invalid', 'Send the body as JSON, with "Content-Type: application/json".', {
    status: 415,
  });
}

function readIdempotencyKey(request: Request, problems: FieldProblem[]): string | null {
  const key = request.get('Idempotency-Key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    problems.push({
      pointer: '/headers/Idempotency-Key',
      detail: 'Use 1 to 200 visible ASCII characters without spaces.',
    });
  return key;
}
