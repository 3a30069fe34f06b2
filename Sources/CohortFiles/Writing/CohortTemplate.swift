// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Wording

/// An empty, commented cohort folder to begin with. `makker check` passes on it as it is.
public enum CohortTemplate {
  /// The files, by name.
  public static func files(language: Language) -> [InputFile] {
    [
      text(CohortFileName.frame.rawValue, TemplateText.cohort()[language]),
      InputFile(name: CohortFileName.mentors.rawValue, bytes: header(MentorColumn.self, language)),
      InputFile(name: CohortFileName.mentees.rawValue, bytes: header(MenteeColumn.self, language)),
      text(TemplateText.readmeName()[language], TemplateText.readme()[language]),
    ].sorted { $0.name < $1.name }
  }

  /// Writes the files into a new folder. What is already there is never touched: the folder does not exist yet, or it
  /// is empty. All files are there at the end, or none.
  ///
  /// - Throws: `FileFaults` where the folder cannot be made.
  public static func write(to path: String, language: Language) throws(FileFaults) {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    if let names = try? manager.contentsOfDirectory(atPath: folder.path) {
      guard names.isEmpty else {
        throw fault(path, FaultText.folderNotEmpty(), ExpectedText.newFolder(), AdviceText.chooseNewFolder())
      }
    } else if manager.fileExists(atPath: folder.path) {
      throw fault(path, FaultText.notAFolder(), ExpectedText.newFolder(), AdviceText.chooseNewFolder())
    }
    let parent = folder.deletingLastPathComponent()
    // Beside the folder, so that giving it its name is one step on the same disk.
    let draft = parent.appendingPathComponent(".\(folder.lastPathComponent).\(UUID().uuidString)")
    do {
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      for file in files(language: language) {
        try Data(file.bytes).write(to: draft.appendingPathComponent(file.name))
      }
      if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
      try manager.moveItem(at: draft, to: folder)
    } catch {
      try? manager.removeItem(at: draft)
      throw fault(path, FaultText.folderNotWritable(), ExpectedText.newFolder(), AdviceText.chooseWritableFolder())
    }
  }

  private static func text(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, bytes: Array(text.utf8))
  }

  private static func header<Known: Column>(_ columns: Known.Type, _ language: Language) -> [UInt8] {
    CSVWriter(header: Known.allCases.map { $0.label[language] }).bytes
  }

  private static func fault(
    _ path: String, _ found: LocalizedText, _ expected: LocalizedText, _ advice: LocalizedText
  ) -> FileFaults {
    FileFaults([FileFault(file: path, found: found, expected: expected, advice: advice)])
  }
}
