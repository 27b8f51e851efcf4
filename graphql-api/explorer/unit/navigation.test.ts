import { expect, test } from 'vitest';
import { documentPath, placeOf } from '../src/navigation';

const at = (address: string) => placeOf(new URL(address, 'http://127.0.0.1:8080'));

const KEYS = [
  'TL-US-4',
  'src/main/java/io/Main.java',
  'repo:src/a b.ts#Class.method(int,String)',
  'Ünïcode/ключ/鍵',
  'a?b=c&d',
  '100%',
  'a;b=c',
  '/absolute',
  'folder/',
  'a//b',
  '../up',
  'a/./b',
  'back\\slash',
  'line\nbreak',
  '<script>alert(1)</script>',
  '"quotes\'',
];

test.each(KEYS)('the address of %j leads back to it', (key) => {
  expect(at(documentPath(key))).toEqual({ page: 'document', key });
});

test('an address reads like the key where it can', () => {
  expect(documentPath('TL-US-4')).toBe('/d/TL-US-4');
  expect(documentPath('src/main/Main.java')).toBe('/d/src/main/Main.java');
});

test.each(KEYS)('the path of %j holds nothing that servers refuse', (key) => {
  const path = documentPath(key).split('?')[0] ?? '';
  expect(path).not.toMatch(/;|\\|\/\/|\/\.{1,2}(\/|$)|%2f|%5c|%25|%3b/iu);
  expect(new URL(path, 'http://127.0.0.1').pathname).toBe(path);
});

test('what is no page is unknown', () => {
  expect(at('/nowhere').page).toBe('unknown');
  expect(at('/d/').page).toBe('unknown');
  expect(at('/d').page).toBe('unknown');
  expect(at('/d/%E0%A4%A').page).toBe('unknown');
});

test('the start keeps its question', () => {
  expect(at('/?q=low+battery')).toEqual({ page: 'home', search: '?q=low+battery' });
});
