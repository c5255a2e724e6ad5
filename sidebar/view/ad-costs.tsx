import { enterAdCosts } from "../acts/ad-costs.ts";
import { useView } from "./context.ts";

/** 広告費: the way to the sheet, and what the next run will do with it. */
export function AdCostsCard() {
  const { page, state, say } = useView();
  const { adCosts, result, phase } = state;
  if (result === null) return null;
  return (
    <section class="card" aria-labelledby="ad-costs-card">
      <h2 id="ad-costs-card">{say("adCosts")}</h2>
      <p class="hint">{say("adCostsNote")}</p>
      <button
        type="button"
        class="second wide"
        disabled={phase !== "form" || adCosts === "working"}
        onClick={() => enterAdCosts(page)}
      >
        {say("adCostsAsk")}
      </button>
      <div class="more" aria-live="polite">
        {adCosts === "working" && <p class="hint">{say("adCostsWorking")}</p>}
        {adCosts !== null &&
          adCosts !== "working" &&
          adCosts.says.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </section>
  );
}
