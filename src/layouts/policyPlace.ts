/** Where a built page takes its content security policy, which Astro sends as a header. */
export const POLICY_PLACE = 'content-security-policy-of-the-page';
