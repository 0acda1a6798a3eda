/** Forty ways to write an inner address, straight and by a redirect: nobody knocks at the canary. */
import net from "node:net";
import { fetchPublic } from "@/lib/integrations/fetch/fetch-public";
import { closeSites, site } from "./sites";

afterEach(closeSites);

const SPELLINGS = [
  ...["127.0.0.1", "127.1", "127.0.1", "127.0.0.1.", "127.255.255.254", "127.0.0.001"],
  ...["2130706433", "017700000001", "0x7f000001", "0X7F.1", "0177.0.0.1", "0x7f.0.0.0x1"],
  ...["127%2e0%2e0%2e1", "①②⑦.⓪.⓪.①", "１２７.0.0.1", "127。0。0。1", "127．0．0．1"],
  ...["0", "0.0.0.0", "0x0", "localhost", "LOCALHOST.", "loc%61lhost", "a.localhost"],
  ...["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "2852039166"],
  ...["[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
  ...["[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fd00::1]", "[fe80::1]", "[::127.0.0.1]"],
];

async function knocks(work: (port: number) => Promise<void>): Promise<number> {
  let seen = 0;
  const port = await site((_, answer) => {
    seen += 1;
    answer.end("the canary");
  });
  await work(port);
  return seen;
}

test("there are forty of them", () => {
  expect(new Set(SPELLINGS).size).toBe(40);
});

test("asked for by name, none is dialled at any port", async () => {
  const dialled = jest.spyOn(net.Socket.prototype, "connect");
  const seen = await knocks(async (port) => {
    for (const host of SPELLINGS)
      for (const place of [host, `${host}:${port}`, `me:secret@${host}:${port}`]) {
        const outcome = await fetchPublic(`http://${place}/`, {}, {});
        expect([place, outcome.ok]).toEqual([place, false]);
      }
  });
  expect([seen, dialled.mock.calls.length]).toEqual([0, 0]);
  dialled.mockRestore();
});

test("a redirect to any of them is not followed", async () => {
  let target = "";
  const lure = await site((_, answer) => {
    // Letters beyond ASCII go as their bytes, as servers send them.
    answer.writeHead(302, { location: Buffer.from(target).toString("latin1") }).end();
  });
  const reach = { allow: [`127.0.0.1:${lure}`], resolve: async () => ["127.0.0.1"] };
  const seen = await knocks(async (port) => {
    for (const host of SPELLINGS) {
      target = `http://${host}:${port}/`;
      const outcome = await fetchPublic(`http://news.test:${lure}/`, {}, reach);
      expect([target, outcome.ok]).toEqual([target, false]);
    }
  });
  expect(seen).toBe(0);
});
