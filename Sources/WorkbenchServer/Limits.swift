// SPDX-License-Identifier: GPL-3.0-or-later

/// How much of everything the server takes before it says no: bytes, seconds and numbers of things.
///
/// They stand together here, so that the table of them in the documentation can be held against one file.
public struct Limits: Sendable {
  /// The most bytes of a header field, and of an address.
  public var headerFieldBytes = 8 << 10
  /// The most bytes of all header fields of a request.
  public var headerBytes = 32 << 10
  /// The most header fields of a request.
  public var headerFields = 100
  /// The most bytes of a part of an address's path.
  public var pathPartBytes = 255
  /// The most parts of an address's path.
  public var pathParts = 12

  /// The most bytes of a form without files.
  public var formBytes = 64 << 10
  /// The most fields of one.
  public var formFields = 2_000
  /// The most bytes of a form that brings a table's cells.
  public var tableFormBytes = 2 << 20
  /// The most fields of one.
  public var tableFormFields = 50_000
  /// The most bytes of a form with files, all in all.
  public var uploadBytes = 32 << 20
  /// The most files of one.
  public var uploadFiles = 32
  /// The most bytes of the header of one field or file in it.
  public var partHeaderBytes = 4 << 10
  /// The most bytes of bodies that are being read or worked on at once.
  public var bodyBytesAtOnce = 96 << 20
  /// The most bytes of replies that are waiting for their browsers at once.
  public var replyBytesAtOnce = 128 << 20

  /// The most connections at once; more of them wait for the system to hand them over.
  public var connections = 256
  /// How long a connection may take until the whole header of its next request has come.
  public var headerSeconds = 20
  /// How long a form may take to come.
  public var formSeconds = 30
  /// How long a form with files may take to come.
  public var uploadSeconds = 180
  /// How long a reply may take to be fetched.
  public var replySeconds = 120

  /// How many pages are worked out at once.
  public var pagesAtOnce = 4
  /// How many more may wait for their turn.
  public var pagesWaiting = 128
  /// Requests a second that a session may ask for in the long run, and at one go.
  public var sessionRate = Rate(perSecond: 50, atOnce: 200)
  /// Requests a second that an address may ask for in the long run, and at one go.
  public var addressRate = Rate(perSecond: 100, atOnce: 400)
  /// Tries at the password from one address.
  public var loginRate = Rate(perSecond: 1.0 / 12, atOnce: 5)
  /// Tries at the password from everywhere.
  public var allLoginsRate = Rate(perSecond: 1, atOnce: 60)

  /// The most sessions; the one that was idle longest makes room.
  public var sessions = 64
  /// How long a session lasts without a request.
  public var sessionIdleSeconds = 12.0 * 3600

  /// How long the end of the program waits for what runs in the background, and then for replies under way.
  public var stopSeconds = 10.0

  /// The limits as they are meant to be.
  public init() {}

  /// How often something may happen.
  public struct Rate: Sendable {
    /// In the long run.
    public var perSecond: Double
    /// At one go, after a rest.
    public var atOnce: Double

    /// Makes a rate.
    public init(perSecond: Double, atOnce: Double) {
      self.perSecond = perSecond
      self.atOnce = atOnce
    }
  }
}
