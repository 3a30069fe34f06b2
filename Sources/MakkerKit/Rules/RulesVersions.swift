// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import Foundation
import Wording

/// Versions of a cohort's rules that a coordinator keeps under names: files `rules/NAME.yaml` in the cohort's folder,
/// which `makker whatif --rules` tries as they are.
public struct RulesVersions: Sendable {
  /// A version.
  public struct Version: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// The content, as `rules.yaml` would have it.
    public let bytes: [UInt8]

    /// The file, for a reader of rules.
    public var file: InputFile { InputFile(name: "\(RulesVersions.folderName)/\(name).yaml", bytes: bytes) }
  }

  /// The folder within the cohort's.
  public static let folderName = "rules"
  /// The most characters of a name.
  public static let longestName = 60

  /// The cohort folder's path.
  public let cohort: String

  /// The versions of a cohort.
  public init(ofCohort folder: String) { cohort = folder }

  /// All versions, by name. Files that cannot be read, or whose names are none, are passed over.
  public func all() -> [Version] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { file in
      guard file.hasSuffix(".yaml") else { return nil }
      let name = String(file.dropLast(5))
      let type = try? FileManager.default.attributesOfItem(atPath: path(of: name))[.type] as? FileAttributeType
      guard Self.isFit(name), type == .typeRegular, let bytes = FileBytes.read(path(of: name)) else { return nil }
      return Version(name: name, bytes: bytes)
    }
  }

  /// The version with a name.
  ///
  /// - Throws: `ChangeFaults` where there is none.
  public func version(_ name: String) throws(ChangeFaults) -> Version {
    let all = all()
    if let version = all.first(where: { $0.name == name }) { return version }
    let names = all.map(\.name)
    let values = [
      "name": LocalizedText(verbatim: name), "names": LocalizedText.list(names.map { LocalizedText(verbatim: $0) }),
    ]
    throw ChangeFaults([
      FileFault(
        file: name, found: RulesKeepingText.unknownVersion(values),
        expected: names.isEmpty ? RulesKeepingText.noVersions() : RulesKeepingText.unknownVersionExpected(values),
        advice: NearestName.nearest(to: name, among: names).map {
          RulesKeepingText.nearestVersion(["nearest": LocalizedText(verbatim: $0)])
        } ?? RulesKeepingText.unknownVersionAdvice())
    ])
  }

  /// Where the version of a name lies.
  public func path(of name: String) -> String { folder + "/" + name + ".yaml" }

  /// A name as it is stored, after a look at whether it can be one: letters, digits, spaces, `-` and `_`.
  ///
  /// - Throws: `ChangeFaults`.
  public static func checked(_ name: String) throws(ChangeFaults) -> String {
    let name = name.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespaces)
    guard isFit(name) else {
      throw ChangeFaults([
        FileFault(
          file: name, found: RulesKeepingText.unfitName(["name": LocalizedText(verbatim: name)]),
          expected: RulesKeepingText.unfitNameExpected(), advice: RulesKeepingText.unfitNameAdvice())
      ])
    }
    return name
  }

  /// A name that no version has: the one given, or with a number behind it.
  func free(_ name: String) -> String {
    let taken = Set(all().map { $0.name.lowercased() })
    let base = String(name.prefix(Self.longestName - 4))
    guard taken.contains(base.lowercased()) else { return base }
    var number = 2
    while taken.contains("\(base) \(number)".lowercased()) { number += 1 }
    return "\(base) \(number)"
  }

  var folder: String { cohort + "/" + Self.folderName }

  private static func isFit(_ name: String) -> Bool {
    // File systems allow 255 bytes, some of which are the suffix's and a partial file's.
    (1...longestName).contains(name.count) && name.utf8.count <= 180
      && name.first.map { $0.isLetter || $0.isNumber } == true && name.last != " "
      && name.unicodeScalars.allSatisfy { CharacterSet.alphanumerics.contains($0) || " -_".unicodeScalars.contains($0) }
  }
}
