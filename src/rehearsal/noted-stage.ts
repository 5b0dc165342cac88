/** A stage on which a conversation is held by hand and written down: with one person, and calls that nobody answers but the test. */
import type { Instant } from '../core/time/instant.ts';
import { enter } from './entering.ts';
import type { Beginning } from './format.ts';
import type { House } from './house.ts';
import { createNotebook, type Notebook } from './notebook.ts';
import { openStage, type Stage } from './stage.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

export type NotedStage = { readonly stage: Stage; readonly notebook: Notebook; readonly webhooks: Webhooks };

export type NotedOptions = {
  readonly language: string;
  /** One of the language's country when left out. */
  readonly phone?: string;
  readonly beginning: Beginning;
  readonly now: Instant;
  readonly calls?: Parameters<Webhooks['answer']>[0];
};

/** Rejects where the conversation cannot begin there; nothing stays open then. */
export async function openNotedStage(
  house: House,
  { language, phone, beginning, now, calls }: NotedOptions,
): Promise<NotedStage> {
  const webhooks = createWebhooks(async () => ({ by: language, step: null }));
  if (calls !== undefined) webhooks.answer(calls);
  const stage = await openStage({
    ...house,
    settings: house.settingsFor(null),
    now,
    web: webhooks.web,
    onFiles: false,
    onlooker: () => {},
  });
  try {
    const whom = phone === undefined ? {} : { phone };
    const notebook = createNotebook({ stage, language, ...whom, beginning, now });
    await enter(stage, notebook.person, beginning);
    await notebook.listen();
    return { stage, notebook, webhooks };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
