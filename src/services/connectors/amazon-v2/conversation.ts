import type { Conversation as Shared } from "../../support/calls/conversation"
import type { Call } from "./client"
import type { AmazonV2Settings } from "./settings"

/** What the verbs of one account share. */
export type Conversation = Shared<Call, AmazonV2Settings>
