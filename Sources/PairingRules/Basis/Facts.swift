// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel

/// Something about a need that verdicts depend on.
package enum NeedFact: Hashable, Sendable {
  /// The kind of help.
  case type
  /// The programme.
  case programme
  /// The mentee's stage.
  case stage
  /// Whether a mentor needs a child certificate, where mentees below an age are children.
  case certificateNeeded(underAge: Int)
  /// The mentee's municipality.
  case municipality
  /// How much the mentee's waiting counts for, where so many times or months count in full.
  case waiting(WaitingScale)
  /// How many earlier pairs ended in a no-show.
  case noShows
  /// What one of the mentee's own columns says.
  case attribute(Tag)
  /// What a column says, as generic rules compare it.
  case field(Field)

  /// The fact of a need; needs with equal keys are alike.
  package func key(of need: Need, in context: RuleContext) -> FactKey {
    switch self {
    case .type: FactKey(.number(typeBit(need.type)))
    case .programme: FactKey(.object(ObjectIdentifier(need.programme)))
    case .stage: FactKey(.value(need.mentee.stage.map { .word(ColumnWords.stage($0)) } ?? .missing))
    case .certificateNeeded(let age):
      FactKey(.number(ChildCertificateRequirement(age: age).isNeeded(for: need, on: context.firstDay) ? 1 : 0))
    case .municipality: FactKey(.value(need.mentee.municipality.map(FieldValue.word) ?? .missing))
    case .waiting(let scale): FactKey(.number(scale.degree(of: need.mentee, on: context.firstDay).thousandths))
    case .noShows: FactKey(.number(context.noShows(of: need.mentee.id)))
    case .attribute(let column): FactKey(.value(FieldValue(need.mentee.attributes[column])))
    case .field(let field): FactKey(.value(field.value(of: need.mentee, for: need.type, in: context)))
    }
  }
}

/// Something about a mentor that verdicts depend on.
package enum MentorFact: Hashable, Sendable {
  /// The kinds of help given.
  case types
  /// Which programmes the mentor takes part in.
  case programmes
  /// Which programmes the mentor is trained for, or can be in time.
  case training
  /// Whether the mentor has a child certificate on the first day.
  case certificate
  /// How many earlier pairs ended in a no-show.
  case noShows
  /// The background.
  case background
  /// The municipality.
  case municipality
  /// What one of the mentor's own columns says.
  case attribute(Tag)
  /// What a column says, as generic rules compare it.
  case field(Field)

  /// The fact of a mentor; mentors with equal keys are alike.
  ///
  /// - Parameter programmes: those of all needs.
  package func key(of mentor: Mentor, in context: RuleContext, programmes: [Programme]) -> FactKey {
    switch self {
    case .types: return FactKey(.number(mentor.types.reduce(0) { $0 | typeBit($1) }))
    case .programmes:
      return .flags(programmes) { mentor.programmes.isEmpty || mentor.programmes.contains($0.id) }
    case .training:
      return .flags(programmes) { context.admits(mentor, to: $0) }
    case .certificate:
      return FactKey(.number(ChildCertificateRequirement.isHeld(mentor.childCertificate, on: context.firstDay) ? 1 : 0))
    case .noShows: return FactKey(.number(context.noShows(of: mentor.id)))
    case .background: return FactKey(.value(mentor.background.isEmpty ? .missing : .words(mentor.background)))
    case .municipality: return FactKey(.value(mentor.municipality.map(FieldValue.word) ?? .missing))
    case .attribute(let column): return FactKey(.value(FieldValue(mentor.attributes[column])))
    case .field(let field): return FactKey(.value(field.value(of: mentor, in: context)))
    }
  }
}

/// What a fact is for one person; people with equal keys are alike in it.
package struct FactKey: Hashable, Sendable {
  fileprivate enum Content: Hashable {
    case number(Int)
    case object(ObjectIdentifier)
    case value(FieldValue)
    case flags([Bool])
  }

  private let content: Content
  /// Equal for equal keys, and hardly ever for others; the same in every process but for what has no words.
  package let fingerprint: UInt64

  fileprivate init(_ content: Content) {
    self.content = content
    fingerprint =
      switch content {
      case .number(let number): StableHash.mixed(UInt64(bitPattern: Int64(number)))
      case .object(let object): StableHash.mixed(UInt64(UInt(bitPattern: object)))
      case .value(let value): value.fingerprint
      case .flags(let flags): StableHash.mixed(UInt64(bitPattern: Int64(flags.hashValue)))
      }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.fingerprint == right.fingerprint && left.content == right.content
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// A yes or no for each programme.
  fileprivate static func flags(_ programmes: [Programme], _ isSet: (Programme) -> Bool) -> FactKey {
    guard programmes.count < Int.bitWidth else { return FactKey(.flags(programmes.map(isSet))) }
    var bits = 0
    for (index, programme) in programmes.enumerated() where isSet(programme) { bits |= 1 << index }
    return FactKey(.number(bits))
  }
}

private func typeBit(_ type: MentorType) -> Int {
  switch type {
  case .business: 1
  case .social: 2
  case .education: 4
  }
}
