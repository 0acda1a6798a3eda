import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileAsItComes, respond } from "@/lib/http/reply";
import { answerNode } from "@/lib/http/server/node-answer";

const piece = new Uint8Array(64 * 1024).fill(97);

async function asked(pieces: () => AsyncGenerator<Uint8Array>) {
  const server = createServer((incoming, outgoing) => {
    const answer = async () => respond(await fileAsItComes(pieces(), "a.csv", "text/csv"), {});
    void answerNode(answer, incoming, outgoing).catch(() => outgoing.writeHead(500).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [answer] = (await once(get({ port, host: "127.0.0.1" }), "response")) as [IncomingMessage];
  return {
    answer,
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test("a file is made no faster than it is taken", async () => {
  let made = 0;
  const { answer, end } = await asked(async function* () {
    for (; made < 400; made += 1) yield piece;
  });
  expect(answer.headers["content-disposition"]).toBe('attachment; filename="a.csv"');
  // Nobody reads yet: the buffers on the way are full long before 25 MB are made.
  let before = -1;
  while (before !== made) {
    before = made;
    for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
  }
  expect(made).toBeLessThan(400);
  let size = 0;
  for await (const chunk of answer) size += (chunk as Buffer).length;
  expect(size).toBe(400 * piece.length);
  end();
});

test("a failure before the first piece is answered as one, a later one cuts the line", async () => {
  // biome-ignore lint/correctness/useYield: it fails before it gives anything
  const first = await asked(async function* () {
    throw new Error("The database is away.");
  });
  expect(first.answer.statusCode).toBe(500);
  first.answer.resume();
  first.end();
  const later = await asked(async function* () {
    yield piece;
    yield piece;
    throw new Error("The database went away.");
  });
  expect(later.answer.statusCode).toBe(200);
  await expect(async () => {
    for await (const _ of later.answer);
  }).rejects.toThrow(/aborted|ECONNRESET/);
  later.end();
});

test("a client that goes away ends the making", async () => {
  let ended = false;
  const { answer, end } = await asked(async function* () {
    try {
      for (;;) yield piece;
    } finally {
      ended = true;
    }
  });
  answer.destroy();
  while (!ended) await new Promise(setImmediate);
  end();
});
