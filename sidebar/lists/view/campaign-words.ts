import { useLists } from "./context.ts";
import type { ListSay } from "../list-words.ts";

/** A question before people go out, and that a campaign is recorded with it where one is asked for. */
export function useCampaignWords(): ListSay {
  const { state, say } = useLists();
  return (key, values) => {
    const question = say(key, values);
    const { campaign } = state;
    return campaign === null ? question : say("campaignConfirm", { question, name: campaign.name.trim() });
  };
}
