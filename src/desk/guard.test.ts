import { expect, it } from 'vitest';
import { refusalOf } from './guard.ts';

const HOST = { host: 'localhost:4321' };
const OWN = { ...HOST, origin: 'http://localhost:4321', 'content-type': 'application/json' };

it.each([
  ['a page typed into the address bar', { method: 'GET', headers: { ...HOST, 'sec-fetch-site': 'none' } }],
  ['a page of its own that reads', { method: 'GET', headers: { ...HOST, 'sec-fetch-site': 'same-origin' } }],
  ['a page of its own that writes', { method: 'POST', headers: OWN }],
  ['a page of its own that puts a file', { method: 'PUT', headers: { ...HOST, origin: OWN.origin } }],
  ['a page by the address of the loopback', { method: 'GET', headers: { host: '127.0.0.1:4321' } }],
])('lets %s pass', (_, request) => {
  expect(refusalOf(request)).toBeNull();
});

it.each([
  ['a name that leads here from outside', { method: 'GET', headers: { host: 'evil.example:4321' } }],
  [
    'a page of another origin that writes',
    { method: 'POST', headers: { ...OWN, origin: 'http://evil.example' } },
  ],
  ['a page of another port', { method: 'POST', headers: { ...OWN, origin: 'http://localhost:9999' } }],
  [
    'a page of another origin that reads',
    { method: 'GET', headers: { ...HOST, 'sec-fetch-site': 'cross-site' } },
  ],
  [
    'a page of another origin that puts a file',
    { method: 'PUT', headers: { ...HOST, origin: 'http://evil.example' } },
  ],
  ['a form', { method: 'POST', headers: { ...OWN, 'content-type': 'text/plain' } }],
  ['a write without an origin', { method: 'POST', headers: { ...HOST, 'content-type': 'application/json' } }],
])('refuses %s', (_, request) => {
  expect(refusalOf(request)).not.toBeNull();
});
