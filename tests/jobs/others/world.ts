/** Other publishers' sites on this machine, a newsroom that looks at them, and the worker's queue. */
import type { IncomingHttpHeaders } from "node:http";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { listOtherChecks } from "@/lib/services/others/checks";
import { handInChecks, handInChecksAt, readOtherImport } from "@/lib/services/others/imports";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, makeCast } from "@/tests/make";
import type { testDatabase } from "@/tests/setup/database";

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

export class OthersWorld {
  readonly pages = new Map<string, Answer>();
  readonly asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  private port = 0;
  private people: Cast | null = null;
  private count = 0;

  constructor(private readonly database: ReturnType<typeof testDatabase>) {
    database.atEnd(closeSites);
    beforeAll(() => this.open());
    beforeEach(async () => {
      await database.sql`delete from job`;
      jest.spyOn(log, "error").mockReturnValue();
      this.asked.length = 0;
    });
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get cast(): Cast {
    if (!this.people) throw new Error("Ask once the tests run.");
    return this.people;
  }

  private async open(): Promise<void> {
    this.port = await site((request, answer) => {
      const path = request.url ?? "";
      this.asked.push({ path, headers: request.headers });
      const { status = 200, headers = {}, body = "" } = this.pages.get(path) ?? { status: 404 };
      answer.writeHead(status, headers).end(body);
    });
    // The one way in which a test reaches this machine.
    process.env.FETCH_ALLOW = `127.0.0.1:${this.port}`;
    this.people = await makeCast();
    jest.spyOn(log, "info").mockReturnValue();
  }

  /** An address of a publisher's that no other test has. */
  address(): string {
    this.count += 1;
    return `https://northern.example.org/${this.count}`;
  }

  async work(): Promise<void> {
    while (await doNext(new AbortController().signal));
  }

  /** A file, brought in; gives the import as it ended. */
  async file(value: unknown, name = "checks.json") {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const handed = { name, mediaType: "application/json", bytes: new TextEncoder().encode(text) };
    const { id } = await handInChecks(this.cast.writer, handed);
    await this.work();
    return readOtherImport(this.cast.writer, id);
  }

  async at(path: string) {
    const { id } = await handInChecksAt(this.cast.writer, `${this.origin}${path}`);
    await this.work();
    return readOtherImport(this.cast.writer, id);
  }

  /** The checks whose words have this in them. */
  async found(q: string) {
    return (await listOtherChecks(this.cast.writer, { q })).items;
  }

  /** The rows of a table about one thing, straight from the database. */
  rows(text: TemplateStringsArray, ...values: string[]) {
    return this.database.sql(text, ...values);
  }
}
