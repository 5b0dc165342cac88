/** One conversation from "hi" to goodbye, told only in what a person does and reads: the same on every transport. */
import { expect } from '@jest/globals';

/** A person with a phone, whatever is behind it. */
export type Person = {
  writes(text: string): Promise<void>;
  /** Votes in the latest poll, by position. */
  votes(option: number): Promise<void>;
  /** The next message that appears, poll questions included; rejects when none comes in time. */
  reads(): Promise<string>;
  /** Everything that appeared so far and was not read; waits until Kabar has nothing more to do. */
  rest(): Promise<readonly string[]>;
};

export type Business = { starts(flow: string): Promise<void> };

export async function holdTheConversation(person: Person, business: Business): Promise<void> {
  await person.writes('hi, I want to know more about the classes');
  expect(await person.reads()).toMatch(/May we write to you here\?[\s\S]*STOP/);
  await person.writes('yes');
  expect(await person.reads()).toContain('Welcome to *Dapur Sari*');
  expect(await person.reads()).toMatch(/\*SARI\w{6}\*/);
  expect(await person.reads()).toContain('save our number');
  expect(await person.reads()).toContain('Dapur Sari');
  expect(await person.reads()).toContain('what may we call you?');
  await person.writes('Asha');
  expect(await person.reads()).toMatch(/Nice to meet you, Asha!/);
  await person.writes('1');
  expect(await person.reads()).toContain('toast your spices');
  expect(await person.reads()).toContain('Thank you, Asha');

  await business.starts('weekly-poll');
  expect(await person.reads()).toContain('what shall we cook on Saturday?');
  await person.votes(1);
  expect(await person.reads()).toContain('Counted, thank you!');

  await person.writes('STOP');
  expect(await person.reads()).toContain('you will get nothing more from *Dapur Sari*');
  await person.writes('are you still there?');
  await business.starts('weekly-poll');
  expect(await person.rest()).toEqual([]);
}
