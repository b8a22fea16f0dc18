// The desk's HTTP API: every answer is `{kind: 'ok' | 'problem' | 'silent', status, body}`.

const PROBLEM = 'urn:openbell:problem:';
const PATIENCE = 15_000;
// A year is folded from everything that was told.
const PATIENCE_WITH_REPORTS = 90_000;

let csrf = null;

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...options,
    });
  } catch {
    return { kind: 'silent', status: 0, body: {} };
  }
  const body = await document(response);
  if (response.ok) {
    return { kind: 'ok', status: response.status, body };
  }
  const type = body?.type ?? '';
  const kind = type.startsWith(PROBLEM) ? type.slice(PROBLEM.length) : '';
  const wait = response.headers.get('Retry-After');
  return { kind: 'problem', status: response.status, body: { ...body, kind, wait } };
}

async function document(response) {
  try {
    return response.status === 204 ? null : await response.json();
  } catch {
    return null;
  }
}

export function get(path, patience = PATIENCE) {
  return ask(path, {
    headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(patience),
  });
}

export function post(path, body, headers = {}) {
  const forged = csrf ? { 'X-Openbell-Csrf': csrf } : {};
  return ask(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json', Accept: 'application/json', ...forged, ...headers,
    },
    body: JSON.stringify(body ?? {}),
  });
}

function kept(answer) {
  if (answer.kind === 'ok') {
    csrf = answer.body.csrf ?? null;
  }
  return answer;
}

export async function session() {
  return kept(await get('/api/session'));
}

export async function login(token, name) {
  return kept(await post('/api/login', { token, ...(name ? { name } : {}) }));
}

export async function prove(token) {
  return kept(await post('/api/prove', { token }));
}

export function logout() {
  return post('/api/logout');
}

/** One key for one intention: a click that is repeated because no answer came counts once. */
export function newKey() {
  const drawn = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(drawn, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function decide(trade, decision, key) {
  const path = `/api/approvals/${encodeURIComponent(trade)}/decision`;
  return post(path, decision, { 'Idempotency-Key': key });
}

export function approval(trade) {
  return get(`/api/approvals/${encodeURIComponent(trade)}`);
}

export function act(name, body) {
  return post(`/api/acts/${name}`, body);
}

export function previewFlatten() {
  return get('/api/acts/flatten');
}

export function journal(after, limit) {
  return get(`/journal?after=${after}&limit=${limit}`);
}

export function dayReport(date) {
  return get(`/report/${encodeURIComponent(date)}`);
}

export function report(address) {
  return get(address, PATIENCE_WITH_REPORTS);
}

export function bars(symbol, date) {
  return get(`/api/bars/${encodeURIComponent(symbol)}?date=${encodeURIComponent(date)}`);
}
