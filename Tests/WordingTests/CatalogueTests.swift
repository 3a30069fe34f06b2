// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

@Suite struct CatalogueTests {
  @Test("every text has a wording in each language, with the same placeholders", arguments: Language.allCases)
  func complete(language: Language) {
    for (name, entry) in Catalogue.entries {
      let wording = language == .danish ? entry.danish : entry.english
      #expect(!wording.isEmpty, "\(name) has no wording in \(language.rawValue)")
      #expect(placeholders(entry.danish) == placeholders(entry.english), "\(name)")
    }
  }

  @Test func placeholdersAreFilledInOnePass() {
    let text = LocalizedText(verbatim: "{b}")
    #expect(Sample.both(["a": text, "b": "x"]) == LocalizedText(danish: "{b} og x", english: "{b} and x"))
    #expect(Sample.both(["a": "1"]).english == "1 and {b}")
  }

  private enum Sample: String, TextCatalogue {
    case both

    var entry: TextEntry { TextEntry(da: "{a} og {b}", en: "{a} and {b}") }
  }

  private func placeholders(_ wording: String) -> Set<Substring> {
    Set(wording.matches(of: /\{(\w+)\}/).map { $0.output.1 })
  }
}
