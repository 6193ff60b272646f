import { amazonRoutes } from "./amazon-routes"
import { conditionRoutes } from "./conditions-routes"
import { notificationRoutes, type NotificationParts } from "./notification-routes"
import { orderReferenceRoutes } from "./order-reference-routes"
import { recordRoutes } from "./record-routes"
import { merchantRoutes } from "../cv2/control/merchant-routes"
import { sessionRoutes } from "../cv2/control/session-routes"
import type { Route } from "./route"

/** All that `/_control` answers. */
export const routes: readonly Route<NotificationParts>[] = [
  ...orderReferenceRoutes,
  ...conditionRoutes,
  ...recordRoutes,
  ...amazonRoutes,
  ...notificationRoutes,
  ...sessionRoutes,
  ...merchantRoutes,
]
