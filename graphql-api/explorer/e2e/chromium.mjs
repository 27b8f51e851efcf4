// Starts Debian's Chromium and watches what a page must never do.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** One sentence when there is no Chromium to test with, else false. */
export const withoutChromium = existsSync(executablePath)
  ? false
  : `There is no Chromium at ${executablePath}; install it or name it in CHROMIUM.`;

export const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Draws WebGL without a graphics card.
      '--enable-unsafe-swiftshader',
    ],
  });

/** Opens a page that writes down errors and requests that leave the service. */
export async function openPage(browser, base, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const misdeeds = [];
  page.on('console', (message) => message.type() === 'error' && misdeeds.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => misdeeds.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(base).origin && protocol !== 'blob:' && protocol !== 'data:') {
      misdeeds.push(`request: ${request.url()}`);
    }
  });
  return { page, misdeeds };
}
