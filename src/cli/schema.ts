/** `kabar schema`: the JSON Schema of flow files, for editors that complete and explain while you type. */
import { Command } from 'commander';
import { flowSchema } from '../core/flow/flow-schema.ts';

export const schemaCommand = (): Command =>
  new Command('schema')
    .description('the JSON Schema of flow files, for the completion and the hover help of editors')
    .action(() => console.log(JSON.stringify(flowSchema(), null, 2)));
