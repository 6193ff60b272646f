import type { Conversation as Shared } from "../../support/calls/conversation"
import type { Call } from "./client"
import type { AmazonMwsSettings } from "./settings"

/** What the verbs of one account share. */
export type Conversation = Shared<Call, AmazonMwsSettings>
