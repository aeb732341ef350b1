/* Gives embedded charts of this site the height that their content has. Any number of frames, once or often. */
(() => {
  const script = document.currentScript;
  const home = script && new URL('embed/', script.src).href;
  const key = Symbol.for(`embeds of ${home}`);
  if (!home || window[key]) return;
  window[key] = true;
  // A reserve that is a few lines too tall is left alone: nothing moves under the reader's eyes.
  const ROOM = 90;
  const ours = (elements) => elements.filter(({ src }) => src?.startsWith?.(home));
  const inPage = () => ours([...document.querySelectorAll('iframe')]);
  // In open shadow roots, too: slow on a long page.
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? within(each.shadowRoot) : each));
  // Pages have rules for all frames.
  const set = (frame, styles) => {
    for (const name in styles) frame.style.setProperty(name, styles[name], 'important');
  };
  const met = new WeakSet();
  const meet = (frame) => {
    if (met.has(frame)) return;
    met.add(frame);
    if (!frame.hasAttribute('loading')) frame.loading = 'lazy';
    if (!frame.style.border) frame.style.border = '0';
    // A scheme that differs from the page's would get an opaque ground.
    set(frame, { padding: 0, 'color-scheme': 'normal' });
    // It may have spoken before this script could listen.
    frame.contentWindow?.postMessage('height', '*');
  };
  const sized = new WeakSet();
  const told = new WeakSet();
  addEventListener('message', ({ source, data }) => {
    const detail = data?.corrected;
    const [height] = Object.values(data?.['datawrapper-height'] ?? {});
    if (!detail && !(height > 0 && height < 20000)) return;
    // A sandboxed frame has no origin to go by: the window that speaks has to be the frame's own.
    const speaks = ({ contentWindow }) => contentWindow === source;
    const frame = inPage().find(speaks) ?? ours(within(document)).find(speaks);
    if (!frame) return;
    meet(frame);
    if (detail && !told.has(frame)) {
      told.add(frame);
      frame.dispatchEvent(new CustomEvent('embed-corrected', { bubbles: true, composed: true, detail }));
    }
    if (!height) return;
    const spare = frame.style.minHeight ? frame.clientHeight - height : -1;
    if (!sized.has(frame) && spare >= 0 && spare < ROOM) return;
    sized.add(frame);
    const tall = `${Math.ceil(height)}px`;
    set(frame, { height: tall, 'min-height': 0, 'max-height': 'none', 'box-sizing': 'content-box' });
  });
  const look = () => inPage().forEach(meet);
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  ours(within(document)).forEach(meet);
})();
