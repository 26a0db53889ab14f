import { describe, expect, it } from 'vitest';
import { follow, readAddress } from '../../../src/cli/fetch/address.ts';

describe('the address of a wiki', () => {
  it.each([
    'https://garden.example',
    'https://garden.example:8443/w/api.php',
    'http://localhost:8080',
    'http://127.0.0.1/wiki/A',
    'http://127.9.9.9',
    'http://[::1]:8080',
  ])('may be %s', (text) => {
    expect(readAddress(text).href).toBe(new URL(text).href);
  });

  it('loses its fragment', () => {
    expect(readAddress('https://garden.example/wiki/A#Lending').href).toBe('https://garden.example/wiki/A');
  });

  const rows = [
    { text: 'http://garden.example', says: 'http://garden.example is not asked: it must be https, or on this machine' },
    { text: 'http://127.0.0.1.garden.example', says: 'it must be https' },
    { text: 'http://localhost.garden.example', says: 'it must be https' },
    { text: 'https://me:secret@garden.example', says: 'garden.example is not asked: its address holds a user name' },
    { text: 'ftp://garden.example', says: 'ftp: is no protocol of wikis' },
    { text: 'file:///etc/passwd', says: 'file: is no protocol of wikis' },
    { text: 'https://', says: 'https:// is no address' },
    { text: 'garden.example/wiki', says: 'garden.example/wiki: no such file, and no address of a wiki' },
    { text: 'pages xml', says: 'pages xml: no such file, and no address of a wiki' },
  ];
  it.each(rows)('is not $text', ({ text, says }) => {
    expect(() => readAddress(text)).toThrow(says);
  });

  it('is never repeated with its password', () => {
    expect(() => readAddress('https://me:secret@garden.example')).not.toThrow(/secret/);
  });

  it('is guessed for who left out https', () => {
    expect(() => readAddress('garden.example')).toThrow(
      expect.objectContaining({ hint: 'Did you mean https://garden.example?' }),
    );
  });
});

describe('a redirect', () => {
  const from = new URL('https://garden.example/api.php');

  it.each([
    { to: '/w/api.php', allowed: [], href: 'https://garden.example/w/api.php' },
    { to: '//garden.example/x#y', allowed: [], href: 'https://garden.example/x' },
    { to: 'https://field.example/', allowed: ['field.example'], href: 'https://field.example/' },
    { to: 'https://field.example:8443/', allowed: ['field.example:8443'], href: 'https://field.example:8443/' },
    { to: 'https://field.example:8443/', allowed: ['field.example'], href: 'https://field.example:8443/' },
  ])('to $to is followed when $allowed is allowed', ({ to, allowed, href }) => {
    expect(follow(from, to, allowed).href).toBe(href);
  });

  it.each([
    { to: 'https://field.example/', says: 'leads to another host, field.example; allow it with --allow-host' },
    { to: 'https://garden.example.field.example/', says: 'leads to another host' },
    { to: 'https://garden.example:8443/', says: 'leads to another host' },
    { to: 'http://garden.example/', says: 'which is not followed: it is not https' },
    { to: 'http://localhost/', says: 'it is not https' },
    { to: 'https://me:secret@garden.example/', says: 'its address holds a user name' },
    { to: 'file:///etc/passwd', says: 'file: is no protocol' },
    { to: 'https://', says: 'leads to what is no address' },
  ])('to $to is not followed', ({ to, says }) => {
    expect(() => follow(from, to, ['localhost'])).toThrow(says);
  });
});
