/** What calls to other systems are to hear. */
import type { Fields } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { answers } from './read-opening.ts';
import { tryoutWords } from './words.ts';

type FieldsProps = { readonly visitor: Visitor; readonly filled?: Fields };

export function CallFields({ visitor, filled }: FieldsProps) {
  const words = tryoutWords(visitor.language);
  return (
    <>
      <select name="calls" aria-label={words.calls}>
        {answers.map((answer) => (
          <option key={answer} value={answer} selected={answer === filled?.one('calls')}>
            {words[answer]}
          </option>
        ))}
      </select>
      <textarea
        name="body"
        rows={2}
        aria-label={words.json}
        placeholder='{ "points": 3 }'
        spellcheck={false}
        autocomplete="off"
      >
        {`\n${filled?.one('body') ?? ''}`}
      </textarea>
    </>
  );
}
