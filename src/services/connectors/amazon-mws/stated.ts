import type { Failure } from "../../support/calls/failure"
import { describeSkew } from "../../support/calls/clock-skew"
import type { Said } from "./read-answer"

type Stated = Extract<Said<never>, { readonly is: "error" }>

/** `skew`: Amazon's clock minus ours in seconds, where known. */
export function stated(error: Stated, skew: number | undefined): Failure {
  const { code, row, requestId } = error
  const late = isAboutTime(error, skew)
  const hint = late ? aboutClocks(skew) : row.hint
  return {
    kind: late ? "misconfigured" : row.kind,
    code,
    acted: row.acted,
    ...(hint === undefined ? {} : { hint }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** A request is refused when it is more than 15 minutes off (amazon-pay-cv1.md 1.3); answers may be a minute under way. */
const isAboutTime = ({ aboutTime, code }: Stated, skew = 0): boolean =>
  aboutTime || (code === "InvalidParameterValue" && Math.abs(skew) > 14 * 60)

const aboutClocks = (skew: number | undefined): string =>
  skew === undefined ? "Amazon refuses the time of the request: check this server's clock" : describeSkew(skew)
