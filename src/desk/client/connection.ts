import { make } from './make.ts';
import { onConnection } from './state.ts';

/** At the foot of each page, while the server does not answer. */
const notice = make('p', { class: 'desk-offline', role: 'alert', hidden: true });
document.body.append(notice);

onConnection((isConnected) => {
  notice.hidden = isConnected;
  // Said anew each time, or no screen reader reads it.
  notice.textContent = isConnected
    ? ''
    : 'The server of the desk does not answer: nothing can be changed until npm run dev runs again.';
});
