// The vector that the libraries of Standard Webhooks test themselves with.
import { newSecret, signedHeaders } from "@/lib/services/webhooks/sign";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const MESSAGE = {
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  seconds: 1614265330,
  body: '{"test": 2432232314}',
};
const SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

test("the published vector", () => {
  expect(signedHeaders([SECRET], MESSAGE)).toEqual({
    "webhook-id": MESSAGE.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": SIGNATURE,
  });
});

test("two secrets sign side by side", () => {
  const other = newSecret();
  expect(other).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const [first, second] = (
    signedHeaders([other, SECRET], MESSAGE)["webhook-signature"] ?? ""
  ).split(" ");
  expect(second).toBe(SIGNATURE);
  expect(first).not.toBe(SIGNATURE);
});
