// SPDX-License-Identifier: GPL-3.0-or-later

/// How long the data of a cohort's people are kept before they are forgotten.
public enum Retention: Hashable, Sendable {
  /// To this day, the day itself included.
  case until(CalendarDate)
  /// So many months from the cohort's last day.
  case months(Int)
}

extension CohortFrame {
  /// The last day on which people's data are kept; nothing where no day is set.
  public var keptUntil: CalendarDate? {
    switch retention {
    case nil: nil
    case .until(let day): day
    case .months(let months): lastDay.adding(months: months)
    }
  }

  /// Whether people should have been forgotten by a day.
  public func isOverdue(on day: CalendarDate) -> Bool { keptUntil.map { $0 < day } ?? false }
}
