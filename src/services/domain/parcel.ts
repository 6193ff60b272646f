/** A parcel that is on its way. `carrierCode`: Amazon's word for who carries it, such as "DHL". */
export type Parcel = { readonly trackingNumber: string; readonly carrierCode: string }
