/**
 * Goes into the embed of a chart, behind `child.js`: loads the script that shows values at the first touch of the
 * drawing, and for the list of areas, if the address asks for it.
 */
addEventListener('DOMContentLoaded', () => {
  // A page in an attribute (`srcdoc`) has no address to load from.
  if (location.protocol === 'about:') return;
  const frame = document.querySelector('[data-script]');
  let script;
  const load = (event) => {
    if (script) return;
    script = document.createElement('script');
    script.src = frame.dataset.script;
    // The touch that loads it is also the first that it answers.
    script.onload = () =>
      event?.clientX && event.target.dispatchEvent(new PointerEvent('pointermove', event));
    document.head.append(script);
  };
  if (frame.querySelector('[data-spots]')) {
    frame.tabIndex = 0;
    frame.role = 'group';
    frame.ariaLabel = frame.dataset.label;
    frame.addEventListener('pointerover', load);
    frame.addEventListener('focusin', load);
  }
  if (/[?&]choose=/.test(location.search)) load();
});
