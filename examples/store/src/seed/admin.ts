import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createUsersWorkflow } from "@medusajs/medusa/core-flows"
import { findId } from "./find-id"
import { must } from "./must"

/** A user for the admin, with the mail and password that the runner prints. */
export async function seedAdmin(container: MedusaContainer): Promise<void> {
  const { ADMIN_EMAIL: email = "admin@example.com", ADMIN_PASSWORD: password = "amazon-pay" } = process.env
  if ((await findId(container, "user", { email })) !== undefined) return
  const { result } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
  const { id } = must(authIdentity, error ?? "admin's login")
  await auth.updateAuthIdentities({ id, app_metadata: { user_id: must(result[0], "admin").id } })
}
