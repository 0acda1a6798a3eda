// The button of the desk. One that can't be used stays in reach of the keyboard and says why.
import { type ComponentProps, type MouseEvent, useId } from "react";
import { useListening } from "./use-listening";

type Props = Omit<ComponentProps<"button">, "disabled"> & {
  look?: "plain" | "primary" | "quiet" | "danger";
  /** Why it can't be used now; null or absent when it can. */
  whyNot?: string | null;
  /** Hides the reason from view where the same words stand beside it already. */
  reasonHidden?: boolean;
  /** The act is under way: a second click does nothing. */
  busy?: boolean;
  /** It does its work without the page's script; any other takes no press before that has come. */
  early?: boolean;
};

export function Button({
  look = "plain",
  whyNot,
  reasonHidden,
  busy,
  early,
  className = "",
  onClick,
  type = "button",
  children,
  ...rest
}: Props) {
  const reasonId = useId();
  const listening = useListening();
  const off = Boolean(whyNot) || busy;

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (off) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
    <button
      aria-describedby={whyNot ? reasonId : undefined}
      {...rest}
      type={type}
      disabled={!early && !listening}
      className={`button ${look} ${className}`.trim()}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={click}
    >
      {children}
    </button>
  );
  if (!whyNot) return button;
  return (
    <span className="with-reason">
      {button}
      <span id={reasonId} className={reasonHidden ? "visually-hidden" : "why-not"}>
        {whyNot}
      </span>
    </span>
  );
}
