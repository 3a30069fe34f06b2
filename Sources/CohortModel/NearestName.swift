// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds what a misspelt name was meant to be.
public enum NearestName {
  /// The candidate that a name is most likely a misspelling of, or nothing where none is near; of equally near
  /// ones the first.
  ///
  /// Near means at most one slip in a candidate of four or five characters, two from six, three from ten; shorter
  /// candidates are too easily hit by chance.
  ///
  /// - Complexity: the product of the two lengths for each candidate of a similar length.
  public static func nearest<Candidates: Sequence<String>>(to name: String, among candidates: Candidates) -> String? {
    let found = Array(name.lowercased().unicodeScalars)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let known = Array(candidate.lowercased().unicodeScalars)
      let limit = min(slips(allowedIn: known.count), (best?.distance ?? .max) - 1)
      guard limit >= 0, abs(found.count - known.count) <= limit else { continue }
      let distance = distance(found, known)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func slips(allowedIn length: Int) -> Int {
    switch length {
    case ..<4: 0
    case ..<6: 1
    case ..<10: 2
    default: 3
    }
  }

  /// How many slips of the hand turn one text into another: a character left out, put in, exchanged for another, or
  /// swapped with its neighbour (the optimal string alignment distance; Damerau 1964, DOI 10.1145/363958.363994).
  ///
  /// - Complexity: the product of the two lengths.
  public static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let same = left[i - 1] == right[j - 1]
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}
