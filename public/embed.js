/* Gives embedded charts of this site the height that their content has. Any number of frames, once or often. */
(() => {
  const script = document.currentScript;
  const home = script && new URL('embed/', script.src).href;
  const key = Symbol.for(`embeds of ${home}`);
  if (!home || window[key]) return;
  window[key] = true;
  // A reserve that is a line or two too tall is left alone: nothing moves under the reader's eyes.
  const ROOM = 64;
  const sized = new WeakSet();
  const told = new WeakSet();
  const ours = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(home));
  const resize = (frame, height) => {
    const spare = frame.style.minHeight ? frame.clientHeight - height : -1;
    if (!sized.has(frame) && spare >= 0 && spare < ROOM) return;
    sized.add(frame);
    frame.style.minHeight = '0';
    frame.style.height = `${height}px`;
  };
  addEventListener('message', ({ source, data }) => {
    // A sandboxed frame has no origin to go by: the window that speaks has to be the frame's own.
    const frame = ours().find(({ contentWindow }) => contentWindow === source);
    const [height] = Object.values(data?.['datawrapper-height'] ?? {});
    if (frame && height > 0 && height < 20000) resize(frame, Math.ceil(height));
    const detail = data?.corrected;
    if (!frame || !detail || told.has(frame)) return;
    told.add(frame);
    frame.dispatchEvent(new CustomEvent('embed-corrected', { bubbles: true, detail }));
  });
  // Frames that spoke before this script could listen are asked again.
  const asked = new WeakSet();
  const ask = () => {
    for (const frame of ours()) {
      if (asked.has(frame)) continue;
      asked.add(frame);
      if (!frame.hasAttribute('loading')) frame.loading = 'lazy';
      // Another scheme gets an opaque ground.
      if (!frame.style.border) frame.style.border = '0';
      frame.style.colorScheme = 'normal';
      frame.contentWindow?.postMessage('height', '*');
    }
  };
  new MutationObserver(ask).observe(document, { childList: true, subtree: true, attributeFilter: ['src'] });
  ask();
})();
