/** The browser's part: shows what the server tells of, posts forms without leaving the page. Without it all works too. */
export const script = `'use strict';
const againMs = 5000;
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

/** The server tells of each change (frame/live.ts). Only while somebody looks: browsers keep few lines open to one server. */
let news = null;
function listen() {
  if (news || document.hidden) return;
  news = new EventSource(location.href);
  news.onmessage = ({ data }) => show(data);
  news.onerror = () => {
    // While it tries again by itself nothing is to be done.
    if (news.readyState !== EventSource.CLOSED) return;
    news = null;
    setTimeout(listen, againMs);
  };
}
function hush() {
  news?.close();
  news = null;
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
  listen();
  addEventListener('visibilitychange', () => (document.hidden ? hush() : listen()));
}
`;
