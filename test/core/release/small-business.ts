/** The smallest sound set of files, to be spoiled one file at a time. */
import { createI18nextTranslator } from '../../../src/adapters/translator/i18next.ts';
import { issueLine } from '../../../src/core/flow/issue.ts';
import type { MediaFile } from '../../../src/core/inspect/sendable-media.ts';
import { type Compiled, type CompileOptions, compileRelease } from '../../../src/core/release/compile.ts';

const policy = `
business:
  name: Dapur Sari
  contact: halo@dapursari.example
  phone: "+62 812-3456-7890"
language: en
time-zone: Asia/Jakarta
quiet-hours: { from: "20:00", to: "08:00" }
caps:
  marketing: { day: 1, week: 2 }
  utility: { day: 2 }
unanswered-budget: 6
incentive-prefix: SARI
`;

const lifecycle = `
prospect: {}
confirming: { for: 3d }
onboarding: { flow: hello, for: 1d12h }
active: { silent-after: 30d }
dormant: { gaps: [7d, 14d] }
quiet: { for: 90d }
optedOut: {}
`;

const common = `
detect-words: [hello]
frequency_one: at most one message a week
frequency_other: at most {{count}} messages a week
help: Ask us.
help-words: [help]
language-name: English
no: "No"
no-words: ["no"]
opt-in-words: [start]
opt-out-line: Reply STOP to stop.
opt-out-words: [stop]
left-menu: You are out.
less-often: Less often.
marketing-stopped: No more news.
only-topic: Only that.
paused: We are quiet.
subscribed-again: Welcome back.
unclear: Sorry?
unsupported: In words, please?
yes: "Yes"
yes-words: ["yes"]
`;

/** Files begin with their purpose, so that the text of each starts on line 2. */
export const soundFiles: Readonly<Record<string, string>> = {
  'flows/policy.yaml': `# Rules${policy}`,
  'flows/lifecycle.yaml': `# Stages${lifecycle}`,
  'flows/topics.yaml':
    '# Topics\nnews: { purpose: marketing, label: { en: News } }\nhelp: { purpose: service, label: { en: Help } }\n',
  'flows/attributes.yaml': '# Attributes\nname: text\nage: { type: number, set-by: import }\n',
  'flows/segments.yaml': '# Segments\ngrown-ups: contact.age >= 18\n',
  'flows/hello.yaml': '# Says hello\nflow: hello\ntopic: news\nsteps:\n  - say: hello\n',
  'locales/en/common.yaml': `# Common${common}`,
  'locales/en/hello.yaml': '# Hello\nhello: Hello {{name}}!\n',
};

const translator = createI18nextTranslator();

/** Compiles the sound files with some of them replaced, added or (by null) left out. */
export function compileWith(
  changes: Readonly<Record<string, string | null>> = {},
  media: readonly MediaFile[] = [],
  options: CompileOptions = {},
): Compiled {
  const files = Object.entries({ ...soundFiles, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
  return compileRelease(files, media, translator.texts, options);
}

/** Every issue as an admin reads it. */
export const issueLines = ({ issues }: Compiled): readonly string[] => issues.map(issueLine);
