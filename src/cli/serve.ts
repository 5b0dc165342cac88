/** `kabar serve`: the engine, its API and the console, until the process is told to stop. */
import { Command } from 'commander';
import { readSettings } from '../config.ts';
import { serve } from '../serve.ts';

export const serveCommand = (): Command =>
  new Command('serve')
    .description('runs the engine, the API and the console (what `npm start` does)')
    .action(async () => {
      const serving = await serve(readSettings(process.env));
      console.log(serving.greeting);
      const signal = await new Promise<string>((resolve) => {
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
      });
      console.log(`${signal}: finishing what is under way …`);
      await serving.stop();
    });
