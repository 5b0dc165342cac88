/** The blocks `friends` and `community` of `flows/policy.yaml`: recommendations, and the group people can be invited to. */
import { z } from 'zod';
import { nodeAt } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { ofNames } from '../flow/name-kind.ts';
import { didYouMean } from '../flow/suggest.ts';
import type { Form, FormId } from '../form/form.ts';
import type { Policy } from '../policy/policy.ts';
import { dayMs } from '../time/instant.ts';
import { duration, name } from './fields.ts';
import type { FileDocument } from './sort-files.ts';

export const friendsShape = z.strictObject({
  form: ofNames(name, 'form'),
  stays: duration(dayMs),
  'at-most': z.int().min(0).max(1_000),
});

export const communityShape = z.strictObject({
  link: z
    .string()
    .regex(
      /^https:\/\/chat\.whatsapp\.com\/[A-Za-z0-9]{10,40}$/,
      'must be the invite link of a WhatsApp group or community, such as https://chat.whatsapp.com/AbCdEf123456',
    ),
});

type Written = {
  readonly friends?: z.output<typeof friendsShape>;
  readonly community?: z.output<typeof communityShape>;
};

export const friendsOf = ({ friends, community }: Written): Pick<Policy, 'friends' | 'community'> => ({
  ...(friends === undefined
    ? {}
    : { friends: { form: friends.form as FormId, staysMs: friends.stays, atMost: friends['at-most'] } }),
  ...(community === undefined ? {} : { community }),
});

/** A friend agrees by the boxes that a link of the form says yes to: without any, nobody could come. */
export function checkFriends(
  document: FileDocument | undefined,
  policy: Pick<Policy, 'friends'> | null,
  known: { readonly forms: ReadonlyMap<FormId, Form>; readonly written: readonly string[] },
): readonly Issue[] {
  const id = policy?.friends?.form;
  if (document === undefined || id === undefined) return [];
  const { at } = nodeAt(document.root, ['friends', 'form']);
  const form = known.forms.get(id);
  if (form === undefined) {
    // A form with mistakes is not called unknown.
    if (known.written.includes(id)) return [];
    const hint = didYouMean(id, known.written) ?? `Write flows/forms/${id}.yaml.`;
    return [issueAt(document.file, at, { code: 'unknown-form', message: `there is no form "${id}".`, hint })];
  }
  if (form.byLink.length > 0) return [];
  const message = `nobody can agree by a link of the form "${id}".`;
  const hint = 'Name the boxes in its `by-link:`, or take another form.';
  return [issueAt(document.file, at, { code: 'no-link-boxes', message, hint })];
}
