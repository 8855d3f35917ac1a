/** The forms in which a page is kept. */
export type Encoding = 'identity' | 'gzip' | 'br';

const answers = new Map<string, Encoding>();
const mostAnswers = 200;

/** The best kept form for an Accept-Encoding header: brotli, then gzip, then as it is. Refusals (`q=0`) are honoured. */
export function negotiateEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const known = answers.get(header);
  if (known) return known;
  const answer = decide(header);
  if (answers.size < mostAnswers && header.length <= 100) answers.set(header, answer);
  return answer;
}

function decide(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight ? Number.parseFloat(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [br, gzip] = [weightOf('br'), Math.max(weightOf('gzip'), weights.get('x-gzip') ?? 0)];
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
