// The pack for assessors of a code of principles: what was published in a period, to read and to count.
// Everything comes from publications, so it holds nothing that is not public.
import "server-only";
import { createElement, type ReactElement } from "react";
import { monthOf, type PackPeriod, type PackPublication } from "@/lib/domain/pack/period";
import { packTables } from "@/lib/domain/pack/tables";
import { Tally } from "@/lib/domain/pack/tally";
import type { Rating } from "@/lib/domain/rating";
import { formatPartialDate } from "@/lib/format/date";
import { renderDocument } from "@/lib/render/document";
import { CheckSection } from "@/lib/render/pack/check-section";
import { Overview } from "@/lib/render/pack/overview";
import { PackDocument } from "@/lib/render/pack/pack-document";
import { MethodPage } from "@/lib/render/pages/method-page";
import type { Site } from "@/lib/render/site";
import { getPublicNewsroom, getScale } from "@/lib/services/public";
import { packPublications } from "@/lib/services/reader/pack";
import { getCheckpoint } from "@/lib/services/trail/checkpoints";
import { csvBytes } from "@/lib/sheets/csv-write";
import { type PackFile, zipped } from "./zip";

type Found = { site: Site; period: PackPeriod; scale: Rating[]; isSigned: boolean };

async function* once<T>(value: T | Promise<T>): AsyncGenerator<T> {
  yield await value;
}

/** The bytes of the pack, as they are made. */
export async function* packBytes(period: PackPeriod, origin: string): AsyncGenerator<Uint8Array> {
  const [newsroom, scale, checkpoint] = await Promise.all([
    getPublicNewsroom(),
    getScale(),
    getCheckpoint(null),
  ]);
  const site = { origin, newsroom };
  yield* zipped(files({ site, period, scale, isSigned: checkpoint !== null }));
}

async function* files(found: Found): AsyncGenerator<PackFile> {
  const { site, period, scale } = found;
  const tally = new Tally();
  const months: string[] = [];
  for await (const one of packPublications(period)) {
    tally.add(one);
    if (months.at(-1) !== monthOf(one.publishedAt)) months.push(monthOf(one.publishedAt));
  }
  const pages = months.map((month) => ({
    file: `checks-${month}.html`,
    about: `Every publication of ${formatPartialDate(month)}, to read`,
    month,
  }));
  const listed = [
    { file: "method.html", about: "How we check, the scale, the corrections policy" },
    ...pages,
    ...packTables.map(({ file, about }) => ({ file, about })),
    { file: "checks.json", about: "The same as it is stored, for programs" },
    { file: "balance.csv", about: "Claims by claimant, topic, kind, publisher and verdict" },
    { file: "volume.csv", about: "Publications by week and month" },
    { file: "scale.csv", about: "The scale in force" },
  ];
  yield page("index.html", createElement(Overview, { site, period, tally, scale, files: listed }));
  yield { name: "method.html", pieces: once(methodPage(found)) };
  for (const { file, month } of pages) yield page(file, await monthPage(found, month));
  for (const table of packTables)
    yield {
      name: table.file,
      pieces: csvBytes(
        table.header,
        rowsOf(period, (one) => table.rowsOf(one, addressOf(site, one))),
      ),
    };
  yield { name: "checks.json", pieces: jsonOf(found) };
  yield* counts(tally, scale);
}

function page(name: string, element: ReactElement): PackFile {
  return { name, pieces: once(renderDocument(element)) };
}

const addressOf = ({ origin }: Site, { slug, version }: PackPublication) =>
  `${origin}/claims/${slug}/v/${version}`;

/** The page that readers get, with addresses that work from a disk. */
async function methodPage({ site, scale, isSigned }: Found): Promise<string> {
  const text = await renderDocument(createElement(MethodPage, { site, scale, isSigned }));
  return text.replaceAll(/ (href|src)="\//g, ` $1="${site.origin}/`);
}

async function monthPage({ site, period }: Found, month: string): Promise<ReactElement> {
  const sections: ReactElement[] = [];
  for await (const check of packPublications(within(period, month)))
    sections.push(
      createElement(CheckSection, { key: check.id, check, address: addressOf(site, check) }),
    );
  const title = `Published in ${formatPartialDate(month)}`;
  return createElement(PackDocument, { title, newsroom: site.newsroom.name, children: sections });
}

/** The days of the period that are in this month. */
function within({ from, to }: PackPeriod, month: string): PackPeriod {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const first = `${month}-01`;
  return { from: from > first ? from : first, to: to < last ? to : last };
}

async function* rowsOf(
  period: PackPeriod,
  rows: (one: PackPublication) => string[][],
): AsyncGenerator<string[][]> {
  for await (const one of packPublications(period)) yield rows(one);
}

/** Names in place of ids: an id says nothing outside. */
async function* jsonOf({ site, period }: Found): AsyncGenerator<string> {
  let before = "[\n";
  for await (const one of packPublications(period)) {
    const { id: _, snapshot, checkedBy, approvedBy, publishedBy, ...rest } = one;
    const people = { checkedBy, approvedBy, publishedBy };
    const told = { address: addressOf(site, one), ...rest, ...snapshot, people };
    yield before + JSON.stringify(told);
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

function* counts(tally: Tally, scale: readonly Rating[]): Generator<PackFile> {
  const balance = (["claimant", "topic", "kind", "publisher", "verdict"] as const).flatMap((by) =>
    tally.balance(by).map((row) => [by, ...row]),
  );
  yield {
    name: "balance.csv",
    pieces: csvBytes(["by", "value", "verdict", "claims"], once(balance)),
  };
  const volume = (["month", "week"] as const).flatMap((span) =>
    tally.volume(span).map((row) => [span, ...row]),
  );
  const heads = ["span", "begins", "new", "corrected", "retracted"];
  yield { name: "volume.csv", pieces: csvBytes(heads, once(volume)) };
  const steps = scale.map(({ code, label, number, definition }) => [
    code,
    label,
    number === null ? "" : String(number),
    definition,
  ]);
  yield {
    name: "scale.csv",
    pieces: csvBytes(["code", "label", "number", "definition"], once(steps)),
  };
}
