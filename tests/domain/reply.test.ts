// What fits together in a right of reply, and what readers are told of it.
import {
  isOverdue,
  type PublishedReply,
  type Reply,
  replyFaults,
  replySentences,
} from "@/lib/domain/reply";

const asked: Omit<Reply, "id"> = {
  askedOf: "The ministry's press office",
  how: "email",
  contact: "press@ministry.example",
  askedOn: "2024-03-04",
  dueOn: "2024-03-06",
  outcome: "waiting",
  answer: null,
  answeredOn: null,
};

const answered = { outcome: "answered", answer: "The figure is ours.", answeredOn: "2024-03-05" };

test.each<[string, object, string[]]>([
  ["asked, with no answer yet", {}, []],
  ["answered, with words and day", answered, []],
  ["answered on the day of asking", { ...answered, answeredOn: "2024-03-04" }, []],
  ["answered without words", { ...answered, answer: null }, ["/answer"]],
  ["answered without a day", { ...answered, answeredOn: null }, ["/answeredOn"]],
  ["answered before it was asked", { ...answered, answeredOn: "2024-03-03" }, ["/answeredOn"]],
  ["due before it was asked", { dueOn: "2024-03-03" }, ["/dueOn"]],
  ["words without having answered", { answer: "No comment." }, ["/outcome"]],
  ["a day without having answered", { answeredOn: "2024-03-05" }, ["/answeredOn"]],
  ["declined", { outcome: "declined" }, []],
])("%s", (_, over, pointers) => {
  expect(replyFaults({ ...asked, ...over }).map((fault) => fault.pointer)).toEqual(pointers);
});

test.each<[string, Partial<Reply>, boolean]>([
  ["2024-03-06", {}, false],
  ["2024-03-07", {}, true],
  ["2024-03-07", { dueOn: null }, false],
  ["2024-03-07", { outcome: "no_answer" }, false],
])("on %s %o is overdue: %s", (today, over, overdue) => {
  expect(isOverdue({ ...asked, ...over }, today)).toBe(overdue);
});

const told = (over: Partial<PublishedReply>) => {
  const { contact: _, ...reply } = asked;
  return replySentences({ id: "1", ...reply, ...over }, (day) => day);
};

test.each<[Partial<PublishedReply>, string]>([
  [{}, "We asked for an answer by 2024-03-06 and have not had one yet."],
  [{ dueOn: null }, "We have not had an answer yet."],
  [{ outcome: "no_answer" }, "They had not answered by 2024-03-06."],
  [{ outcome: "no_answer", dueOn: null }, "They did not answer."],
  [{ outcome: "declined" }, "They declined to answer."],
  [
    { outcome: "answered", answer: "It is ours.", answeredOn: "2024-03-05" },
    "They answered on 2024-03-05:",
  ],
])("%o reads: %s", (over, outcome) => {
  expect(told(over)).toEqual({
    asked: "We asked The ministry's press office for a reply by e-mail on 2024-03-04.",
    outcome,
  });
});
