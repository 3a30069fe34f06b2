// SPDX-License-Identifier: GPL-3.0-or-later

extension Mentor {
  /// The same person with some things otherwise, for cohorts that are tried out.
  public func with(
    capacity: Int?? = .none, minutesPerMonth: Int?? = .none, training: [ModuleID: Completion]? = nil,
    childCertificate: ChildCertificate? = nil
  ) -> Mentor {
    Mentor(
      id: id, name: name, types: types, programmes: programmes, background: background, skills: skills,
      interests: interests, languages: languages, municipality: municipality, capacity: capacity ?? self.capacity,
      minutesPerMonth: minutesPerMonth ?? self.minutesPerMonth, availability: availability,
      preferredTimes: preferredTimes, unavailable: unavailable, training: training ?? self.training,
      childCertificate: childCertificate ?? self.childCertificate, avoid: avoid, prefer: prefer, attributes: attributes)
  }
}
