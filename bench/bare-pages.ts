import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';

/** A server of pages without anything: the same words and the same first photograph, no stylesheet, no font, no script. */
export type BarePages = { address: string; stop: () => void };

/** Makes bare twins of the pages at `paths`, under the same paths; photographs are the newsroom's own bytes. */
export async function serveBarePages(browser: Browser, from: string, paths: string[]): Promise<BarePages> {
  const pages = new Map<string, string>();
  for (const path of paths) pages.set(path, await bareTwin(browser, from + path));
  const server = createServer(async (request, response) => {
    const page = pages.get(request.url ?? '');
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const photo = await fetch(from + request.url);
    response.writeHead(photo.status, { 'content-type': photo.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await photo.arrayBuffer()));
  });
  await listening(server);
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

async function bareTwin(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const { photo, words } = await page.evaluate(() => ({
      photo: document.querySelector('img[fetchpriority="high"]')?.closest('picture')?.outerHTML ?? '',
      words: [...document.querySelectorAll('main :is(h1, h2, h3, p)')].map((one) => one.textContent ?? ''),
    }));
    return bareDocument(photo, words);
  } finally {
    await page.close();
  }
}

function bareDocument(photo: string, words: string[]): string {
  const [headline = '', ...others] = words.map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title><style>img{width:100%;height:auto}</style></head><body><h1>${headline}</h1>${photo}${others.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}
