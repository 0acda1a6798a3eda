import { feedState } from "@/components/feed/feed-state";
import type { Feed } from "@/lib/domain/feed/feed";

const feed: Feed = {
  id: "00000000-0000-4000-8000-000000000001",
  url: "https://tyne.example.org/feed",
  title: "The Tyne Check",
  language: "en",
  active: true,
  everyMinutes: 30,
  startedAt: "2026-11-25T10:00:00.000Z",
  nextAt: "2026-11-25T10:30:00.000Z",
  lastLookedAt: "2026-11-25T10:00:00.000Z",
  lastNewAt: null,
  fails: 0,
  lastProblem: null,
  looking: false,
  version: 1,
  createdAt: "2026-11-25T09:00:00.000Z",
};
const fresh = { active: false, startedAt: null };

test.each<[string, Partial<Feed>]>([
  ["On", {}],
  ["In trouble", { fails: 2, lastProblem: "The site can't be reached." }],
  ["Off", { active: false }],
  ["Off", { active: false, lastProblem: "The page is gone for good (410)." }],
  ["Looking …", { looking: true }],
  ["Looking …", { ...fresh, looking: true }],
  ["Waits for you", fresh],
  ["Can’t be read", { ...fresh, lastProblem: "This is a web page, not a feed." }],
])("%s", (word, change) => {
  expect(feedState({ ...feed, ...change })).toBe(word);
});
