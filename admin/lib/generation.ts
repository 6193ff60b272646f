import { createContext } from "react"

/** Which generation of Amazon's checkout the payment below is of: it decides what things are called. Null: nobody knows. */
export const Generation = createContext<string | null>(null)
