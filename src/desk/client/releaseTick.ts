import type { ReleasePoint } from '../releasePoints.ts';
import type { ReleaseState } from '../releaseRun.ts';
import { messageOf } from './doing.ts';
import { make } from './make.ts';
import { tell } from './state.ts';

/** A box to tick beside what somebody has to look at before a release is accepted. The server keeps the ticks. */
export function releaseTick(id: number, { id: point, unreadOf }: ReleasePoint): HTMLElement {
  const words =
    unreadOf === null
      ? 'I have looked at this, and the figures stand'
      : 'I accept the figures with these unread: until they are read, nothing can be published';
  const box = make('input', { type: 'checkbox', id: `point-${point}`, 'data-point': point });
  const failed = make('span', { class: 'desk-bad', role: 'status' });
  box.addEventListener('change', async () => {
    failed.textContent = '';
    try {
      await tell('release/confirm/', { id, points: [point], confirmed: box.checked });
    } catch (error) {
      box.checked = !box.checked;
      failed.textContent = messageOf(error);
    }
  });
  return make('label', { class: 'release-choice release-tick' }, box, words, failed);
}

/** Sets the ticks to what the server has. */
export function showTicks(within: HTMLElement, { confirmed }: Extract<ReleaseState, { is: 'ready' }>): void {
  for (const box of within.querySelectorAll<HTMLInputElement>('[data-point]'))
    box.checked = confirmed.includes(box.dataset['point'] ?? '');
}
