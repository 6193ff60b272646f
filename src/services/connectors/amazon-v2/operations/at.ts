import { encode } from "../signature"

/** An object's place below the version; whatever the id holds stays one segment. */
export const at = (resource: string, id: string): string => `/${resource}/${encode(id)}`

/** Reasons are refused when they are longer than 255 characters, or empty (amazon-pay-cv2.md 5.1, 13.2). */
export const reason = (why: string): string => (why.trim() === "" ? "not needed any more" : why.slice(0, 255))
