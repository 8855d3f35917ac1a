import type { ClipboardSample } from './sample.ts';

/** Outlook, Gmail and newsletters. */
export const mailSamples: ClipboardSample[] = [
  {
    from: 'Outlook: a message with a list and a signature',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15 (filtered medium)"><style><!--
p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;} span.EmailStyle17 {mso-style-type:personal-compose;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head><body lang="EN-GB"><div class="WordSection1">
<p class="MsoNormal">Dear desk,<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoNormal">we have:<o:p></o:p></p><ul style="margin-top:0cm" type="disc"><li class="MsoListParagraph" style="margin-left:0cm;mso-list:l0 level1 lfo1">two photographs<o:p></o:p></li><ul style="margin-top:0cm" type="circle"><li class="MsoListParagraph" style="margin-left:0cm;mso-list:l0 level2 lfo1">one is sharp<o:p></o:p></li></ul><li class="MsoListParagraph" style="margin-left:0cm;mso-list:l0 level1 lfo1">a map<o:p></o:p></li></ul>
<p class="MsoNormal">Mira<o:p></o:p></p></div></body></html>`,
    outline: `Dear desk,
we have:
- two photographs
  - one is sharp
- a map
Mira`,
  },
  {
    from: 'Outlook: a link through its own filter, and the message that is answered',
    html: `<div class="elementToProof" style="font-family:Aptos,sans-serif;font-size:12pt">See <a href="https://eur05.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fplan%3Fv%3D3&amp;data=05%7C02&amp;reserved=0" data-auth="NotApplicable">the plan</a>.</div>
<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Ann Oak<br><b>Sent:</b> 2 May 2026</font></div>`,
    outline: `See [the plan](https://example.org/plan?v=3).
---
**From:** Ann Oak⏎**Sent:** 2 May 2026`,
  },
  {
    from: 'Gmail: lines as blocks, a quoted message',
    html: `<div dir="ltr"><div>Hello,</div><div><br></div><div>the council meets at&nbsp;<b>six</b>.&nbsp; Bring a coat.</div><div><ul><li>Agenda<ul><li>Budget</li></ul></li><li style="margin-left:15px">Protest</li></ul></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 4 May 2026, Ole wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">When?<br><br>And where?</div></blockquote></div></div>`,
    outline: `Hello,
the council meets at\u00a0**six**. Bring a coat.
- Agenda
  - Budget
- Protest
On Mon, 4 May 2026, Ole wrote:
> When?
> And where?`,
  },
  {
    from: 'A newsletter: tables for layout, a preheader and a tracking pixel',
    html: `<div style="display:none;max-height:0;overflow:hidden;">What you will read today&zwnj;&nbsp;&zwnj;&nbsp;</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center"><table width="600" cellpadding="0" border="0"><tr><td><h1 style="margin:0">Evening post</h1></td></tr><tr><td style="padding:20px">The dam <strong>holds</strong>.<br><br>The road does not.</td></tr></table></td></tr></table>
<img src="https://track.example.org/open?u=1" width="1" height="1" alt="" style="display:block">`,
    outline: `## Evening post
The dam **holds**.
The road does not.`,
  },
  {
    from: 'Gmail: bullets typed by hand',
    html: '<div dir="ltr">Why it matters:<br>• rents<br>• roads<br><br>More tomorrow.</div>',
    outline: `Why it matters:
- rents
- roads
More tomorrow.`,
  },
];
