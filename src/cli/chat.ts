/** `kabar chat`: talk to the shipped flows in the terminal; nothing is kept, and time travels when told to. */
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { openChat } from './chat-session.ts';

export const chatCommand = (): Command =>
  new Command('chat')
    .description('a conversation in the terminal, on the files in flows/ and locales/, in memory')
    .option('--from <phone>', 'the number you write from', '+6281234567890')
    .option('--save <file>', 'writes the chat down as a conversation test, such as flows/book.test.yaml')
    .option('--quiet', 'only the conversation, without what the engine thought')
    .action(async ({ from, quiet, save }: { from: string; quiet?: boolean; save?: string }) => {
      const chat = await openChat({
        from,
        quiet: quiet === true,
        save: save ?? null,
        print: (line) => console.log(line),
      });
      chat.greet();
      const byHand = process.stdin.isTTY === true;
      const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: byHand });
      lines.setPrompt(byHand ? 'you  › ' : '');
      lines.prompt();
      for await (const line of lines) {
        if (!byHand && line.trim() !== '') console.log(`you  › ${line}`);
        if (!(await chat.take(line))) break;
        lines.prompt();
      }
      lines.close();
      await chat.close();
    });
