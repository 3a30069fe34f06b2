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
      text(CohortFileName.expectations.rawValue, ExpectationTemplateText.file()[language]),
      text(TemplateText.readmeName()[language], TemplateText.readme()[language]),
    ].sorted { $0.name < $1.name }
  }

  /// Writes the files into a new folder. What is already there is never touched: the folder does not exist yet, or it
  /// is empty. All files are there at the end, or none.
  ///
  /// - Throws: `FileFaults` where the folder cannot be made.
  public static func write(to path: String, language: Language) throws(FileFaults) {
    try NewFolder.write(to: path) { folder in
      for file in files(language: language) {
        try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
      }
      return true
    }
  }

  private static func text(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, bytes: Array(text.utf8))
  }

  private static func header<Known: Column>(_ columns: Known.Type, _ language: Language) -> [UInt8] {
    CSVWriter(header: Known.allCases.filter(\.isAlwaysWritten).map { $0.label[language] }).bytes
  }
}
