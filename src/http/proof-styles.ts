/** How a proof looks on screen and on paper. */
export const proofStyles = `
:root { font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .15rem 1rem; margin: 0; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ccc; vertical-align: top; }
.record { border: 1px solid #ccc; border-radius: .5rem; padding: 1rem; margin: 1rem 0; break-inside: avoid; }
.record.wrong { border: 2px solid #a00; }
figure { margin: 0 0 .75rem; } figcaption { color: #555; font-size: .85rem; overflow-wrap: anywhere; }
blockquote { margin: 0; padding: .5rem .75rem; background: #f4f4f0; white-space: pre-wrap; overflow-wrap: anywhere; }
.id { font: .85rem ui-monospace, monospace; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; } :root { font-size: 11px; } blockquote { border: 1px solid #ccc; } }
`;
