// SPDX-License-Identifier: GPL-3.0-or-later

import Wording
import Yams

/// Reads a YAML file into values with their places.
///
/// YAML is more than people need here, and some of it is dangerous: aliases that unfold to billions of values, nesting
/// that exhausts the stack. So anchors and aliases are refused, depth and size are bounded, and characters that no
/// text holds are found before the parser sees them.
enum YAMLDocument {
  /// The most bytes a file may have.
  static let byteLimit = 4_000_000
  /// The most lists and mappings inside each other.
  static let depthLimit = 32
  /// So many aliases can unfold to a few hundred values at most; with more the parser is not even asked.
  private static let aliasLimit = 12
  /// After so many keys that stand twice, the rest of the file is not read.
  private static let duplicateLimit = 25

  /// The file's value, or nothing after noting why it cannot be read. A file with nothing but comments in it is a
  /// fault, unless it may be empty: then it is an empty mapping.
  ///
  /// - Complexity: linear in the size of the file; where keys stand twice, once more for each of them, up to a bound.
  static func read(_ bytes: [UInt8], mayBeEmpty: Bool = false, _ faults: inout YAMLFaults) -> YAMLNode? {
    guard bytes.count <= byteLimit else {
      faults.add(
        line: nil, column: nil, found: YAMLText.tooLarge(["bytes": "\(bytes.count)"]),
        expected: YAMLText.tooLargeExpected(["limit": "\(byteLimit)"]), advice: YAMLText.tooLargeAdvice())
      return nil
    }
    guard var text = YAMLSource(bytes, &faults), !text.mayHoldAliases(moreThan: aliasLimit, &faults) else { return nil }
    var duplicates: Set<YAMLSource.Position> = []
    while true {
      do {
        let parser = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          if mayBeEmpty { return YAMLNode(content: .mapping([]), line: 1, column: 1) }
          faults.add(
            line: 1, column: 1, found: YAMLText.empty(), expected: YAMLText.emptyExpected(),
            advice: YAMLText.emptyAdvice())
          return nil
        }
        // The nodes hold their anchors weakly; the parser owns them.
        return withExtendedLifetime(parser) { convert(root, depth: 0, without: duplicates, &faults) }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        // The parser stops at a key that stands twice. Its second occurrence gets another name, of the same length,
        // and is left out afterwards, so that the faults behind it are found in the same go.
        guard let key = keys.first,
          let second = text.renameSecond(key, firstAt: .init(line: context.mark.line, column: context.mark.column))
        else {
          note(
            duplicate: keys.first ?? "", at: context.mark.line, context.mark.column, first: context.mark.line, &faults)
          return nil
        }
        note(duplicate: key, at: second.line, second.column, first: context.mark.line, &faults)
        guard duplicates.insert(second).inserted, duplicates.count < duplicateLimit else { return nil }
      } catch {
        note(syntax: error, in: text, &faults)
        return nil
      }
    }
  }

  private static func note(duplicate key: String, at line: Int, _ column: Int, first: Int, _ faults: inout YAMLFaults) {
    faults.add(
      line: line, column: column,
      found: YAMLText.duplicateKey(["key": LocalizedText(verbatim: YAMLNode.clipped(key))]),
      expected: YAMLText.duplicateKeyExpected(["line": "\(first)"]), advice: YAMLText.duplicateKeyAdvice())
  }

  /// The parser's node as a value of our own, without the keys that stood twice.
  private static func convert(
    _ node: Node, depth: Int, without duplicates: Set<YAMLSource.Position>, _ faults: inout YAMLFaults
  ) -> YAMLNode? {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    guard node.anchor == nil else {
      faults.add(
        line: line, column: column, found: YAMLText.anchors(), expected: YAMLText.anchorsExpected(),
        advice: YAMLText.anchorsAdvice())
      return nil
    }
    guard depth <= depthLimit else {
      faults.add(
        line: line, column: column, found: YAMLText.tooDeep(),
        expected: YAMLText.tooDeepExpected(["limit": "\(depthLimit)"]), advice: YAMLText.tooDeepAdvice())
      return nil
    }
    func value(_ node: Node) -> YAMLNode? { convert(node, depth: depth + 1, without: duplicates, &faults) }
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLNode(content: isNothing ? .nothing : .text(scalar.string), line: line, column: column)
    case .sequence(let sequence):
      return YAMLNode(content: .list(sequence.compactMap(value)), line: line, column: column)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, node) in mapping {
        let place = YAMLSource.Position(line: key.mark?.line ?? line, column: key.mark?.column ?? column)
        guard !duplicates.contains(place) else { continue }
        guard case .scalar(let scalar) = key, key.anchor == nil else {
          faults.add(
            line: place.line, column: place.column, found: YAMLText.textAsKey(), expected: YAMLText.keyNotText(),
            advice: YAMLText.useType())
          continue
        }
        if let value = value(node) {
          entries.append(
            YAMLNode.Entry(key: scalar.string, line: place.line, column: place.column, value: value))
        }
      }
      return YAMLNode(content: .mapping(entries), line: line, column: column)
    case .alias:
      return nil
    }
  }

  /// Notes what the parser could not read, in words for people.
  private static func note(syntax error: any Error, in source: YAMLSource, _ faults: inout YAMLFaults) {
    var problem = "\(error)"
    var place = YAMLSource.Position(line: 1, column: 1)
    if let error = error as? YamlError {
      switch error {
      case .scanner(let context, let message, let mark, _), .parser(let context, let message, let mark, _),
        .composer(let context, let message, let mark, _):
        problem = message
        // An open quote or bracket is noticed at the end of the file; people look for where it was opened.
        let opened = message.contains("end of stream") || message.contains("','")
        let best = opened ? context?.mark ?? mark : mark
        place = .init(line: best.line, column: best.column)
      case .reader(let message, _, _, _): problem = message
      default: break
      }
    }
    place = source.nearest(to: place)
    let words = YAMLSyntaxWords(problem: problem, tab: source.isIndentedByTab(line: place.line))
    faults.add(
      line: place.line, column: place.column, found: words.found, expected: words.expected, advice: words.advice)
  }
}

