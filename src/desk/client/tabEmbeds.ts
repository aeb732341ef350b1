import { withQuery } from '../../enhance/embedCode.ts';
import type { TabsView } from '../tabs.ts';
import { copyButton } from './copyButton.ts';
import { quiet } from './doing.ts';
import { make } from './make.ts';
import { state } from './state.ts';
import { bar } from './tabPanels.ts';

const CODES = [
  ['frame', 'a frame alone'],
  ['script', 'a frame with the script'],
  ['pinned-frame', 'pinned to its release, a frame alone'],
  ['pinned-script', 'pinned to its release, with the script'],
] as const;

/** By `theme` in the address of an embed; without it, it is light. */
const COLOURS = [
  ['', 'light'],
  ['dark', 'dark'],
  ['auto', 'as the reader’s'],
] as const;

export function embedded({ embeds, hosts, draft }: TabsView): Node[] {
  if (embeds.length === 0)
    return [quiet(draft ? 'A draft has no embeds.' : 'This edition has no charts or quotes.')];
  const which = make('select', {}, ...embeds.map(({ id, title }) => make('option', { value: id }, title)));
  const code = make('select', {});
  const theme = make('select', {}, ...COLOURS.map(([value, name]) => make('option', { value }, name)));
  const own = make('a', { target: '_blank' }, 'Open the embed itself');
  const text = make('pre', { class: 'desk-code', tabindex: 0, role: 'group', 'aria-label': 'What to paste' });
  const stage = make('div', { class: 'desk-stage desk-hosts' });
  const show = () => {
    const embed = embeds.find(({ id }) => id === which.value);
    if (!embed) return;
    const isPinned = code.value.startsWith('pinned') && embed.pinned !== null;
    own.href = (isPinned && embed.pinned) || embed.address;
    const query = theme.value && `?theme=${theme.value}`;
    text.textContent = withQuery(embed.codes[code.value] ?? '', embed.address, query);
    stage.replaceChildren(
      ...hosts.map((host) => {
        const address = `${hostAddress(host.id, code.value, embed.id)}${query}`;
        const frame = make('iframe', { src: address, title: host.name, 'data-reload': true });
        const open = make('a', { href: address, target: '_blank' }, 'Open');
        open.setAttribute('aria-label', `Open: ${host.name}`);
        return make('figure', { class: 'desk-host' }, make('figcaption', {}, host.name, ' ', open), frame);
      }),
    );
  };
  const choose = () => {
    const { pinned = null } = embeds.find(({ id }) => id === which.value) ?? {};
    const kept = code.value;
    code.replaceChildren(
      ...CODES.filter(([id]) => pinned !== null || !id.startsWith('pinned')).map(([id, name]) =>
        make('option', { value: id, selected: id === kept }, name),
      ),
    );
    show();
  };
  which.addEventListener('change', choose);
  code.addEventListener('change', show);
  theme.addEventListener('change', show);
  choose();
  return [
    bar(
      null,
      make('label', {}, 'Embed ', which),
      make('label', {}, 'Code ', code),
      make('label', {}, 'Colours ', theme),
      copyButton('Copy the code', () => text.textContent),
      own,
    ),
    text,
    stage,
  ];
}

function hostAddress(host: string, code: string, embed: string): string {
  const { story, edition } = state.get();
  const parts = ['desk', 'host', host, code, story, edition, embed].map(encodeURIComponent);
  return `${document.body.dataset['base'] ?? '/'}${parts.join('/')}/`;
}
