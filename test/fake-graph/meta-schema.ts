/** Meta's own description of the Cloud API: what a request must be, and its examples of webhooks. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

type Schema = Readonly<Record<string, unknown>>;

const file = fileURLToPath(new URL('../fixtures/meta/openapi-v23.yaml', import.meta.url));
const document = parse(readFileSync(file, 'utf8')) as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
};
type Operation = {
  readonly requestBody: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: Schema; readonly examples?: Readonly<Record<string, { value: unknown }>> }
      >
    >;
  };
};

/** Every webhook that Meta gives as an example, by its title. */
export const webhookExamples: readonly (readonly [title: string, body: unknown])[] = Object.entries(
  document.paths['/whatsapp/webhooks']?.post.requestBody.content['application/json']?.examples ?? {},
).map(([title, { value }]) => [title, value] as const);

const refName = '#/components/schemas/';

/**
 * `allOf` of a base and a closed object refuses every message when it is taken by the letter: the base's fields are not the
 * closed object's. What is meant is one object with the fields of both.
 */
function meant(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(meant);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { allOf, discriminator: _, example: __, examples: ___, ...rest } = schema as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, meant(value)]));
  if (!Array.isArray(allOf)) return own;
  const parts = [...allOf.map(resolved), own] as readonly Record<string, unknown>[];
  const merged = <Key extends string>(key: Key) =>
    Object.assign({}, ...parts.map((part) => part[key] ?? {})) as Record<string, unknown>;
  return {
    ...Object.assign({}, ...parts),
    properties: merged('properties'),
    required: [...new Set(parts.flatMap((part) => (part.required as readonly string[] | undefined) ?? []))],
  };
}

function resolved(schema: unknown): unknown {
  const ref = (schema as { $ref?: string }).$ref;
  return meant(ref === undefined ? schema : document.components.schemas[ref.slice(refName.length)]);
}

const ajv = new Ajv({
  strict: false,
  validateSchema: false,
  allErrors: true,
  logger: false,
  formats: { url: /^https?:\/\// },
});
for (const [name, schema] of Object.entries(document.components.schemas))
  ajv.addSchema({ $id: `meta:${name}`, ...(relinked(meant(schema)) as object) });

/** Schemas are known by name, so that only those that are asked for are compiled. */
function relinked(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(relinked);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && value.startsWith(refName)
        ? [key, `meta:${value.slice(refName.length)}`]
        : [key, relinked(value)],
    ),
  );
}

const messageKinds: Readonly<Record<string, string>> = {
  text: 'TextMessage',
  interactive: 'InteractiveMessage',
  image: 'ImageMessage',
  video: 'VideoMessage',
  audio: 'AudioMessage',
  document: 'DocumentMessage',
  contacts: 'ContactsMessage',
  template: 'TemplateMessage',
  reaction: 'ReactionMessage',
};

const readKind = 'MarkMessageRequestPayload';

// Compiled before anybody waits for an answer.
for (const kind of [readKind, ...Object.values(messageKinds)]) ajv.getSchema(`meta:${kind}`);

/** Newer than this version of the schema, and documented elsewhere (domain.md 1.0, 1.5). */
type Newer = { readonly recipient?: unknown; readonly biz_opaque_callback_data?: unknown };

