import { expect, test } from 'vitest';
import { originMeaning, webAddress } from '../src/graph/links';
import { nameOf, wordFor } from '../src/graph/naming';
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
  expect(nameOf({ key: 'core:src/nd/fly/Plan.java', documentType: 'Code', title: 'src/nd/fly/Plan.java' })).toEqual({
    name: 'Plan.java',
    key: null,
    detail: '…/nd/fly',
  });
  expect(nameOf({ key: 'core:a/b/Plan.java#Plan.save', documentType: 'Test', title: 'Plan.save' })).toEqual({
    name: 'Plan.save',
    key: null,
    detail: '…/b/Plan.java',
  });
  expect(nameOf({ key: 'core:a.ts#x', documentType: 'Code', title: 'reads a/b twice' })).toEqual({
    name: 'reads a/b twice',
    key: null,
    detail: 'core:a.ts',
  });
});

test('in one word a requirement is its key and code its name', () => {
  expect(wordFor({ key: 'US-1', documentType: 'UserStory', title: 'Fly home' })).toBe('US-1');
  expect(wordFor({ key: 'core:src/Plan.java', documentType: 'Code', title: 'src/Plan.java' })).toBe('Plan.java');
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
