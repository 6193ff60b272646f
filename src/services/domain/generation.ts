/** Of Amazon's checkout: it decides what things are called, and nothing else. */
export type Generation = "cv1" | "cv2"
