// Only in the demo: who can be signed in as. Choosing one fills in the form.
import { Button } from "@/components/ui/button";
import { type Role, roleWords } from "@/lib/domain/person";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export type DemoAccount = { email: string; name: string; role: Role };

type Props = {
  people: readonly DemoAccount[];
  password: string;
  onChoose: (email: string) => void;
};

export function DemoAccounts({ people, password, onChoose }: Props) {
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">{t("This is the demo")}</h2>
      <p>
        {rich("Choose whom to be, then sign in. The password of all is {password}.", {
          password: <code>{password}</code>,
        })}
      </p>
      <ul className="demo-list">
        {people.map(({ email, name, role }) => (
          <li key={email}>
            <Button onClick={() => onChoose(email)}>{email}</Button>
            <span className="demo-who">
              {name}, {t(roleWords[role]).toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
