import type { IEventBusModuleService, ILockingModule, Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"

import type { Assembled } from "../../services/assemble"
import { assemble } from "../../services/assemble"
import type { Parts } from "../../services/payments/parts"
import type { Published } from "../../services/payments/publish"
import { publish } from "../../services/payments/publish"
import type { HeardNotification } from "../../services/payments/hear-notification"
import { hearNotification } from "../../services/payments/hear-notification"
import type { Inbox as InboxPort } from "../../services/ports/inbox"
import type { Outbox } from "../../services/ports/outbox"
import type { ReportStore } from "../../services/ports/report-store"
import type { ConnectorEvent } from "../../services/support/events"
import { systemClock } from "../../services/support/system-clock"
import { createInbox } from "./inbox/create-inbox"
import type { Connection } from "./ledger/connection"
import { createLedger } from "./ledger/create-ledger"
import { lockOver } from "./lock-over"
import Announcement from "./models/announcement"
import Authorization from "./models/authorization"
import Capture from "./models/capture"
import Chargeback from "./models/chargeback"
import Difference from "./models/difference"
import History from "./models/history"
import Inbox from "./models/inbox"
import OrderReference from "./models/order-reference"
import Plan from "./models/plan"
import Refund from "./models/refund"
import Report from "./models/report"
import Request from "./models/request"
import Round from "./models/round"
import Tally from "./models/tally"
import Topic from "./models/topic"
import Server from "./models/server"
import Wish from "./models/wish"
import { announcing } from "./outbox/announcing"
import { createOutbox } from "./outbox/create-outbox"
import { nudge } from "./outbox/nudge"
import { createReportStore } from "./report/create-report-store"
import { createServers } from "./servers/create-servers"
import { heartbeat } from "./servers/heartbeat"

/** Medusa derives the names of its methods from these keys: they must be the model's name in PascalCase. */
const models = {
  AmazonPayOrderReference: OrderReference,
  AmazonPayRound: Round,
  AmazonPayAuthorization: Authorization,
  AmazonPayCapture: Capture,
  AmazonPayRefund: Refund,
  AmazonPayChargeback: Chargeback,
  AmazonPayPlan: Plan,
  AmazonPayWish: Wish,
  AmazonPayHistory: History,
  AmazonPayAnnouncement: Announcement,
  AmazonPayInbox: Inbox,
  AmazonPayTopic: Topic,
  AmazonPayTally: Tally,
  AmazonPayRequest: Request,
  AmazonPayReport: Report,
  AmazonPayDifference: Difference,
  AmazonPayServer: Server,
}

type Container = {
  readonly __pg_connection__: Connection
  readonly logger: Logger
  readonly event_bus: IEventBusModuleService
}

/**
 * The module's service: holds the assembled heart, and lets Query read our tables. Money is written through the ledger
 * only. Options are checked when the application starts, not while it migrates.
 */
export class AmazonPayModuleService extends MedusaService(models) {
  readonly #container: Container
  readonly #options: unknown
  readonly #servers = heartbeat(() => createServers(this.#container.__pg_connection__), systemClock)
  #assembled: Assembled | undefined
  #inbox: InboxPort | undefined

  /** Medusa swallows a rejected hook; only what is thrown at once stops the start. */
  readonly __hooks = {
    onApplicationStart: (): Promise<void> => {
      this.heart()
      this.#servers.start()
      return Promise.resolve()
    },
    onApplicationShutdown: (): Promise<void> => this.#servers.stop(),
  }

  constructor(container: Container, options: unknown) {
    super(container, options)
    this.#container = container
    this.#options = options
  }

  /** The heart with its accounts. @throws InvalidOptions */
  readonly heart = (): Assembled => {
    this.#assembled ??= assemble(this.#options, {
      ledger: announcing(createLedger(this.#container.__pg_connection__), this.#publishSoon),
      observe: logTo(this.#container.logger),
      servers: this.#servers.count,
    })
    return this.#assembled
  }

  readonly reports = (): ReportStore => createReportStore(this.#container.__pg_connection__)

  readonly inbox = (): InboxPort => {
    this.#inbox ??= createInbox(this.#container.__pg_connection__)
    return this.#inbox
  }

  /** Takes in what was posted as a notification; it is processed afterwards. Throws when it could not be stored. */
  readonly hear = (raw: string): Promise<HeardNotification> =>
    hearNotification({ ...this.heart().notifications, inbox: this.inbox() }, raw)

  readonly outbox = (): Outbox => createOutbox(this.#container.__pg_connection__)

  /** Hands what waits in the outbox to the shop's event bus. */
  readonly publish = (): Promise<Published> =>
    publish({
      outbox: this.outbox(),
      clock: systemClock,
      emit: ({ name, data }) => this.#container.event_bus.emit({ name, data }),
    })

  /** After a commit, outside it; what fails here is left to the job. */
  readonly #publishSoon = nudge(async () => {
    try {
      await this.publish()
    } catch (error) {
      const said = error instanceof Error ? error.name : "unknown"
      this.#container.logger.warn(`amazon-pay outbox: ${said}`)
    }
  })

  /** What the payment verbs work with, under the shop's locking module. */
  readonly parts = (locking: ILockingModule): Parts => this.heart().with(lockOver(locking))
}

/** An event's type is the full list of what may be written. */
const logTo =
  (logger: Logger) =>
  (event: ConnectorEvent): void => {
    const line = `amazon-pay ${JSON.stringify(event)}`
    if (event.result === "answered" && event.clockSkewSeconds === undefined) logger.debug(line)
    else logger.warn(line)
  }
