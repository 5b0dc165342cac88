/** The browser's part: refreshes what is marked live, posts forms without leaving the page. Without it all works too. */
export const script = `'use strict';
/** Where hardly anything happens by itself it is not asked for every moment. */
const isSlow = document.querySelector('main[data-pace=slow]') !== null;
const pollMs = isSlow ? 15000 : 1500;
const eagerMs = 250;
const quietRounds = 8;

const atEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 80;
const toEnd = () => {
  const thread = document.getElementById('thread');
  if (thread) thread.scrollTop = thread.scrollHeight;
};

const leadsTo = (control) => control.getAttribute('href') ?? control.value + control.textContent;

/** Replaces each live part whose content is new; the text being written and boxes being ticked stay. */
function show(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const thread = document.getElementById('thread');
  const follow = thread && atEnd(thread);
  let changed = false;
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (!fresh || fresh.innerHTML === part.innerHTML || part.querySelector('input:checked')) continue;
    const had = part.contains(document.activeElement) ? leadsTo(document.activeElement) : null;
    part.innerHTML = fresh.innerHTML;
    // Who came here by keyboard stays here.
    if (had) [...part.querySelectorAll('a, button, summary')].find((each) => leadsTo(each) === had)?.focus();
    changed = true;
  }
  if (changed && follow) toEnd();
}

async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (response.ok) show(await response.text());
}

let eager = 0;
async function live() {
  try {
    if (!document.hidden) await refresh();
  } catch {
    // The server is away for a moment; the next round tries again.
  }
  setTimeout(live, eager-- > 0 ? eagerMs : pollMs);
}

addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-post]')) return;
  event.preventDefault();
  const data = new URLSearchParams(new FormData(form, event.submitter));
  const text = form.querySelector('textarea');
  if (text) text.value = '';
  form.querySelector('details')?.removeAttribute('open');
  form.querySelectorAll('input:checked').forEach((box) => { box.checked = false; });
  const response = await fetch(form.action, { method: 'POST', body: data });
  const html = await response.text();
  if (!response.ok) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main').replaceWith(page.querySelector('main'));
    return;
  }
  show(html);
  toEnd();
  eager = isSlow ? 0 : quietRounds;
});

/** Fields of forms whose loss would be one: whether anything is in them that was not sent. */
const isUnsent = () =>
  document.querySelector('form[data-unsent=yes]') !== null ||
  [...document.querySelectorAll('form[data-unsent] :is(textarea, input)')].some((field) => field.value !== field.defaultValue);
let isSending = false;
addEventListener('submit', (event) => {
  if (event.target.matches('[data-unsent]')) isSending = true;
});
addEventListener('pageshow', () => { isSending = false; });
addEventListener('beforeunload', (event) => {
  if (!isSending && isUnsent()) event.preventDefault();
});

addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !event.target.matches('[data-enter]')) return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector('button'));
});

if (document.querySelector('[data-live]')) {
  toEnd();
  setTimeout(live, pollMs);
}
`;
