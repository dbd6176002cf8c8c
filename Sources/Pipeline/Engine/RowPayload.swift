import Foundation
package import Rows

/// A row that left, as it is kept.
package enum RowPayload: Sendable {
    case json(JSONRow)
    /// An item that isn't a JSON object, byte for byte.
    case raw([UInt8])

    func write(into bytes: inout [UInt8]) {
        switch self {
        case .json(let row):
            bytes += row.bytes
        case .raw(let raw):
            let value: JSONValue =
                String(validating: raw, as: UTF8.self).map(JSONValue.string)
                ?? ["base64": .string(Data(raw).base64EncodedString())]
            value.write(into: &bytes)
        }
    }
}
