import { AMAZON } from "./channel-amazon.ts";
import { CARTS } from "./channel-carts.ts";
import { MAKERS } from "./channel-makers.ts";
import { MALLS } from "./channel-malls.ts";
import { PARTIAL } from "./channel-partial.ts";
import type { ChannelProfile } from "./channel-profile.ts";

/** Every export that is recognised by its header. */
export const CHANNELS: readonly ChannelProfile[] = [...MALLS, ...AMAZON, ...MAKERS, ...CARTS, ...PARTIAL];
