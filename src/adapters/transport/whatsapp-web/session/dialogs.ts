/**
 * Closes the dialog "What's new", which WhatsApp Web shows after an update: a login on which nobody presses "Continue" was seen
 * to be removed minutes later (wwebjs.md B13). Source text, for it runs in the page. Other dialogs are left alone.
 */
export const closeWhatsNew = `(() => {
  const headings = [/what.?s new/i, /novedades/i, /novidades/i, /yang baru/i, /nouveaut/i, /neuigkeiten/i, /novit/i];
  const ways = /^(continue|ok|got it|continuar|entendi(do)?|lanjutkan|continuer|weiter|continua)$/i;
  let closed = 0;
  for (const dialog of document.querySelectorAll('[role="dialog"]')) {
    if (!headings.some((heading) => heading.test(dialog.textContent ?? ''))) continue;
    const button = [...dialog.querySelectorAll('button, [role="button"]')].find((each) => ways.test((each.textContent ?? '').trim()));
    button?.click();
    if (button) closed += 1;
  }
  return closed;
})()`;
