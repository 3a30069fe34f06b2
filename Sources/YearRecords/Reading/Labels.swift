// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

extension RunState {
  /// The state's name.
  public var text: LocalizedText {
    switch self {
    case .draft: StoreLogText.draft()
    case .reviewed: StoreLogText.reviewed()
    case .published: StoreLogText.published()
    case .withdrawn: StoreLogText.withdrawn()
    }
  }
}

extension MeetingOutcome {
  /// The outcome's name.
  public var text: LocalizedText {
    switch self {
    case .held: StoreLogText.held()
    case .noShowMentee: StoreLogText.noShowMentee()
    case .noShowMentor: StoreLogText.noShowMentor()
    case .cancelled: StoreLogText.cancelled()
    }
  }
}

extension PreviousPair.Outcome {
  /// The outcome in a line of the history.
  var storeText: LocalizedText {
    switch self {
    case .completed: StoreLogText.completed()
    case .ongoing: StoreLogText.ongoing()
    case .endedEarly: StoreLogText.endedEarly()
    case .noShow: StoreLogText.noShow()
    }
  }
}
