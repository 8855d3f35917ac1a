import type { ClipboardSample } from './sample.ts';

const teamsItem = (words: string) =>
  `<li><div role="presentation" class="elementToProof">${words}</div></li>`;

/** Programs that newsrooms write in beside word processors: chats, notes, editors within pages. */
export const editorSamples: ClipboardSample[] = [
  {
    from: 'Slack: one list for each level, counted from nought',
    html: `<meta charset='utf-8'><span>Today:</span><ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">Strike</li></ul><ul data-stringify-type="unordered-list" data-indent="1"><li>Port</li><li>Rail</li></ul><ul data-stringify-type="unordered-list" data-indent="0"><li>Budget</li></ul>`,
    outline: `Today:
- Strike
  - Port
  - Rail
- Budget`,
  },
  {
    from: 'Quill: levels as classes, bullets within an ordered list',
    html: `<ol><li data-list="bullet"><span class="ql-ui"></span>Strike</li><li data-list="bullet" class="ql-indent-1">Port</li><li data-list="ordered">First</li><li data-list="ordered" class="ql-indent-1">Of it</li><li data-list="ordered">Second</li></ol><ul><li>Rye</li><li class="ql-indent-1">Flour</li><li class="ql-indent-2">Fine</li><li>Salt</li></ul>`,
    outline: `- Strike
  - Port
1. First
  1. Of it
2. Second
- Rye
  - Flour
    - Fine
- Salt`,
  },
  {
    from: 'Dropbox Paper: levels as classes of lists',
    html: `<ul class="listtype-bullet listindent1"><li>Strike</li></ul><ul class="listtype-bullet listindent2"><li>Port</li></ul><ul class="listtype-bullet listindent1"><li>Budget</li></ul>`,
    outline: `- Strike
  - Port
- Budget`,
  },
  {
    from: 'The new Outlook and Teams: a list within a list stands in an item without words',
    html: `<ul>${teamsItem('Strike')}<li style="display:block;list-style:none"><ul>${teamsItem('Port')}</ul></li>${teamsItem('Budget')}</ul>`,
    outline: `- Strike
  - Port
- Budget`,
  },
  {
    from: 'Notion: a list of three levels, a box to tick, a callout',
    html: `<meta charset='utf-8'><!-- notionvc: 1 --><h1>Plan</h1><ul><li>Strike<ul><li>Port<ol><li>Cranes</li></ol></li></ul></li><li><p>Budget</p><p>Still open</p></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span class="to-do-children-unchecked">Call</span></li></ul><aside>A callout</aside>`,
    outline: `## Plan
- Strike
  - Port
    1. Cranes
- Budget
  Still open
- Call
A callout`,
  },
  {
    from: 'Excel: cells over several columns, a bold first row',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-number-format:General}.xl65{font-weight:700}--></style></head><body><table border=0><col width=64><!--StartFragment--><tr height=20><td class=xl65 colspan=2>Port</td><td class=xl65>Tons</td></tr><tr><td>Riga</td><td>LV</td><td align=right x:num>24.1</td></tr><!--EndFragment--></table></body></html>`,
    outline: `| !{2 wide}**Port** | !**Tons** |
| Riga | LV | 24.1 |`,
  },
];
