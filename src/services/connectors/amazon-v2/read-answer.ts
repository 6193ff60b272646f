import type { TransportResponse } from "../../ports/transport"
import type { Failure } from "../../support/calls/failure"
import { Unreadable } from "../../support/calls/unreadable"
import { wordOf } from "../../support/calls/word-of"
import { faultOf } from "./faults"
import { readJson } from "./json-node"
import type { Operation } from "./operation"

/** What a response says: the row's output, or the error that Amazon states. */
export type Said<Output> =
  | { readonly is: "answer"; readonly output: Output; readonly requestId: string | undefined }
  | { readonly is: "error"; readonly failure: Failure }

/** 200, 201 and 202 are success for every call (amazon-pay-cv2.md 3.1). */
const isGood = (status: number): boolean => status === 200 || status === 201 || status === 202

/** @throws Unreadable when the body is neither the answer to this input nor an error of Amazon's. */
export function readAnswer<Input, Output>(
  row: Operation<Input, Output>,
  input: Input,
  { status, headers, body }: TransportResponse,
): Said<Output> {
  const raw = headers["x-amz-pay-request-id"]
  const requestId = raw === undefined ? undefined : wordOf(raw)
  const document = readJson(body)
  if (isGood(status)) return { is: "answer", output: row.response(document, input, status), requestId }
  if (status < 400) throw new Unreadable("other-answer")
  const code = wordOf(document.need("reasonCode"))
  const { hint, ...fault } = faultOf(code, status)
  return {
    is: "error",
    failure: {
      ...fault,
      code,
      ...(hint === undefined ? {} : { hint }),
      ...(requestId === undefined ? {} : { requestId }),
    },
  }
}
