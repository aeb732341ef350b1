/** What surrounds every page of a newsroom that has a frame of its own. Texts are HTML. */
export interface Frame {
  readonly masthead: string | null;
  readonly navigation: string | null;
  readonly footer: string | null;
  readonly legal: string | null;
  readonly script: FrameScript | null;
  /** By directive of the content security policy. */
  readonly hosts: Readonly<Record<'connect' | 'frame' | 'img', readonly string[]>>;
}

export interface FrameScript {
  /** From the root of the site. */
  readonly path: string;
  /** `sha256-…`, for the page and its policy. */
  readonly integrity: string;
}

/** A picture or the script, to be copied to the site. */
export interface FrameFile {
  /** From the root of the site, with a digest of its content in its name. */
  readonly path: string;
  /** In the newsroom. */
  readonly file: string;
  readonly type: string;
}

export interface NewsroomFrame extends Frame {
  readonly files: readonly FrameFile[];
}
