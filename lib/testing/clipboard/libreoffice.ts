import type { ClipboardSample } from './sample.ts';

const head = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<meta name="generator" content="LibreOffice 24.2.5.2 (Linux)"/>
<style type="text/css">
@page { size: 21cm 29.7cm; margin: 2cm }
p { line-height: 115%; margin-bottom: 0.25cm; background: transparent }
h2.western { font-family: "Liberation Sans", sans-serif; font-size: 16pt; font-weight: bold }
a.sdfootnoteanc { font-size: 57% }
</style></head><body lang="en-GB" link="#000080" vlink="#800000" dir="ltr">`;
const foot = '</body></html>';

/** LibreOffice Writer. */
export const libreOfficeSamples: ClipboardSample[] = [
  {
    from: 'LibreOffice: headings and marks',
    html: `${head}<h2 class="western">Cheap
heat</h2>
<p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif, serif"><font size="3" style="font-size: 12pt">The
pipe is <b>warm</b>, the <i>meter</i> is
<u>cold</u>; see <a href="https://example.org/heat?a=1&amp;b=2"><span lang="zxx"><u>here</u></span></a>.</font></font></p>
<p style="line-height: 100%; margin-bottom: 0cm"><br/>
</p>
<p>Second.</p>${foot}`,
    outline: `## Cheap heat
The pipe is **warm**, the _meter_ is ~cold~; see [here](https://example.org/heat?a=1&b=2).
Second.`,
  },
  {
    from: 'LibreOffice: lists within lists',
    html: `${head}<ul>
	<li><p style="line-height: 100%; margin-bottom: 0cm">Coal</p>
	<ul>
		<li><p style="margin-bottom: 0cm">Brown</p></li>
		<li><p style="margin-bottom: 0cm">Hard</p></li>
	</ul></li>
	<li><p style="margin-bottom: 0cm">Wood</p></li>
</ul>
<ol start="7">
	<li><p>Peat</p></li>
	<li><p>Dung</p></li>
</ol>${foot}`,
    outline: `- Coal
  - Brown
  - Hard
- Wood
7. Peat
8. Dung`,
  },
  {
    from: 'LibreOffice: an older version, lists put straight into lists, no closing tags',
    html: `${head}<UL><LI><P STYLE="margin-bottom: 0cm">Один</P><UL><LI><P>Два</P></UL><LI><P>Три</P></UL>${foot}`,
    outline: `- Один
  - Два
- Три`,
  },
  {
    from: 'LibreOffice: footnotes',
    html: `${head}<p>The valve<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>
was shut.</p><div id="sdfootnote1"><p class="sdfootnote" style="page-break-before: always"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A
brass one.</p></div>${foot}`,
    outline: 'The valve(A brass one.) was shut.',
  },
  {
    from: 'LibreOffice: a table with a header and a caption',
    html: `${head}<table width="100%" cellpadding="4" cellspacing="0"><caption>Heat, by year</caption>
<col width="128*"/><col width="128*"/><thead><tr valign="top"><th width="50%"><p class="western">Year</p></th><th width="50%"><p>GWh</p></th></tr></thead>
<tbody><tr valign="top"><td width="50%" sdval="2024" sdnum="1033;"><p align="right">2024</p></td><td><p>18</p></td></tr></tbody></table>${foot}`,
    outline: `[table Heat, by year]
| !Year | !GWh |
| 2024 | 18 |`,
  },
];
