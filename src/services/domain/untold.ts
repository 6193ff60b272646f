/**
 * Our word for the state of a claim whose message says that there is one, and neither of which capture nor how much
 * (amazon-pay-cv2.md 12). Its amount is the most that it can be.
 */
export const untold = "Untold"
