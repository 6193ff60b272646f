import { appendFile } from "node:fs/promises"

import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils"

/** The test shop's post office: each message becomes a line of JSON in the file AMAZON_PAY_TEST_MAIL names, if any. */
class FileMail extends AbstractNotificationProviderService {
  static override readonly identifier = "file-mail"

  override async send(notification: ProviderSendNotificationDTO): Promise<{ id?: string }> {
    const file = process.env["AMAZON_PAY_TEST_MAIL"]
    if (file) await appendFile(file, `${JSON.stringify(notification)}\n`)
    return {}
  }
}

// eslint-disable-next-line no-restricted-syntax -- Medusa takes a provider by its default export
export default ModuleProvider(Modules.NOTIFICATION, { services: [FileMail] })
