import { beginningOf, flowing, type Line } from "@/lib/realtime/line";

function body() {
  const happened: string[] = [];
  let line: Line | undefined;
  const stream = flowing((given) => {
    happened.push("begun");
    line = given;
    given.write("hello\n");
    return () => happened.push("gone");
  });
  return { stream, happened, line: () => line };
}

test("a body begins with its first reader, once, and says when that reader goes", async () => {
  const { stream, happened, line } = body();
  expect(happened).toEqual([]);
  const reader = stream.getReader();
  expect(Buffer.from((await reader.read()).value ?? "").toString()).toBe("hello\n");
  line()?.write("more\n");
  expect(Buffer.from((await reader.read()).value ?? "").toString()).toBe("more\n");
  await reader.cancel();
  expect(happened).toEqual(["begun", "gone"]);
});

test("who leaves before reading gives back what was taken for them", async () => {
  const { stream, happened } = body();
  await stream.cancel();
  expect(happened).toEqual(["begun", "gone"]);
});

test("a reader who does not read is behind at some time, and the end is heard", async () => {
  const { stream, line } = body();
  const reader = stream.getReader();
  await reader.read();
  expect(line()?.isBehind()).toBe(false);
  for (let n = 0; n < 3000; n += 1) line()?.write("x");
  expect(line()?.isBehind()).toBe(true);
  line()?.end();
  let count = 0;
  while (!(await reader.read()).done) count += 1;
  expect(count).toBe(3000);
});

test("another line can be begun on instead", () => {
  const { stream, happened } = body();
  const written: string[] = [];
  const begin = beginningOf(stream);
  const gone = begin?.({
    write: (text) => void written.push(text),
    isBehind: () => false,
    end: () => undefined,
  });
  gone?.();
  expect([written, happened]).toEqual([["hello\n"], ["begun", "gone"]]);
  expect(beginningOf(new ReadableStream())).toBeUndefined();
});
