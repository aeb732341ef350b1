import { expect, it } from 'vitest';
import { unreadText } from '../test/unreadText.ts';
import { type Command, causeAt, newSession, press, type Session } from './session.ts';

const { causes } = unreadText(
  '## One\n\nPolice act.\n\n## Two\n\n::: help If you are burgled\nTell somebody.\n:::\n',
);

/** @returns the session and the effects: `approve heading, heading` */
function pressed(commands: readonly Command[], pages = 1, session: Session = newSession(causes)) {
  const done: string[] = [];
  const end = commands.reduce((now, command) => {
    const { session: next, effect } = press(now, command, pages);
    if (effect?.does === 'quit') done.push('quit');
    else if (effect)
      done.push(`${effect.does} ${effect.members.map(({ wording }) => wording.wording.in).join(', ')}`);
    return next;
  }, session);
  return { end, done };
}

const shown = ({ end }: { readonly end: Session }) =>
  causeAt(end)?.members.map(({ wording }) => wording.wording.text);

it('goes through the screens, and back', () => {
  expect(shown(pressed(['skip', 'skip']))).toEqual(['One', 'Two']);
  expect(shown(pressed(['skip', 'skip', 'back']))).toEqual(['What the figures say']);
  expect(pressed(['back']).end).toMatchObject({ at: 0, note: 'This is the first.' });
});

it('approves what is shown, and goes on', () => {
  const { end, done } = pressed(['approve', 'skip', 'approve']);
  expect(done).toEqual(['approve headline', 'approve heading, heading']);
  expect(end).toMatchObject({ at: 3, note: '2 wordings approved.' });
});

it('turns to pages that were not shown before it approves', () => {
  const { end, done } = pressed(['approve', 'approve'], 3);
  expect([end.page, done]).toEqual([2, []]);
  expect(pressed(['approve', 'approve', 'approve'], 3).done).toEqual(['approve headline']);
  expect(pressed(['next page', 'next page', 'page before', 'approve'], 3).done).toEqual(['approve headline']);
});

it('shows what was taken out of a group by itself', () => {
  const out = pressed(['skip', 'skip', 'down', 'toggle', 'approve']);
  expect(out.done).toEqual(['approve heading']);
  expect(shown(out)).toEqual(['Two']);
  expect(shown(pressed(['skip', 'skip', { toggle: 0 }, 'approve']))).toEqual(['One']);
});

it('approves nothing where all are taken out, and puts back what was taken out twice', () => {
  expect(pressed(['skip', 'skip', { toggle: 0 }, { toggle: 1 }, 'approve']).done).toEqual([]);
  expect(pressed(['skip', 'skip', { toggle: 0 }, { toggle: 0 }, 'approve']).done).toEqual([
    'approve heading, heading',
  ]);
});

it('takes an approval back, and knows when there is none', () => {
  const { end, done } = pressed(['approve', 'back', 'take back']);
  expect([done, end.approved.size]).toEqual([['approve headline', 'take back headline'], 0]);
  expect(pressed(['take back']).end.note).toBe('Not approved: nothing to take back.');
});

it('approves nothing from rows or help, where any key leads back', () => {
  for (const view of ['rows', 'help'] as const) {
    const { end, done } = pressed([view, 'approve']);
    expect([end.view, end.at, done]).toEqual(['wording', 0, []]);
  }
});

it('quits, and is at its end after the last screen', () => {
  expect(pressed(['quit']).done).toEqual(['quit']);
  expect(causeAt(pressed(causes.map(() => 'skip' as const)).end)).toBeNull();
});
