import type { ClipboardSample } from './sample.ts';

const run = (words: string, style = '') =>
  `<span data-contrast="auto" xml:lang="EN-GB" lang="EN-GB" class="TextRun SCXW1910 BCX0" style="${style}"><span class="NormalTextRun SCXW1910 BCX0">${words}</span></span><span class="EOP SCXW1910 BCX0" data-ccp-props="{}" style="font-size: 11pt;">&nbsp;</span>`;

const paragraph = (words: string) =>
  `<div class="OutlineElement Ltr SCXW1910 BCX0" style="direction: ltr; white-space: normal;"><p class="Paragraph SCXW1910 BCX0" xml:lang="EN-GB" paraid="1" style="white-space: pre-wrap; vertical-align: baseline;">${run(words)}</p></div>`;

const item = (tag: 'ul' | 'ol', level: number, words: string, start = '') =>
  `<div class="ListContainerWrapper SCXW1910 BCX0" style="margin: 0px;"><${tag} class="${tag === 'ul' ? 'Bullet' : 'Numbered'}ListStyle${level} SCXW1910 BCX0" role="list"${start && ` start="${start}"`} style="list-style-type: ${tag === 'ul' ? 'disc' : 'decimal'};"><li data-leveltext="${tag === 'ul' ? '' : '%1.'}" data-font="Symbol" data-listid="7" data-list-defn-props="{}" aria-setsize="-1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement Ltr SCXW1910 BCX0" style="margin-left: ${level * 24}px;"><p class="Paragraph SCXW1910 BCX0" style="white-space: pre-wrap;">${run(words)}</p></li></${tag}></div>`;

/** Word in the browser. */
export const wordOnlineSamples: ClipboardSample[] = [
  {
    from: 'Word Online: a heading and paragraphs',
    html: `<meta charset='utf-8'><div class="OutlineElement Ltr SCXW1910 BCX0"><p role="heading" aria-level="1" class="Paragraph SCXW1910 BCX0" data-ccp-parastyle="heading 1" style="font-weight: normal;">${run('Three doors, no key', 'font-weight: 400; font-size: 20pt;')}</p></div>${paragraph('The lock was changed in May.')}${paragraph('')}${paragraph('Nobody told the night shift.')}`,
    outline: `## Three doors, no key
The lock was changed in May.
Nobody told the night shift.`,
  },
  {
    from: 'Word Online: bullets, each in a list of its own',
    html: `<meta charset='utf-8'>${paragraph('To bring:')}${item('ul', 1, 'A lamp')}${item('ul', 2, 'With a battery')}${item('ul', 2, 'And a spare')}${item('ul', 1, 'A map')}${paragraph('Nothing else.')}`,
    outline: `To bring:
- A lamp
  - With a battery
  - And a spare
- A map
Nothing else.`,
  },
  {
    from: 'Word Online: numbers that go on from list to list',
    html: `<meta charset='utf-8'>${item('ol', 1, 'Ask', '1')}${item('ol', 1, 'Ask again', '2')}${item('ol', 2, 'In writing', '1')}${item('ol', 1, 'Publish', '3')}`,
    outline: `1. Ask
2. Ask again
  1. In writing
3. Publish`,
  },
  {
    from: 'Word Online: bold and italic by style, and a link',
    html: `<meta charset='utf-8'><div class="OutlineElement"><p class="Paragraph" style="font-weight: normal; font-style: normal;"><span class="TextRun" style="font-weight: bold;"><span class="NormalTextRun">Closed</span></span><span class="TextRun" style="font-style: italic;"><span class="NormalTextRun"> until </span></span><a class="Hyperlink" href="https://example.org/autumn" target="_blank" rel="noreferrer noopener"><span class="TextRun Underlined" style="color: rgb(5, 99, 193); text-decoration: underline;"><span class="NormalTextRun">autumn</span></span></a><span class="EOP">&nbsp;</span></p></div>`,
    outline: '**Closed**_ until _[autumn](https://example.org/autumn)',
  },
  {
    from: 'Word Online: a table',
    html: `<meta charset='utf-8'><div class="OutlineElement Ltr"><div class="TableContainer Ltr"><table class="Table Ltr TableWordWrap" border="1" data-tablestyle="MsoTableGrid" aria-rowcount="2"><tbody><tr class="TableRow" aria-rowindex="1" role="row"><td class="FirstRow FirstCol" data-celllook="69905" role="rowheader"><div class="TableCellContent"><div class="OutlineElement"><p class="Paragraph">${run('Pier', 'font-weight: bold;')}</p></div></div></td><td class="FirstRow LastCol" role="columnheader"><div class="TableCellContent"><div class="OutlineElement"><p class="Paragraph">${run('Depth', 'font-weight: bold;')}</p></div></div></td></tr><tr class="TableRow" role="row"><td><div class="TableCellContent"><p class="Paragraph">${run('Four')}</p></div></td><td><div class="TableCellContent"><p class="Paragraph">${run('9 m')}</p></div></td></tr></tbody></table></div></div>`,
    outline: `| !**Pier** | !**Depth** |
| Four | 9 m |`,
  },
];
