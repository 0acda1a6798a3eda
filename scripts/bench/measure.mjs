/** Load on one address: requests per second, and latencies in milliseconds. */
import http from "node:http";
import autocannon from "autocannon";

const CONNECTIONS = 16;

/** @returns {{rps: number, p50: number, p99: number, bad: number}} */
function summary(result) {
  return {
    rps: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bad: result.non2xx + result.errors + result.timeouts,
  };
}

/** Asks the paths in turn for `seconds`. */
export async function reads({ origin, paths, headers, seconds }) {
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({ method: "GET", path, headers })),
  });
  return summary(result);
}

function patch({ agent, url, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: "PATCH", agent, headers }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString() }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}

const percentile = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;

/**
 * Saves a claim of its own on each connection, one after the other, since each save names the version
 * that the answer before it gave.
 */
export async function saves({ origin, slugs, headers, seconds, versions }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + seconds * 1000;
  const times = [];
  let bad = 0;
  async function one(slug) {
    for (let round = 1; performance.now() < end; round += 1) {
      const began = performance.now();
      const { status, text } = await patch({
        agent,
        url: `${origin}/api/v1/desk/claims/${slug}`,
        headers: {
          ...headers,
          "content-type": "application/json",
          "if-match": `"${versions.get(slug)}"`,
        },
        body: JSON.stringify({ summary: `Round ${round} at ${Date.now()}.` }),
      });
      times.push(performance.now() - began);
      if (status === 200) versions.set(slug, JSON.parse(text).version);
      else bad += 1;
    }
  }
  await Promise.all(slugs.map(one));
  agent.destroy();
  const sorted = times.sort((a, b) => a - b);
  return {
    rps: times.length / seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    bad,
  };
}
