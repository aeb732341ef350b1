import type { Frame } from './frame.ts';

/** Adds what the newsroom's own script needs to a content security policy. */
export function framedPolicy(policy: string, frame: Pick<Frame, 'script' | 'hosts'> | null): string {
  if (!frame?.script) return policy;
  const more: Readonly<Record<string, readonly string[]>> = {
    'script-src': [`'${frame.script.integrity}'`],
    'connect-src': frame.hosts.connect,
    'frame-src': frame.hosts.frame,
    'img-src': frame.hosts.img,
  };
  return policy
    .split(';')
    .map((directive) => [directive, ...(more[directive.trim().split(' ', 1)[0] ?? ''] ?? [])].join(' '))
    .join(';');
}
