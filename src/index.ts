export type { AmazonPayConfig } from "./config"
export { amazonPay } from "./config"
export type { AccountOptions, AmazonPayOptions, PolicyOptions } from "./services/options/options"
export type { EventName } from "./services/domain/event-names"
export { amazonPayEvents } from "./services/domain/event-names"
export type { AmazonPayEvent, EventNext } from "./services/domain/event-payload"
export type { Next } from "./services/domain/next"
export type { ProblemCode } from "./services/domain/problem"
export type { ProblemBody } from "./api/problem-body"
export type { DifferencePage, DifferenceView, MendResult, ReportPage, ReportView } from "./services/domain/report-view"
export type { ActionName, OrderAction, OrderAlert, OrderView } from "./services/domain/order-view"
export type {
  NotificationAction,
  NotificationOutcome,
  NotificationPage,
  NotificationView,
} from "./services/domain/notification-view"
export type { AttentionItem, Health, Insight, OrderList } from "./services/domain/overview"
