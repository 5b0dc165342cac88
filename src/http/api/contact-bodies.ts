/** What can be told of a contact, field by field. */
import { z } from 'zod';
import { purposes } from '../../core/consent.ts';
import { language, moment, named, phone, purposeList, tagList, timeZone, value, words } from '../fields.ts';

/** At least one fact that a judge could follow. */
const evidence = z
  .strictObject(
    {
      messageId: words(200).exactOptional(),
      verbatim: words(4_096).exactOptional(),
      ip: z.union([z.ipv4(), z.ipv6()], { error: 'Write an IP address.' }).exactOptional(),
      userAgent: words(1_000).exactOptional(),
      url: z
        .url({ protocol: /^https?$/, error: 'Write a web address.' })
        .max(2_000)
        .exactOptional(),
      note: words(4_096).exactOptional(),
    },
    { error: 'Write an object with some of: messageId, verbatim, ip, userAgent, url, note.' },
  )
  .refine(
    (facts) => Object.keys(facts).length > 0,
    'Give at least one of: messageId, verbatim, ip, userAgent, url, note.',
  )
  .meta({ description: 'What proves it.' });

const source = words(200).meta({ description: 'Where it came from, in your words: a form, a shop, an app.' });

export const optInBody = z.strictObject({
  phone,
  purposes: purposeList,
  source,
  evidence,
  disclosure: z
    .strictObject({
      text: words(20_000),
      version: words(200).exactOptional(),
      language,
    })
    .meta({ description: 'The words the person agreed to, and their language.' }),
  language: language.exactOptional().meta({ description: "The person's language, if it is another." }),
  confirm: z
    .boolean('Write true or false.')
    .default(false)
    .meta({ description: 'True: ask the person on WhatsApp first, the consent counts once they say yes.' }),
});

export const withdrawBody = z.strictObject({
  purposes: purposeList.default([...purposes]),
  source,
  evidence,
});

export const editBody = z
  .strictObject({
    attributes: named(value.nullable()).exactOptional().meta({ description: 'Null removes one.' }),
    addTags: tagList.exactOptional(),
    removeTags: tagList.exactOptional(),
    language: language.exactOptional(),
    timeZone: timeZone.exactOptional(),
    pausedUntil: moment.nullable().exactOptional().meta({ description: 'Null ends a pause.' }),
  })
  .refine((body) => Object.keys(body).length > 0, 'Change at least one field.');

export const eventBody = z.strictObject({
  name: z
    .string('Write the name in quotes.')
    .regex(
      /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/,
      'Use lower-case words joined by . - or _, such as order.paid.',
    )
    .max(100),
  values: named(value).default({}),
});

export const flowBody = z.strictObject({
  flow: words(100).meta({ description: 'The name of a flow, such as weekly-poll.' }),
});

export const handBody = z.strictObject({
  to: z.enum(['person', 'bot'], { error: 'Write "person" or "bot".' }),
  actor: words(200).default('api').meta({ description: 'Who did it; the journal shows it.' }),
});

export const assignBody = z.strictObject({
  to: words(200).nullable().meta({ description: 'Who is to answer; null: whoever comes first.' }),
  actor: words(200).default('api').meta({ description: 'Who assigns it; the journal shows it.' }),
});

export const writeBody = z.strictObject({
  text: words(4_096).meta({ description: 'Goes to their phone as it stands.' }),
  actor: words(200).default('api').meta({ description: 'Who wrote it; the journal shows it.' }),
});
