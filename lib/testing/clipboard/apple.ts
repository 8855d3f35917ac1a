import type { ClipboardSample } from './sample.ts';

const cocoa = (
  styles: string,
  body: string,
) => `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta http-equiv="Content-Style-Type" content="text/css"><title></title>
<meta name="Generator" content="Cocoa HTML Writer"><meta name="CocoaVersion" content="2575.3">
<style type="text/css">
${styles}
</style></head><body>
${body}
</body></html>`;

/** Pages, Notes and TextEdit. */
export const appleSamples: ClipboardSample[] = [
  {
    from: 'Pages: bold and italic by classes',
    html: cocoa(
      `p.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 11.0px 'Helvetica Neue'}
span.s1 {font: bold 11.0px 'Helvetica Neue'; font-kerning: none} span.s2 {font-kerning: none} span.s3 {font-style: italic} span.s4 {text-decoration: underline ; color: #0000e9}`,
      `<p class="p1"><span class="s1">Low tide<span class="Apple-converted-space">&nbsp;</span></span><span class="s2">comes <span class="s3">twice</span>, says <a href="https://example.org/tides"><span class="s4">the table</span></a>.</span></p><p class="p1"><span class="s2"></span><br></p><p class="p1"><span class="s2">So do we.</span></p>`,
    ),
    outline: `**Low tide **comes _twice_, says [the table](https://example.org/tides).
So do we.`,
  },
  {
    from: 'Pages: a list within a list',
    html: cocoa(
      'li.li1 {margin: 0.0px; font: 11.0px Helvetica} ul.ul1 {list-style-type: disc} ul.ul2 {list-style-type: circle}',
      `<ul class="ul1"><li class="li1"><span class="s1"></span><span class="s2">Oars</span></li><ul class="ul2"><li class="li1"><span class="s2">Ash</span></li></ul><li class="li1"><span class="s2">Sails</span></li></ul>`,
    ),
    outline: `- Oars
  - Ash
- Sails`,
  },
  {
    from: 'Notes: a title, dashes and numbers',
    html: cocoa(
      'p.p1 {font: 15px ".AppleSystemUIFont"} span.s1 {font-weight: bold}',
      `<h1 class="p1"><span class="s1">Boat</span></h1><ul class="Apple-dash-list"><li>Tar<span class="Apple-converted-space">&nbsp;</span></li><li>Rope</li></ul><ol class="ol1"><li class="li2">Launch</li></ol>`,
    ),
    outline: `## Boat
- Tar
- Rope
1. Launch`,
  },
  {
    from: 'TextEdit: bullets with tabs, one paragraph each',
    html: cocoa(
      'p.p1 {margin: 0.0px; font: 12.0px Helvetica}',
      `<p class="p1"><span class="Apple-tab-span" style="white-space:pre">	</span>•<span class="Apple-tab-span" style="white-space:pre">	</span>Nets</p>
<p class="p1"><span class="Apple-tab-span">	</span>•<span class="Apple-tab-span">	</span>Corks</p>`,
    ),
    outline: `- Nets
- Corks`,
  },
];
