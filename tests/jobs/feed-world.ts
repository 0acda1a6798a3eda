/** A site of feeds and pages on this machine, an editor who follows them, and the worker's queue. */
import type { IncomingHttpHeaders } from "node:http";
import type { DeskFeed, FeedPatch } from "@/lib/domain/feed/feed";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { addFeed, editFeed, readFeed } from "@/lib/services/feeds/feeds";
import { lookAtDueFeeds } from "@/lib/services/feeds/looks";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, makeCast } from "@/tests/make";
import type { testDatabase } from "@/tests/setup/database";

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

export const LINE = "The bridge opened in 1928, and the King crossed it first, in the rain. ";
export const LONG = `<p>${LINE.repeat(8)}</p>`;
const signal = new AbortController().signal;

export class FeedWorld {
  readonly pages = new Map<string, Answer>();
  readonly asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  /** Of the test: addresses are told apart by it. */
  number = 0;
  private port = 0;
  private people: Cast | null = null;

  constructor(private readonly database: ReturnType<typeof testDatabase>) {
    database.atEnd(closeSites);
    beforeAll(() => this.open());
    beforeEach(() => this.clear());
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get editor() {
    if (!this.people) throw new Error("Ask once the tests run.");
    return this.people.editor;
  }

  private async open(): Promise<void> {
    this.port = await site((request, answer) => {
      const path = request.url ?? "";
      this.asked.push({ path, headers: request.headers });
      const { status = 200, headers = {}, body = "" } = this.pages.get(path) ?? { status: 404 };
      answer.writeHead(status, headers).end(body);
    });
    // Read when the first address is fetched: the one way in which a test reaches this machine.
    process.env.FETCH_ALLOW = `127.0.0.1:${this.port}`;
    this.people = await makeCast();
    jest.spyOn(log, "info").mockReturnValue();
  }

  private async clear(): Promise<void> {
    this.number += 1;
    await this.database.sql`delete from job`;
    jest.spyOn(log, "error").mockReturnValue();
    this.asked.length = 0;
  }

  /** An item of an RSS feed, with its text. */
  item(id: number, words = LONG): string {
    return `<item><guid isPermaLink="false">${id}</guid><title>Story ${id}</title>
      <link>https://tyne.example.org/${this.number}/${id}</link>
      <content:encoded><![CDATA[${words}]]></content:encoded></item>`;
  }

  async workOnce(): Promise<void> {
    await doNext(signal);
  }

  async work(): Promise<void> {
    while (await doNext(signal));
  }

  /** Everything that waits, also what was put off. */
  async workThrough(): Promise<void> {
    for (let round = 0; round < 6; round++) {
      await this.work();
      await this.database
        .sql`update job set run_at = now() - interval '1 second' where failed_at is null`;
    }
  }

  /** A feed that is followed, what stands in it brought in. */
  async follow(
    body: string,
    patch: FeedPatch = { take: "all" },
  ): Promise<{ id: string; path: string }> {
    const path = `/feed-${this.number}`;
    this.pages.set(path, { body });
    const { id } = await addFeed(this.editor, { url: `${this.origin}${path}` });
    await this.work();
    const { version } = await this.feed(id);
    await editFeed(this.editor, id, version, { active: true, language: "en", ...patch });
    await this.work();
    return { id, path };
  }

  feed(id: string): Promise<DeskFeed> {
    return readFeed(this.editor, id);
  }

  async makeDue(id: string): Promise<void> {
    await this.database.sql`update feed set next_at = now() - interval '1 minute' where id = ${id}`;
    await lookAtDueFeeds();
  }

  /** The look that its time brings, and all that follows from it. */
  async look(id: string): Promise<void> {
    await this.makeDue(id);
    await this.work();
  }
}
