import { createServer, type RequestListener } from 'node:http';
import type { Outside } from '#lib/platform/outbound-fetch.ts';

/** A web server on this machine for tests, and a world in which it is all that can be reached, under any name. */
export type TestWebServer = {
  outside: Outside;
  /** The address of a path, on the host of that name. */
  at: (path: string, host?: string) => string;
  /** What it was asked for, in order: "GET /path". */
  asked: string[];
  close: () => Promise<void>;
};

/** Starts one on a free port. */
export async function aWebServer(answer: RequestListener): Promise<TestWebServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    outside: {
      resolve: async () => ['127.0.0.1'],
      mayReach: (to, at) => to === '127.0.0.1' && at === port,
    },
    at: (path, host = 'news.test') => `http://${host}:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
