import type { ClipboardSample } from './sample.ts';

const plain =
  'font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;';
const run = (words: string, style = '') => `<span style="${plain}${style}">${words}</span>`;
const p = (inside: string) =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inside}</p>`;
const li = (level: number, inside: string, kind = 'disc') =>
  `<li dir="ltr" style="list-style-type:${kind};${plain}" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${run(inside)}</p></li>`;
const ul = (inside: string) =>
  `<ul style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${inside}</ul>`;
const ol = (inside: string, start = '') =>
  `<ol${start} style="margin-top:0;margin-bottom:0;padding-inline-start:48px;">${inside}</ol>`;
const wrapped = (inside: string) =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1b9e37e2-7fff-0a1c-2f3e-5d6a7b8c9d0e">${inside}</b>`;

/** Google Docs. */
export const googleDocsSamples: ClipboardSample[] = [
  {
    from: 'Google Docs: the wrapper that is not bold, and words that are',
    html: wrapped(
      `${p(run('The lake is ') + run('frozen', 'font-weight:700;') + run(', the guard is ') + run('not', 'font-style:italic;') + run('.'))}<br />${p(run('He skates.'))}<br class="Apple-interchange-newline">`,
    ),
    outline: `The lake is **frozen**, the guard is _not_.
He skates.`,
  },
  {
    from: 'Google Docs: title, subtitle and headings',
    html: wrapped(
      `${p(run('The Bridge at Noon', 'font-size:26pt;'))}${p(run('A short history of waiting', 'font-size:15pt;color:#666666;'))}<h1 dir="ltr" style="line-height:1.38;">${run('Before', 'font-size:20pt;')}</h1>${p(run('It was a ferry.'))}<h2 dir="ltr">${run('The toll', 'font-size:16pt;')}</h2>${p(run('Two coins.'))}`,
    ),
    outline: `## The Bridge at Noon
A short history of waiting
## Before
It was a ferry.
### The toll
Two coins.`,
  },
  {
    from: 'Google Docs: lists within lists, put straight into each other',
    html: wrapped(
      ul(
        `${li(1, 'North')}${ul(`${li(2, 'Snow', 'circle')}${ul(li(3, 'Wet', 'square'))}${li(2, 'Wind', 'circle')}`)}${li(1, 'South')}`,
      ) + p(run('And so on.')),
    ),
    outline: `- North
  - Snow
    - Wet
  - Wind
- South
And so on.`,
  },
  {
    from: 'Google Docs: a list alone, with the sign of Google on the list itself',
    html: `<meta charset='utf-8'><ul style="margin-top:0;margin-bottom:0;" id="docs-internal-guid-77aa">${li(1, 'Only')}${li(1, 'This')}</ul>`,
    outline: `- Only
- This`,
  },
  {
    from: 'Google Docs: numbers from three, letters within',
    html: wrapped(
      ol(
        `${li(1, 'Knock', 'decimal')}${ol(`${li(2, 'Softly', 'lower-alpha')}${li(2, 'Twice', 'lower-alpha')}`)}${li(1, 'Enter', 'decimal')}`,
        ' start="3"',
      ),
    ),
    outline: `3. Knock
  1. Softly
  2. Twice
4. Enter`,
  },
  {
    from: 'Google Docs: flat lists that only say their level',
    html: wrapped(`${ul(li(1, 'Trams'))}${ul(li(2, 'Line 4'))}${ul(li(2, 'Line 9'))}${ul(li(1, 'Buses'))}`),
    outline: `- Trams
  - Line 4
  - Line 9
- Buses`,
  },
  {
    from: 'Google Docs: links through its own redirect, superscript and strike',
    html: wrapped(
      p(
        `<a href="https://www.google.com/url?q=https://example.org/report?page%3D2&amp;sa=D&amp;source=editors&amp;usg=AOvV" style="text-decoration:none;">${run('The report', 'color:#1155cc;text-decoration:underline;')}</a>${run(' says 10 m')}${run('2', 'vertical-align:super;font-size:0.6em;')}${run(', not ')}${run('12', 'text-decoration:line-through;')}`,
      ),
    ),
    outline: '[The report](https://example.org/report?page=2) says 10 m^2^, not --12--',
  },
  {
    from: 'Google Docs: a table',
    html: wrapped(
      `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="border:solid #000 1pt;">${p(run('Month', 'font-weight:700;'))}</td><td>${p(run('Rain, mm', 'font-weight:700;'))}</td></tr><tr style="height:0pt"><td>${p(run('May'))}</td><td>${p(run('31'))}</td></tr></tbody></table></div><br />`,
    ),
    outline: `| !**Month** | !**Rain, mm** |
| May | 31 |`,
  },
  {
    from: 'Google Docs: footnotes of a page that was saved',
    html: `<html><head><style type="text/css">.c0{font-weight:700}.c2{color:#000000;font-weight:400}ol{margin:0}</style></head><body class="doc-content"><p class="c1"><span class="c2">Gulls nest here</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c0"> in June.</span></p><hr class="c5"><div><p class="c3"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;Since the war.</span></p></div></body></html>`,
    outline: 'Gulls nest here(Since the war.)** in June.**',
  },
  {
    from: 'Google Docs: a picture and a rule',
    html: wrapped(
      `${p(`${run('Look:')}<span style="${plain}"><span style="border:none;display:inline-block;overflow:hidden;width:602px;height:401px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXc0" width="602" height="401" style="margin-left:0px;margin-top:0px;" /></span></span>`)}<hr />${p(run('End.'))}`,
    ),
    outline: `Look:
[photo https://lh7-rt.googleusercontent.com/docsz/AD_4nXc0 |  |  | ]
---
End.`,
  },
  {
    from: 'Google Docs: boxes to tick, items without spans in the third level',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="18px" alt="unchecked"><p style="display:inline-block" role="presentation"><span>Call</span></p></li><li aria-level="1"><p role="presentation"><span>Write</span></p></li><ol><li aria-level="2" style="list-style-type:lower-alpha"><p role="presentation"><span>Lede</span></p></li><ul><li aria-level="3"><p>Short</p></li></ul></ol><li aria-level="1"><p>Send</p></li></ul></b>`,
    outline: `- Call
- Write
  1. Lede
    - Short
- Send`,
  },
];
