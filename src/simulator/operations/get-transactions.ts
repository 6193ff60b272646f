import { authorizationDetails, captureDetails, refundDetails } from "./details"
import { authorizationOf, captureOf, refundOf } from "./objects"
import { reading, type Operation } from "./operation"

export const getAuthorizationDetails: Operation = {
  action: "GetAuthorizationDetails",
  quota: reading,
  perform: (world, call) => [authorizationDetails(world, authorizationOf(world, call))],
}

export const getCaptureDetails: Operation = {
  action: "GetCaptureDetails",
  quota: reading,
  perform: (world, call) => [captureDetails(world, captureOf(world, call))],
}

export const getRefundDetails: Operation = {
  action: "GetRefundDetails",
  quota: reading,
  perform: (world, call) => [refundDetails(world, refundOf(world, call))],
}
