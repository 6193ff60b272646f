/** What the heart asks the shop system: whether its own rows still exist (they vanish when a call is answered with an error). */
export interface Shop {
  hasCapture(id: string): Promise<boolean>
  hasRefund(id: string): Promise<boolean>
}
