import type { ClipboardSample } from './sample.ts';

const head = (styles = '') => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:12.0pt; font-family:"Calibri",sans-serif;}
 h1 {mso-style-priority:9; mso-outline-level:1; font-size:16.0pt; color:#2F5496;}
 ${styles}
-->
</style></head>
<body lang=EN-GB style='tab-interval:36.0pt'>
<!--StartFragment-->
`;
const foot = '\n<!--EndFragment-->\n</body>\n</html>';

const bullet = (font: string, sign: string) => `<![if !supportLists]><span lang=EN-GB
style='font-family:${font};mso-fareast-font-family:${font};mso-bidi-font-family:${font}'><span
style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>`;

const item = (place: string, level: number, marker: string, words: string, list = 'l0 ', lfo = 'lfo1') =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:${list}level${level} ${lfo}'>${marker}<span
lang=EN-GB>${words}<o:p></o:p></span></p>\n`;

/** Word for Windows and for the Mac. */
export const wordSamples: ClipboardSample[] = [
  {
    from: 'Word: headings, marks and a link',
    html: `${head()}<h1><span lang=EN-GB>The ferry that never sails<o:p></o:p></span></h1>
<h2><span lang=EN-GB>A port without water<o:p></o:p></span></h2>
<p class=MsoNormal><span lang=EN-GB>The <b>mayor</b> called it <i style='mso-bidi-font-style:normal'>temporary</i>, wrote
<a href="https://example.org/minutes">the minutes</a>&nbsp;of 2019, and CO<sub>2</sub> fell.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span lang=EN-GB style='mso-bidi-font-weight:bold'>Nobody<span style='mso-spacerun:yes'>&nbsp; </span>has
sailed since.</span></p>${foot}`,
    outline: `## The ferry that never sails
### A port without water
The **mayor** called it _temporary_, wrote [the minutes](https://example.org/minutes)\u00a0of 2019, and CO,2, fell.
Nobody has sailed since.`,
  },
  {
    from: 'Word: bullets on three levels',
    html: `${head(`@list l0 {mso-list-id:1; mso-list-type:hybrid;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:\\F0B7; font-family:Symbol;}
 @list l0:level2 {mso-level-number-format:bullet; mso-level-text:o; font-family:"Courier New";}`)}
${item('First', 1, bullet('Symbol', '·'), 'Fish')}${item('Middle', 2, bullet('"Courier New"', 'o'), 'Herring')}${item('Middle', 3, bullet('Wingdings', '§'), 'Smoked')}${item('Middle', 2, bullet('"Courier New"', 'o'), 'Cod')}${item('Last', 1, bullet('Symbol', '·'), 'Bread')}
<p class=MsoNormal><span lang=EN-GB>All sold out.</span></p>${foot}`,
    outline: `- Fish
  - Herring
    - Smoked
  - Cod
- Bread
All sold out.`,
  },
  {
    from: 'Word: numbers that begin at four, letters and Roman numbers below',
    html: `${head(`@list l1:level1 {mso-level-start-at:4;} @list l1:level2 {mso-level-number-format:alpha-lower;}
 @list l1:level3 {mso-level-number-format:roman-lower;}`)}
${item('First', 1, bullet('Calibri', '4.'), 'Sign the lease', 'l1 ', 'lfo2')}${item('Middle', 2, bullet('Calibri', 'a)'), 'Find a pen', 'l1 ', 'lfo2')}${item('Middle', 3, bullet('Calibri', 'i.'), 'A blue one', 'l1 ', 'lfo2')}${item('Middle', 3, bullet('Calibri', 'ii.'), 'That writes', 'l1 ', 'lfo2')}${item('Last', 1, bullet('Calibri', '5.'), 'Move in', 'l1 ', 'lfo2')}${foot}`,
    outline: `4. Sign the lease
  1. Find a pen
    1. A blue one
    2. That writes
5. Move in`,
  },
  {
    from: 'Word: the list stands inside a bookmark, as the newest versions write it',
    html: `${head()}<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-bookmark:_Hlk64885'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Rye <b>flour</b><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-bookmark:_Hlk64885'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Salt<o:p></o:p></span></p>${foot}`,
    outline: `- Rye **flour**
- Salt`,
  },
  {
    from: 'Word: a paragraph that goes on in an item, and a list that begins again',
    html: `${head()}${item('First', 1, bullet('Calibri', '1.'), 'Boil the water')}<p class=MsoListParagraphCxSpMiddle
style='margin-left:36.0pt'><span lang=EN-GB>Sea water will do.<o:p></o:p></span></p>${item('Last', 1, bullet('Calibri', '2.'), 'Wait')}${item('First', 1, bullet('Calibri', '1.'), 'Cool it', 'l0 ', 'lfo3')}${foot}`,
    outline: `1. Boil the water
  Sea water will do.
2. Wait
1. Cool it`,
  },
  {
    from: 'Word: a table with a repeated header row and spans',
    html: `${head()}<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 style='width:150pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Year<o:p></o:p></b></p></td>
 <td width=200 colspan=2><p class=MsoNormal><b>Ships in and out<o:p></o:p></b></p></td></tr></thead>
 <tr style='mso-yfti-irow:1'><td rowspan=2><p class=MsoNormal>2024<o:p></o:p></p></td><td><p class=MsoNormal>41</p></td><td><p class=MsoNormal>40<o:p></o:p></p></td></tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td><p class=MsoNormal>7</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table><p class=MsoNormal>Source: port authority</p>${foot}`,
    outline: `| !**Year** | !{2 wide}**Ships in and out** |
| {2 high}2024 | 41 | 40 |
| 7 |  |
Source: port authority`,
  },
  {
    from: 'Word: footnotes',
    html: `${head()}<p class=MsoNormal>The crane fell twice<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a> and stood up once.<a
style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a></p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
title=""><span class=MsoFootnoteReference>[1]</span></a> In 2011 and <i>again</i> in 2014.<o:p></o:p></p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2" name="_ftn2"
title=""><span class=MsoFootnoteReference>[2]</span></a> With help.<o:p></o:p></p></div></div>${foot}`,
    outline: 'The crane fell twice(In 2011 and again in 2014.) and stood up once.(With help.)',
  },
  {
    from: 'Word: title, subtitle, a quote style and a page break',
    html: `${head()}<p class=MsoTitle><span lang=RU>Зима в порту<o:p></o:p></span></p>
<p class=MsoSubtitle><span lang=RU>Почему краны молчат<o:p></o:p></span></p>
<span lang=RU><br clear=all style='mso-special-character:line-break;page-break-before:always'></span>
<p class=MsoNormal style='mso-outline-level:2'><b><span lang=RU>Причал №&nbsp;5<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=RU>Лёд встал в&nbsp;декабре<span style='mso-tab-count:1'>           </span>— раньше срока.<o:p></o:p></span></p>${foot}`,
    outline: `## Зима в порту
Почему краны молчат
### Причал №\u00a05
Лёд встал в\u00a0декабре — раньше срока.`,
  },
  {
    from: 'Word: hidden text, a comment and tracked changes',
    html: `${head()}<p class=MsoNormal>The bill is <del cite="mailto:Ann" datetime="2026-02-01T10:00">nine</del><ins cite="mailto:Ann"
datetime="2026-02-01T10:00">ten</ins> million<span style='display:none;mso-hide:all'> (check!)</span>.<a style='mso-comment-reference:AB_1;mso-comment-date:20260201T1000'></a><span
class=MsoCommentReference><span style='font-size:8.0pt'><span style='mso-special-character:comment'>&nbsp;<![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[AB1]</a><![endif]></span></span></span></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Are you sure?</p></div></div>${foot}`,
    outline: 'The bill is --nine--ten million.',
  },
  {
    from: 'Word: a picture from the disk of the writer',
    html: `${head()}<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_1"><v:imagedata src="file:///C:/Temp/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img
width=604 height=402 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg" alt="Two cranes over an empty quay" v:shapes="Picture_1"><![endif]></p>
<p class=MsoCaption>Figure 1. The quay in March.</p>${foot}`,
    outline: `[photo file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg |  |  | Two cranes over an empty quay]
Figure 1. The quay in March.`,
  },
  {
    from: 'Word for Mac: a list whose items are list paragraphs of one class',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- @list l0:level1 {mso-level-number-format:bullet; mso-level-text:-; font-family:Calibri;} --></style></head><body lang=EN-US>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Calibri'><span style='mso-list:Ignore'>-<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Tea from the <span class=GramE>station</span><o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:1.0in;text-indent:-.25in;mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='font-family:Calibri'><span style='mso-list:Ignore'>-<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]--><span class=SpellE>Samovar</span><o:p></o:p></p></body></html>`,
    outline: `- Tea from the station
  - Samovar`,
  },
  {
    from: 'Word through a mail program that dropped the list styles',
    html: `<div><p class="MsoListParagraphCxSpFirst" style="margin-left:36.0pt">·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Lights off</p>
<p class="MsoListParagraphCxSpMiddle" style="margin-left:72.0pt">o&nbsp;&nbsp; Also in the hall</p>
<p class="MsoListParagraphCxSpLast" style="margin-left:36.0pt">·&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; Doors shut</p>
<p class="MsoListParagraph">1)&nbsp;&nbsp;&nbsp; Count the keys</p></div>`,
    outline: `- Lights off
  - Also in the hall
- Doors shut
1. Count the keys`,
  },
  {
    from: 'Word: numbered headings keep their numbers',
    html: `${head()}<h2 style='margin-left:28.8pt;text-indent:-28.8pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>1.2<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Who pays<o:p></o:p></h2><p class=MsoNormal>Everybody.</p>${foot}`,
    outline: `## 1.2 Who pays
Everybody.`,
  },
  {
    from: 'Word: the styles “List Bullet” and “List Bullet 2”, each a list of its own',
    html: `${head('p.MsoListBullet {mso-list:l3 level1 lfo1;} p.MsoListBullet2 {mso-list:l4 level1 lfo2;}')}<p class=MsoListBullet>${bullet('Symbol', '·')}Fish</p><p class=MsoListBullet2>${bullet('Symbol', '·')}Herring</p><p class=MsoListBullet>${bullet('Symbol', '·')}Bread</p>${foot}`,
    outline: `- Fish
  - Herring
- Bread`,
  },
];
