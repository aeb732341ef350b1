/**
 * Runs inside an embed: sets what the address asks for, and tells the page around it how tall the
 * content is, in every dialect that hosts speak. It goes into each embed as it stands here, without
 * comments and indents; `childScript.ts` does that.
 */
{
  const query = new URLSearchParams(location.search);
  for (const name of ['theme', 'transparent', 'title'])
    document.documentElement.dataset[name] = query.get(name);

  // pym names its frames in the address, WordPress after the #.
  const id = query.get('childId');
  const secret = /secret=(\w{10})/.exec(location.hash)?.[1];
  const send = (message) => parent.postMessage(message, '*');

  const report = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A frame that is not shown has no height: nothing to tell.
    if (!height) return;
    send({ 'datawrapper-height': { chart: height } });
    send({ sentinel: 'amp', type: 'embed-size', height });
    const src = location.href;
    send(JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', method: 'resize', src, height }));
    if (id) send(`pymxPYMx${id}xPYMxheightxPYMx${height}`);
    if (secret) send({ message: 'height', value: height, secret });
  };

  // An embed that is opened by itself would talk to itself, for ever.
  if (parent !== window) {
    addEventListener('load', () => {
      new ResizeObserver(report).observe(document.body);
      // A frame that its host hides until it speaks is not drawn, and its observer is never called.
      report();
    });
    // Whatever the host says means "how tall are you?"; what it says is not looked at.
    addEventListener('message', ({ source }) => source === parent && report());
  }
  // WordPress forbids its frames to follow a link, and follows it for them.
  if (secret)
    addEventListener('click', (event) => {
      const href = event.target.closest('a')?.href;
      // That of a link in a drawing is an object.
      const value = href?.baseVal ?? href;
      if (!value) return;
      event.preventDefault();
      send({ message: 'link', value, secret });
    });
}
