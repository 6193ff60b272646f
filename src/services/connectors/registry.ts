import { amazonMws } from "./amazon-mws/connector"

/** The only list of connectors in the program. */
export const connectors = { "amazon-mws": amazonMws } as const

export type ConnectorId = keyof typeof connectors
