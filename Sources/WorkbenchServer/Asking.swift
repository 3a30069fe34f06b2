// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import HummingbirdCore
import NIOCore
import Wording

/// A request while it is answered.
final class Asking {
  let head: RequestHead
  /// When it came.
  let since: Double
  /// The language to answer in.
  var language: Language
  /// The path, once it is known to be one.
  var path: [String]?

  init(_ head: RequestHead, since: Double, language: Language?) {
    self.head = head
    self.since = since
    self.language = language ?? AcceptedLanguage.of(head.values("accept-language"))
  }
}

extension RequestHead {
  init(_ request: Request) {
    var fields = request.headers.map { (name: $0.name.canonicalName, value: $0.value) }
    // The library keeps the first field `Host` apart.
    if let host = request.head.authority { fields.append(("host", host)) }
    self.init(method: request.method.rawValue, target: request.head.path ?? "", fields: fields)
  }
}

/// Hummingbird's context of a request, with the connection that it came by.
struct ConnectionContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}
