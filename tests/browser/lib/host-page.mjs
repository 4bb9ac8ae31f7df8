// Pages of other people, with the widget in them.

import { DIRECTOR, LEADER } from './contract.mjs';

/** The element as a site pastes it. */
export function element(attributes = '', fallback = '<p>Compare roles</p>') {
  return `<role-compare left="${LEADER}" right="${DIRECTOR}" locale="en" ${attributes}>${fallback}</role-compare>`;
}

/** A page that has nothing but what it must have, and what is given. */
export function hostPage({ head = '', body = element(), root = 'lang="en"', base = '/' } = {}) {
  return `<!doctype html>
<html ${root}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A host page</title>
<link rel="icon" href="data:,">
${head}
<script type="module" src="${base}role-compare.js"></script>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The policy of a host that allows the least a widget can run under. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";
