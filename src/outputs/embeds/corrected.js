/**
 * Goes into an embed that shows a correction, behind `child.js`: tells the page around it, at once and whenever it
 * is asked, as a host script may come later. `embed.js` makes an event of it.
 */
if (parent !== window) {
  const tell = () => parent.postMessage({ corrected: document.querySelector('.corrected').innerText }, '*');
  addEventListener('load', tell);
  addEventListener('message', ({ source }) => source === parent && tell());
}
