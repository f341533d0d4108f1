import { expect, test as base } from '@playwright/test';

/** A test whose page must not write to the console, fail, or ask another origin for anything. */
export const test = base.extend<{ noise: string[] }>({
  noise: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const own =
          request.url().startsWith(baseURL ?? '') || /^(data|blob|file):/.test(request.url());
        if (!own) noise.push(`request to ${request.url()}`);
      });
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
