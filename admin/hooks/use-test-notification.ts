import { useMutation } from "@tanstack/react-query"

import type { HealthLine } from "../../src/services/domain/overview"
import { sdk } from "../lib/sdk"

/** Has the server post a test to the shop's own address for notifications. */
export const useTestNotification = () =>
  useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ readonly lines: readonly HealthLine[] }>("/admin/amazon-pay/health/test-notification", {
        method: "POST",
        body: {},
      }),
  })
