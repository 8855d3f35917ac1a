import { machineAnswer } from '#app/(reader)/machine-answer.ts';
import { namesOf } from '#lib/reader/names.ts';

export const dynamic = 'force-dynamic';

// Pages alone, and none that is somebody's own or makes the newsroom search.
const rules = {
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                ...['/desk*', '/sign-in*', '/setup*', '/newsletter*', '/api/*', '/media/*', '/card/*'],
                ...['/search*', '/*/search*', '/*.xml', '/*.json', '/*.txt'],
              ],
            },
          },
          { not: { selector_matches: '[rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

/** What a browser may fetch ahead when somebody is about to follow a link; pages name it in a header. */
export async function GET() {
  return machineAnswer(JSON.stringify(rules), 'speculation', namesOf([]));
}
