/** Message text as WhatsApp shows it: *bold*, _italic_, ~struck~, and addresses that can be followed. */
import type { ComponentChildren } from 'preact';

const pattern =
  /(https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)])|(?<![\p{L}\p{N}])(?:\*(\S|\S[^\n*]*\S)\*|_(\S|\S[^\n_]*\S)_|~(\S|\S[^\n~]*\S)~)(?![\p{L}\p{N}])/gu;

export function Words({ text }: { readonly text: string }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), part(match));
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

function part([, link, bold, italic, struck]: RegExpMatchArray): ComponentChildren {
  if (link !== undefined)
    return (
      <a href={link} rel="noopener noreferrer" target="_blank">
        {link}
      </a>
    );
  if (bold !== undefined) return <b>{bold}</b>;
  return italic === undefined ? <s>{struck}</s> : <i>{italic}</i>;
}
