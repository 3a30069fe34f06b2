// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// Where a server listens, and who may come in.
public struct ServerSettings: Sendable {
  /// Who may come in, and how.
  public enum Access: Sendable {
    /// Browsers on this machine, by the link on the terminal.
    ///
    /// - Parameter host: `127.0.0.1` or `::1`.
    case thisMachine(host: String)
    /// Whoever knows the password, through a proxy that speaks TLS.
    ///
    /// - Parameters:
    ///   - host: The IP address that the proxy reaches.
    ///   - origin: What browsers see, such as `https://makker.example.dk`.
    case proxied(host: String, origin: String, PasswordGate)
  }

  /// Who may come in.
  public var access: Access
  /// The port; 0 for any that is free.
  public var port: Int
  /// The language of the pages; nothing where each browser's own is taken.
  public var language: Language?
  /// How much of everything is taken.
  public var limits: Limits
  /// Whether every request is told of, rather than problems alone.
  public var tellsRequests: Bool

  /// Makes settings.
  public init(
    access: Access = .thisMachine(host: "127.0.0.1"), port: Int, language: Language? = nil,
    limits: Limits = Limits(), tellsRequests: Bool = false
  ) {
    self.access = access
    self.port = port
    self.language = language
    self.limits = limits
    self.tellsRequests = tellsRequests
  }
}

/// What a server tells whoever started it.
public enum ServerNews: Hashable, Sendable {
  /// It listens; the link lets one browser in, or is the address where the password is asked for.
  case listening(link: String)
  /// The link was used; this one lets the next browser in.
  case nextLink(String)
  /// It was asked to end.
  case stopping
  /// A line for the log: a request or a problem, without anybody's name.
  case line(String)
}

/// Why a server cannot begin.
public enum ServerFault: Error, Hashable, Sendable {
  /// Another program listens on the port.
  case portTaken(Int)
  /// The system does not let it listen, and what it says.
  case cannotListen(address: String, reason: String)
  /// The origin is no address of a site, such as `https://makker.example.dk`.
  case originUnfit
}
