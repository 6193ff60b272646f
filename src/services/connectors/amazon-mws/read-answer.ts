import type { TransportResponse } from "../../ports/transport"
import { faultOf, isKnownCode } from "./faults"
import type { FaultRow } from "../../support/calls/fault-row"
import type { Operation } from "./operation"
import { Unreadable } from "../../support/calls/unreadable"
import { wordOf } from "../../support/calls/word-of"
import { readXml } from "./xml"
import type { XmlNode } from "./xml-node"
import { xmlNode } from "./xml-node"

/** What a response says: the row's output, or the error that Amazon states. */
export type Said<Output> =
  | { readonly is: "answer"; readonly output: Output; readonly requestId: string | undefined }
  | {
      readonly is: "error"
      readonly code: string
      readonly row: FaultRow
      readonly aboutTime: boolean
      readonly requestId: string | undefined
    }

/** @throws Unreadable when the body is neither the answer to this input nor an error of Amazon's. */
export function readAnswer<Input, Output>(
  row: Operation<Input, Output>,
  input: Input,
  response: TransportResponse,
): Said<Output> {
  const document = readXml(response.body)
  const error = document.one("ErrorResponse")
  if (error !== undefined) return readError(error, response.status)
  const answer = document.one(`${row.action}Response`)
  if (answer === undefined || response.status !== 200) throw new Unreadable("other-answer")
  const requestId = answer.one("ResponseMetadata")?.text("RequestId")
  const result = answer.one(`${row.action}Result`) ?? xmlNode(`${row.action}Result`, "")
  return { is: "answer", output: row.response(result, input), requestId: requestId && wordOf(requestId) }
}

/**
 * `RequestID` on throttled answers and on errors of the EU endpoint, else `RequestId`; several errors may come, the
 * first one that we know decides (amazon-pay-cv1.md 4.1).
 */
function readError(answer: XmlNode, status: number): Said<never> {
  const errors = answer.many("Error")
  const error = errors.find((one) => isKnownCode(one.text("Code") ?? "")) ?? errors[0]
  if (error === undefined) throw new Unreadable("missing-field", "ErrorResponse/Error")
  const code = wordOf(error.need("Code"))
  const requestId = answer.text("RequestId") ?? answer.text("RequestID")
  return {
    is: "error",
    code,
    row: faultOf(code, status),
    aboutTime: code === "InvalidParameterValue" && /timestamp/i.test(error.text("Message") ?? ""),
    requestId: requestId && wordOf(requestId),
  }
}
