/** Message text as WhatsApp shows it: *bold*, _italic_, ~struck~, and addresses that can be followed. */
import type { ComponentChildren } from 'preact';
import { codeInAddress } from '../core/message-link.ts';

const pattern =
  /(https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)])|(?<![\p{L}\p{N}])(?:\*(\S|\S[^\n*]*\S)\*|_(\S|\S[^\n_]*\S)_|~(\S|\S[^\n~]*\S)~)(?![\p{L}\p{N}])/gu;

type WordsProps = {
  readonly text: string;
  /** What the phone itself shows: a link whose clicks are counted is theirs to open. Elsewhere we would be counted for them. */
  readonly onPhone?: boolean;
};

export function Words({ text, onPhone = false }: WordsProps) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), part(match, onPhone));
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

function part([, link, bold, italic, struck]: RegExpMatchArray, onPhone: boolean): ComponentChildren {
  const code = link === undefined ? null : codeInAddress(link);
  if (code !== null && !onPhone) return link;
  if (link !== undefined)
    return (
      <a href={code === null ? link : `/l/${code}`} rel="noopener noreferrer" target="_blank">
        {link}
      </a>
    );
  if (bold !== undefined) return <b>{bold}</b>;
  return italic === undefined ? <s>{struck}</s> : <i>{italic}</i>;
}
