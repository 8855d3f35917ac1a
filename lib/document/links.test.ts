import { expect, test } from 'vitest';
import { isSafeLink, linkProblem } from './links.ts';

test.each([
  'https://example.org',
  'http://example.org/a?b=c#d',
  'HTTPS://EXAMPLE.ORG/',
  'https://пример.рф/статья',
  'https://example.org:8443/a',
  'mailto:desk@example.org',
  'mailto:desk@example.org?subject=Tip',
  '/world',
  '/2026/03/04/harbor-tunnel-a10442',
])('%s may be linked to', (href) => {
  expect(linkProblem(href)).toBeNull();
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u0000script:alert(1)',
  'java\u00adscript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org',
  'tel:123',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:///',
  'https://',
  'https://user:pass@example.org',
  'https://example.org/a b',
  'https://example.org/\u202egpj.exe',
  'https://example.org/"onmouseover="alert(1)',
  'https://example.org/<x>',
  'mailto:',
  'mailto:a@b\nbcc:c@d',
  '#fragment',
  'example.org',
  '',
  `https://example.org/${'a'.repeat(2000)}`,
  null,
  7,
  ['https://example.org'],
])('%j is refused as a link', (href) => {
  expect(isSafeLink(href)).toBe(false);
});
