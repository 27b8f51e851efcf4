import { expect, test } from 'vitest';
import { originMeaning, webAddress } from '../src/graph/links';
import { nameOf } from '../src/graph/naming';
import { breakPoints, codeLocation, formatDate } from '../src/text/format';

test('dates are days, and what is no date is nothing', () => {
  expect(formatDate('2026-11-22T23:30:00Z')).toBe('22 Nov 2026');
  expect(formatDate('yesterday')).toBeNull();
  expect(formatDate(null)).toBeNull();
});

test('a place in code names its lines where they are known', () => {
  expect(codeLocation({ filePath: 'a.ts', startLine: 3, endLine: 9 })).toBe('a.ts:3–9');
  expect(codeLocation({ filePath: 'a.ts', startLine: 3, endLine: 3 })).toBe('a.ts:3');
  expect(codeLocation({ filePath: 'a.ts', startLine: null })).toBe('a.ts');
  expect(codeLocation({})).toBeNull();
});

test('names break between their parts and lose nothing', () => {
  expect(breakPoints('FlightRouteManager.java')).toEqual(['Flight', 'Route', 'Manager.', 'java']);
  expect(breakPoints('plain')).toEqual(['plain']);
  expect(breakPoints('').join('')).toBe('');
});

test('requirements go by title, code by the last part of its path', () => {
  expect(nameOf({ key: 'US-1', documentType: 'UserStory', title: 'Fly home' })).toEqual({
    name: 'Fly home',
    key: 'US-1',
    detail: null,
  });
  expect(nameOf({ key: 'core/src/nd/Plan.java', documentType: 'Code', title: 'Plan.java' })).toEqual({
    name: 'Plan.java',
    key: null,
    detail: '…/src/nd',
  });
});

test('evidence is a link only when it is a web address', () => {
  expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
  expect(webAddress('javascript:alert(1)')).toBeNull();
  expect(webAddress('src/a.ts:3@abc')).toBeNull();
  expect(webAddress('see https://example.org')).toBeNull();
});

test('every origin says what it means', () => {
  expect(originMeaning('inferred')).toMatch(/machine/u);
  expect(originMeaning('new')).toBe('new');
});
