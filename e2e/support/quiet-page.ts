import {
  expect,
  test as base,
  type ConsoleMessage,
  type Page,
  type Request,
} from '@playwright/test';

interface Fixtures {
  noise: string[];
}

/** Collects what a page writes to the console, where it fails, and what it asks another origin for, until it is released. */
function listen(page: Page, own: string): { noise: string[]; release: () => void } {
  const noise: string[] = [];
  const onConsole = (message: ConsoleMessage) =>
    noise.push(`console ${message.type()}: ${message.text()}`);
  const onError = (error: Error) => noise.push(`error: ${error.message}`);
  const onRequest = (request: Request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob|file):/.test(url)) noise.push(`request to ${url}`);
  };
  page.on('console', onConsole).on('pageerror', onError).on('request', onRequest);
  const release = () => {
    page.off('console', onConsole).off('pageerror', onError).off('request', onRequest);
  };
  return { noise, release };
}

/** A test whose page must not write to the console, fail, or ask another origin for anything. */
export const test = base.extend<Fixtures>({
  noise: [
    async ({ page, baseURL }, use) => {
      const { noise } = listen(page, baseURL ?? '');
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The same in the one tab that a worker keeps for all its tests: a tab of its own costs as much as looking at a page.
 * For tests that open a page and change nothing that outlives it.
 */
export const tabTest = base.extend<Fixtures, { tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const tab = await browser.newPage({
        ...(baseURL === undefined ? {} : { baseURL }),
        viewport: viewport ?? null,
      });
      await use(tab);
      await tab.close();
    },
    { scope: 'worker' },
  ],
  noise: [
    async ({ tab, baseURL }, use) => {
      const { noise, release } = listen(tab, baseURL ?? '');
      await use(noise);
      release();
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
