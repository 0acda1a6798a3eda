/** Load on one address: requests per second, and latencies in milliseconds. */
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

/** Saves a claim of its own on each connection, naming the version that the last answer gave. */
export async function saves({ origin, slugs, headers, seconds, versions }) {
  let connection = 0;
  const result = await autocannon({
    url: origin,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(client) {
      const slug = slugs[connection++ % slugs.length];
      let round = 0;
      const next = () => {
        round += 1;
        return {
          method: "PATCH",
          path: `/api/v1/desk/claims/${slug}`,
          headers: {
            ...headers,
            "content-type": "application/json",
            "if-match": `"${versions.get(slug)}"`,
          },
          body: JSON.stringify({ summary: `Round ${round} of ${origin} at ${Date.now()}.` }),
        };
      };
      client.setRequests([
        {
          setupRequest: (request) => ({ ...request, ...next() }),
          onResponse(status, body) {
            if (status === 200) versions.set(slug, JSON.parse(body).version);
          },
        },
      ]);
    },
  });
  return summary(result);
}
