// SPDX-License-Identifier: GPL-3.0-or-later

/// A name as it is recognised: headers and words of the files, however they are typed.
///
/// Case, spaces and punctuation do not count, and `æ`, `ø`, `å` are the same as `ae`, `oe`, `aa` and as the bare
/// letters: `Timer pr. måned`, `timer_pr_maaned` and `TIMER PR MANED` are one name.
enum FoldedName {
  static func of(_ name: String) -> String {
    var folded = ""
    for character in name.lowercased() {
      let letter: Character =
        switch character {
        case "å", "æ", "ä": "a"
        case "ø", "ö": "o"
        default: character
        }
      let isSecondOfTwo =
        switch (folded.last, letter) {
        case ("a", "a"), ("a", "e"), ("o", "e"): character != "å" && character != "æ" && character != "ä"
        default: false
        }
      if !isSecondOfTwo, letter.isLetter || letter.isNumber { folded.append(letter) }
    }
    return folded
  }
}
