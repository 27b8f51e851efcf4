// Looks at a running explorer as a person would. [test->TL-US-15]
// Usage: THROUGHLINE_URL=http://127.0.0.1:8080 node --test e2e/explorer.e2e.mjs
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { launch, openPage, withoutChromium } from './chromium.mjs';
import { storyWithCode } from './service.mjs';

const base = process.env.THROUGHLINE_URL ?? 'http://127.0.0.1:8080';
const pictures = new URL('../../target/explorer-e2e/', import.meta.url).pathname;

describe('explorer', { skip: withoutChromium }, () => {
  let browser;
  let example;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launch();
    example = await storyWithCode(base);
  });
  after(() => browser?.close());

  /**
   * Runs a visit; afterwards the page must have behaved, but for misdeeds that match `pardon`. A picture of what failed is
   * kept in target/explorer-e2e.
   */
  async function visit(name, { pardon = /^$/, ...options }, steps) {
    const { page, misdeeds } = await openPage(browser, base, options);
    try {
      await steps(page);
      assert.deepEqual(
        misdeeds.filter((misdeed) => !pardon.test(misdeed)),
        [],
      );
    } catch (problem) {
      await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
      throw problem;
    } finally {
      await page.close();
    }
  }

  const documentPage = (key) => new URL(`/d?key=${encodeURIComponent(key)}`, base).href;
  const column = (page, name) => page.getByRole('region', { name, exact: true }).locator('a[data-key]');

  test('shows products and takes a question from the keyboard', () =>
    visit('welcome', {}, async (page) => {
      await page.goto(base);
      await page.getByRole('link', { name: example.product.title, exact: true }).first().waitFor();
      await page.locator('h1').click();
      await page.keyboard.press('/');
      await page.keyboard.type(example.story.title);
      await page.keyboard.press('Enter');
      await page.locator('.result').first().waitFor();
      assert.equal(new URL(page.url()).searchParams.get('q'), example.story.title);
    }));

  test('leads from a question to a story, its path from the product and its code', () =>
    visit('story', {}, async (page) => {
      await page.goto(new URL(`/?q=${encodeURIComponent(example.story.title)}&type=UserStory`, base).href);
      const result = page.locator('.result', { has: page.getByText(example.story.key, { exact: true }) });
      await result.locator('.why-summary').waitFor();
      assert.ok((await result.locator('.legs meter').count()) > 0, 'a result says what found it');
      await result.getByRole('heading').getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: example.story.title }).waitFor();
      const path = page.getByRole('navigation', { name: 'Path from the product' });
      await path.getByRole('link', { name: example.product.title }).first().waitFor();
      await column(page, 'Code').first().waitFor();
      await page.locator('.throughline-lines path').first().waitFor({ state: 'attached' });
      await page.locator('table.links .origin').first().waitFor();
      await page.goBack();
      await result.waitFor();
    }));

  test('shows code with its text and the way back up', () =>
    visit('code', {}, async (page) => {
      await page.goto(documentPage(example.code.key));
      await page.getByRole('heading', { level: 2, name: 'Source' }).waitFor();
      await page.getByRole('navigation', { name: 'Path from the product' }).waitFor();
      await page
        .locator(`a[data-key="${escapeQuotes(example.story.key)}"]`)
        .first()
        .waitFor();
    }));

  test('grows the neighbourhood when a document in it is clicked', () =>
    visit('graph', {}, async (page) => {
      await page.goto(documentPage(example.story.key));
      await page.locator('.graph-list li').nth(1).waitFor();
      await page.locator('.graph').scrollIntoViewIfNeeded();
      const shown = await page.locator('.graph-list li').count();
      await clickGrowable(page);
      await page.waitForFunction((count) => document.querySelectorAll('.graph-list li').length > count, shown);
    }));

  test('grows from the keyboard alone, also where nothing can be drawn', () =>
    visit('graph-keyboard', {}, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await page.goto(documentPage(example.product.key));
      await page.getByText('This browser draws no WebGL').waitFor();
      await page.locator('.graph-list li').nth(1).waitFor();
      const shown = await page.locator('.graph-list li').count();
      await page.locator('.graph-list button[aria-pressed=false]').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Show its neighbours' }).press('Enter');
      await page.waitForFunction((count) => document.querySelectorAll('.graph-list li').length > count, shown);
    }));

  test('says in one sentence that the service is gone, and goes on when it is back', async () => {
    const { page } = await openPage(browser, base);
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(base);
    await page.getByRole('alert').getByText('The service does not answer.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: example.product.title, exact: true }).first().waitFor();
    await page.close();
  });

  test('says what is not there', () =>
    visit('nothing', { pardon: /^console: .* status of 404/ }, async (page) => {
      await page.goto(new URL('/d/NO-SUCH-KEY-1', base).href);
      await page.getByRole('heading', { name: 'No such document' }).waitFor();
      await page.goto(new URL('/nowhere', base).href);
      await page.getByRole('heading', { name: 'No such page' }).waitFor();
    }));

  test('brings GraphiQL from its own files', () =>
    visit('graphiql', {}, async (page) => {
      await page.goto(new URL('/graphiql', base).href);
      // Its editors come in parts, and until the last is there the button does nothing.
      const answer = page.locator('.result-window').getByText(example.product.title).first();
      for (let attempts = 4; !(await answer.isVisible()) && attempts > 0; attempts -= 1) {
        await page.getByRole('button', { name: /Execute query/ }).click();
        await answer.waitFor({ timeout: 8000 }).catch(() => {});
      }
      assert.ok(await answer.isVisible(), 'the first example is answered');
    }));

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ]) {
    test(`can be used by everybody, ${colorScheme}, ${width} pixels wide`, () =>
      visit(`axe-${colorScheme}`, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        const search = new URL(`/?q=${encodeURIComponent(example.story.title)}`, base).href;
        for (const address of [base, search, documentPage(example.story.key), documentPage(example.code.key)]) {
          await page.goto(address);
          await page.waitForFunction(() => !document.querySelector('.loading') && document.querySelector('main h2'));
          assert.deepEqual(await seriousViolations(page), [], address);
          assert.equal(await page.evaluate(widthTooMuch), 0, `${address} is wider than its window`);
        }
      }));
  }
});

const widthTooMuch = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Clicks a node that has links out of the picture, where the eye sees it. */
async function clickGrowable(page) {
  await page.waitForTimeout(800); // the layout comes to rest
  const place = await page.evaluate(() => {
    const { renderer } = document.querySelector('.graph-canvas');
    const box = renderer.getContainer().getBoundingClientRect();
    const node = renderer.getGraph().findNode((key) => /\+\d/.test(renderer.getNodeDisplayData(key).label));
    const { x, y } = renderer.graphToViewport(renderer.getGraph().getNodeAttributes(node));
    return { x: box.x + x, y: box.y + y };
  });
  await page.mouse.click(place.x, place.y);
}

async function seriousViolations(page) {
  // Evaluated by the driver, past the content policy of the page.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    );
}

function escapeQuotes(text) {
  return text.replaceAll(/["\\]/g, '\\$&');
}
