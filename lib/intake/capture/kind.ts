// What a captured file is, by its first bytes; neither its name nor what a server says of it counts.
import { strFromU8 } from "fflate";
import type { CaptureKind } from "@/lib/domain/capture/capture";
import { decode, encodingInside } from "../charset";
import { LOOKS_LIKE_HTML } from "../lines";

const STARTS: readonly [string, CaptureKind][] = [
  ["%PDF-", "pdf"],
  ["\u0089PNG\r\n\u001a\n", "image"],
  ["\u00ff\u00d8\u00ff", "image"],
  ["GIF87a", "image"],
  ["GIF89a", "image"],
  ["WARC/", "warc"],
];

/** "other" is what none of them is: it is kept when a server sent it, and not taken from a person. */
export function kindOfCapture(bytes: Uint8Array): CaptureKind {
  const head = strFromU8(bytes.subarray(0, 1024), true);
  const known = STARTS.find(([start]) => head.startsWith(start));
  if (known) return known[1];
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image";
  if (/^....ftyp(avif|heic|mif1)/su.test(head)) return "image";
  if (head.startsWith("PK\u0003\u0004")) return kindOfZip(bytes);
  // A packed web archive: each record is a gzip member of its own.
  if (head.startsWith("\u001f\u008b")) return "warc";
  return kindOfText(bytes);
}

function kindOfZip(bytes: Uint8Array): CaptureKind {
  // Names stand as they are in each entry's head and in the directory at the end.
  const names =
    strFromU8(bytes.subarray(0, 8192), true) + strFromU8(bytes.subarray(-131_072), true);
  if (/datapackage\.json/u.test(names) && /archive\/[^/]+\.warc/u.test(names)) return "wacz";
  if (/word\/document/u.test(names)) return "word";
  if (/xl\/workbook/u.test(names)) return "sheet";
  if (/ppt\/presentation/u.test(names)) return "slides";
  if (/META-INF\/manifest\.xml/u.test(names) && /content\.xml/u.test(names)) return "opendocument";
  return "other";
}

function kindOfText(bytes: Uint8Array): CaptureKind {
  const { text, encoding } = decode(bytes.subarray(0, 4096), [encodingInside(bytes)]);
  if (encoding === "windows-1252" && bytes.subarray(0, 4096).includes(0)) return "other";
  if (LOOKS_LIKE_HTML.test(text.trimStart()) || /<(!doctype html|html|head|body)[\s>]/iu.test(text))
    return "html";
  return "text";
}