/// A parser's complaint in words for people.
private struct YAMLSyntaxWords {
  let found: LocalizedText
  let expected: LocalizedText
  let advice: LocalizedText

  init(problem: String, tab: Bool) {
    func has(_ words: String) -> Bool { problem.contains(words) }
    let texts: (YAMLText, YAMLText, YAMLText) =
      if tab {
        (.tab, .tabExpected, .tabAdvice)
      } else if has("another document") || has("<document start>") {
        (.secondDocument, .secondDocumentExpected, .secondDocumentAdvice)
      } else if has("mapping values are not allowed") {
        (.strayColon, .strayColonExpected, .strayColonAdvice)
      } else if has("expected ':'") {
        (.missingColon, .missingColonExpected, .missingColonAdvice)
      } else if has("end of stream") || has("quoted scalar") {
        (.openQuote, .openQuoteExpected, .openQuoteAdvice)
      } else if has("',' or") {
        (.openBracket, .openBracketExpected, .openBracketAdvice)
      } else if has("expected key") || has("'-' indicator") || has("block sequence entries") {
        (.indentation, .indentationExpected, .indentationAdvice)
      } else if has("cannot start any token") {
        (.strangeCharacter, .strangeCharacterExpected, .strangeCharacterAdvice)
      } else if has("nesting level") {
        (.tooDeep, .tooDeepExpected, .tooDeepAdvice)
      } else if has("undefined alias") || has("anchor") || has("alias") {
        (.anchors, .anchorsExpected, .anchorsAdvice)
      } else {
        (.otherSyntax, .otherSyntaxExpected, .otherSyntaxAdvice)
      }
    let values: [String: LocalizedText] = [
      "problem": LocalizedText(verbatim: problem), "limit": "\(YAMLDocument.depthLimit)",
    ]
    found = texts.0(values)
    expected = texts.1(values)
    advice = texts.2(values)
  }
}
