import type { ClipboardSample } from './sample.ts';

/** Pages of the web, and pages that mean harm. */
export const webSamples: ClipboardSample[] = [
  {
    from: 'A news site: figure with caption and credit, a pull quote, a frame',
    html: `<article><h2>Silt</h2><figure class="media"><img src="https://img.example.org/silt.jpg" srcset="https://img.example.org/silt-2x.jpg 2x" alt="A dredger at dawn"><figcaption>The dredger Kaia. <span class="figure__credit">Photo: Lena Roos / AFP</span></figcaption></figure><p>Every tide leaves more.</p><aside class="pullquote"><p>“We dig, it comes.”</p><cite>— Jan Mol, dredger</cite></aside><iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" allowfullscreen></iframe><p>He laughs.</p></article>`,
    outline: `## Silt
[photo https://img.example.org/silt.jpg | The dredger Kaia. | Lena Roos / AFP | A dredger at dawn]
Every tide leaves more.
>> “We dig, it comes.” | Jan Mol, dredger
[embed https://www.youtube.com/watch?v=abcdefghijk]
He laughs.`,
  },
  {
    from: 'An encyclopaedia: notes below, links within the page',
    html: `<p>The <a href="#History">town</a> has a mill.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Mills of the East, p. 9.</span></li></ol>`,
    outline: 'The town has a mill.(Mills of the East, p. 9.)',
  },
  {
    from: 'A blog: a caption by class, a preformatted poem, a definition list',
    html: `<div class="wp-caption alignleft"><img src="https://img.example.org/a.png" alt="IMG_2041.jpg"><p class="wp-caption-text">The attic. (Photo by Tom Ade/Getty Images)</p></div><pre>first line
second line

new verse</pre><dl><dt>Mast</dt><dd>Holds the sail</dd></dl>`,
    outline: `[photo https://img.example.org/a.png | The attic. | Tom Ade/Getty Images | ]
first line⏎second line
new verse
**Mast**
Holds the sail`,
  },
  {
    from: 'A post as its site gives it for embedding',
    html: `<p>He wrote:</p><blockquote class="twitter-tweet"><p lang="en" dir="ltr">It floats.</p>&mdash; Jan (@jan) <a href="https://twitter.com/jan/status/1790000000000000001?ref_src=twsrc">May 1, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>`,
    outline: `He wrote:
[embed https://x.com/jan/status/1790000000000000001]`,
  },
  {
    from: 'A page copied with the styles of the browser',
    html: `<meta charset='utf-8'><span style="color: rgb(0, 0, 0); font-family: Georgia; font-size: medium; font-style: normal; font-weight: 400; white-space: normal; display: inline !important; float: none;">One sentence with<span> </span></span><b style="font-size: medium;">weight</b><span style="font-weight: 400;"><span> </span>and an emoji <img alt="🐟" src="https://s.example.org/1f41f.svg" width="16" height="16" style="height:1em">.</span>`,
    outline: 'One sentence with **weight** and an emoji 🐟.',
  },
  {
    from: 'Hostile: scripts, handlers, frames, vectors and bad addresses',
    html: `<p onclick="alert(1)">Read <a href="javascript:alert(1)" onmouseover="x()">this</a>, <a href=" java\nscript:alert(2)">that</a>, <a href="data:text/html,<script>alert(3)</script>">it</a> and <a href="vbscript:x">more</a>.</p><script>alert(4)</script><svg><a xlink:href="javascript:alert(5)"><text>vector</text></a></svg><math><mtext><img src=x onerror=alert(6)></mtext></math><iframe srcdoc="<script>alert(7)</script>"></iframe><style>p{background:url(javascript:alert(8))}</style><object data="x.swf">flash</object><form action="//evil.example"><input value="secret"><button>Go</button>Kept words</form><noscript><img src="https://evil.example/p.gif"></noscript><template><p>waiting</p></template>`,
    outline: `Read this, that, it and more.
Kept words`,
  },
  {
    from: 'Hostile: text for machines',
    html: `<p>Seen.<span style="font-size:0">unseen</span><span style="opacity:0">unseen</span><span hidden>unseen</span><span aria-hidden="true">unseen</span><span style="position:absolute;left:-9999px">unseen</span><span style="visibility:hidden">unseen</span></p><img src="https://evil.example/pixel.gif" width="1" height="1">`,
    outline: 'Seen.',
  },
  {
    from: 'Lists that are no lists: items without a list, text between items',
    html: '<li>Loose</li><ul>before<li>In</li>after</ul><ol start="-3"><li></li><li>Two</li></ol>',
    outline: `Loose
- before
- In
- after
1. Two`,
  },
  {
    from: 'A quote with everything in it',
    html: '<blockquote><h3>Head</h3><p>Said</p><ul><li>one</li></ul><blockquote>inner</blockquote><img src="https://img.example.org/q.jpg" width="400" height="300"></blockquote>',
    outline: `> **Head**
> Said
> - one
> inner
[photo https://img.example.org/q.jpg |  |  | ]`,
  },
  {
    from: 'A news site: a picture whose caption and credit are divs, another whose caption stands under it',
    html: `<p>First.</p><div class="b-image"><img src="https://x.example/a.jpg" alt="Bridge"><div class="b-image__caption">The new bridge</div><div class="b-image__credits">Photo: Ann Roe / AP</div></div><p>Second.</p><p><img srcset="https://x.example/s.jpg 400w, https://x.example/l.jpg 1600w" src="data:image/svg+xml;utf8,x" alt=""></p> <p class="image-caption">A train. © Tom Dhondt</p><p>Third.</p>`,
    outline: `First.
[photo https://x.example/a.jpg | The new bridge | Ann Roe / AP | Bridge]
Second.
[photo https://x.example/l.jpg | A train. | Tom Dhondt | ]
Third.`,
  },
];