/** What is wrong with the body of a send, one line each; none when Meta's schema has nothing against it. */
export function messageProblems(body: Readonly<Record<string, unknown>>): readonly string[] {
  const kind = messageKinds[String(body.type)];
  if (kind === undefined) return [`type ${String(body.type)} is none that can be sent`];
  const { recipient, biz_opaque_callback_data: callback, ...rest } = body as typeof body & Newer;
  const known = recipient === undefined ? rest : { to: recipient, ...rest };
  const validate = ajv.getSchema(`meta:${kind}`) as ValidateFunction;
  validate(known);
  return [
    ...(validate.errors ?? [])
      .filter(isMeant)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`),
    ...(typeof callback === 'string' && callback.length > 512
      ? ['biz_opaque_callback_data is too long']
      : []),
    ...furtherProblems(body),
  ];
}

/** The same of a message that is marked as read; the typing indicator is in Meta's example of it, and not in its schema. */
export function readProblems(body: Readonly<Record<string, unknown>>): readonly string[] {
  const { typing_indicator: typing, ...rest } = body;
  const validate = ajv.getSchema(`meta:${readKind}`) as ValidateFunction;
  validate(rest);
  const known = ['messaging_product', 'status', 'message_id'];
  return [
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...Object.keys(rest).flatMap((key) => (known.includes(key) ? [] : [`/${key} is not known`])),
    ...(typing === undefined || JSON.stringify(typing) === '{"type":"text"}'
      ? []
      : ['/typing_indicator must be {"type":"text"}']),
  ];
}

/** The schema lets buttons of templates be numbered from 1; its own examples, Meta's pages and the API count from 0. */
const isMeant = ({ instancePath, keyword }: ErrorObject): boolean =>
  !(keyword === 'pattern' && /^\/template\/components\/\d+\/index$/.test(instancePath));

/** What Meta's pages say and its schema does not. */
function furtherProblems(body: Readonly<Record<string, unknown>>): readonly string[] {
  const problems: string[] = [];
  if (typeof body.to === 'string' && !/^\+\d{5,15}$/.test(body.to)) problems.push('/to must be +digits');
  const text = (body.text as { body?: string } | undefined)?.body;
  if (text !== undefined && (text === '' || [...text].length > 4_096))
    problems.push('/text/body must be 1 to 4096 characters');
  const action = (body.interactive as { action?: Action } | undefined)?.action;
  const titles = [
    ...(action?.buttons ?? []).map(({ reply }) => reply.title),
    ...(action?.sections ?? []).flatMap(({ rows }) => rows.map(({ title }) => title)),
  ];
  if (titles.some((title) => title.trim() === '')) problems.push('titles must not be empty');
  problems.push(...templateProblems(body));
  if (new Set(titles).size < titles.length) problems.push('titles must be unique');
  if ((action?.sections ?? []).flatMap(({ rows }) => rows).length > 10)
    problems.push('at most 10 rows in all');
  return problems;
}

/** The schema tells components and parameters apart by their type, which `discriminator` means and nothing checks. */
function templateProblems(body: Readonly<Record<string, unknown>>): readonly string[] {
  const components = (body.template as { components?: readonly Component[] } | undefined)?.components ?? [];
  return components.flatMap((component, index) => [
    ...problemsOf(componentKinds[component.type], component, `/template/components/${index}`),
    ...component.parameters.flatMap((parameter, at) =>
      problemsOf(parameterKinds[parameter.type], parameter, `/template/components/${index}/parameters/${at}`),
    ),
  ]);
}

type Component = {
  readonly type: string;
  readonly parameters: readonly { readonly type: string }[];
};
const componentKinds: Readonly<Record<string, string>> = {
  header: 'HeaderComponent',
  body: 'BodyComponent',
  button: 'ButtonComponent',
};
const parameterKinds: Readonly<Record<string, string>> = {
  text: 'TextParameter',
  image: 'ImageParameter',
  video: 'VideoParameter',
  document: 'DocumentParameter',
  payload: 'ButtonPayloadParameter',
};

function problemsOf(kind: string | undefined, value: unknown, path: string): readonly string[] {
  if (kind === undefined) return [`${path} has no such type`];
  const validate = ajv.getSchema(`meta:${kind}`) as ValidateFunction;
  validate(value);
  return (validate.errors ?? [])
    .filter(({ instancePath, keyword }) => !(keyword === 'pattern' && instancePath === '/index'))
    .map(({ instancePath, message }) => `${path}${instancePath} ${message}`);
}

type Action = {
  readonly buttons?: readonly { readonly reply: { readonly title: string } }[];
  readonly sections?: readonly { readonly rows: readonly { readonly title: string }[] }[];
};
