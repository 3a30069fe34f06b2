// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
public import Wording

/// One browser that was let in.
public final class Session: Sendable {
  /// What every form must bring along, so that no other site's form can be sent in this browser's name.
  public let formKey: String
  private let state: Mutex<State>

  private struct State {
    var language: Language
    var notice: Notice?
  }

  /// Starts a session.
  ///
  /// - Parameter formKey: A random text that nobody can guess.
  public init(formKey: String, language: Language) {
    self.formKey = formKey
    state = Mutex(State(language: language))
  }

  /// The language of the pages.
  public var language: Language {
    get { state.withLock(\.language) }
    set { state.withLock { $0.language = newValue } }
  }

  /// What is to be said at the top of the next page.
  func leave(_ notice: Notice) {
    state.withLock { $0.notice = notice }
  }

  /// Takes what is to be said; it is said once.
  func takeNotice() -> Notice? {
    state.withLock { state in
      defer { state.notice = nil }
      return state.notice
    }
  }
}

/// What was done, said at the top of the page after it.
struct Notice: Sendable {
  /// What was done.
  let text: LocalizedText
  /// The form that takes it back.
  var undo: Undo?

  /// A form that takes back what was done.
  struct Undo: Sendable {
    /// Where it is sent.
    let action: String
    /// What it says.
    let fields: [(name: String, value: String)]
  }
}
