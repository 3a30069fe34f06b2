// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import WorkbenchPages

@testable import WorkbenchServer

@Suite("Forms are read strictly, and never further than they may be") struct FormTests {
  /// A form with files, as a browser writes it.
  struct Written {
    var fields: [(name: String, value: String)] = []
    var files: [UploadedFile] = []
    let boundary: String

    var bytes: [UInt8] {
      var bytes: [UInt8] = []
      for field in fields {
        bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n".utf8)
        bytes += Array(field.value.utf8) + [13, 10]
      }
      for file in files {
        bytes += Array(
          """
          --\(boundary)\r\nContent-Disposition: form-data; name="\(file.field)"; filename="\(file.name)"\r
          Content-Type: text/csv\r\n\r\n
          """.utf8)
        bytes += file.bytes + [13, 10]
      }
      return bytes + Array("--\(boundary)--\r\n".utf8)
    }
  }

  static func read(
    _ bytes: [UInt8], boundary: String, pieces: [ArraySlice<UInt8>]? = nil, limits: Limits = Limits(),
    fieldBytes: Int = 64 << 10, fields: Int = 100
  ) throws(Refusal) -> (form: Fields, files: [UploadedFile]) {
    var reader = MultipartReader(boundary: boundary, limits: limits, fieldBytes: fieldBytes, mostFields: fields)
    for piece in pieces ?? [bytes[...]] { try reader.feed(piece) }
    return try reader.finish()
  }

  @Test("any content in any pieces comes out as it went in")
  func roundTrip() throws {
    var random = SeededBytes(seed: 7)
    for _ in 0..<400 {
      let boundary = ["-", "x", "----WebKitFormBoundaryAbC123", "--", "a-b"][random.number(0..<5)]
      var written = Written(boundary: boundary)
      let odd = "\r\n--\(boundary)ab\u{e6}"
      // What holds the boundary in a line of its own cannot be sent with it; browsers choose another.
      func isFit(_ bytes: [UInt8]) -> Bool {
        !Self.contains(Array("\r\n--\(boundary)".utf8), in: [13, 10] + bytes + [13])
      }
      for index in 0..<random.number(0..<4) {
        let text = String(decoding: random.bytes(upTo: 40, of: odd), as: UTF8.self).replacing("\0", with: "")
        if isFit(Array(text.utf8)) { written.fields.append(("f\(index)", text)) }
      }
      for index in 0..<random.number(0..<3) {
        let bytes = random.bytes(upTo: 300, of: odd)
        if isFit(bytes) { written.files.append(UploadedFile(field: "u", name: "\(index) æ.csv", bytes: bytes)) }
      }
      let bytes = written.bytes
      let read = try Self.read(bytes, boundary: boundary, pieces: random.pieces(bytes))
      #expect(read.form == Fields(written.fields))
      #expect(read.files.map(\.bytes) == written.files.map(\.bytes))
      #expect(read.files.map(\.name) == written.files.map(\.name))
    }
  }

  @Test("any bytes at all are refused or read, in any pieces alike, and never stop the program")
  func hostile() {
    var random = SeededBytes(seed: 8)
    let written = Written(
      fields: [("key", "k")], files: [UploadedFile(field: "f", name: "a.csv", bytes: Array("a;b\r\n".utf8))],
      boundary: "x"
    ).bytes
    for round in 0..<1_200 {
      var bytes = written
      if round % 3 == 0 {
        bytes = random.bytes(upTo: 200, of: "\r\n\r\n--x--Content-Disposition: form-data; name=\"a\";filename=\"")
      } else {
        for _ in 0..<random.number(1..<4) {
          let place = random.number(0..<bytes.count)
          switch random.number(0..<3) {
          case 0: bytes[place] = UInt8(random.number(0..<256))
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: random.bytes(upTo: 6, of: "\r\n-x\";="), at: place)
          }
        }
      }
      let whole = try? Self.read(bytes, boundary: "x")
      let pieces = try? Self.read(bytes, boundary: "x", pieces: random.pieces(bytes))
      #expect(whole?.form == pieces?.form)
      #expect(whole?.files.map(\.bytes) == pieces?.files.map(\.bytes))
    }
  }

  @Test("what no browser writes is refused")
  func strict() throws {
    let start = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
    #expect(try Self.read(Array((start + "v\r\n--x--").utf8), boundary: "x").form["a"] == "v")
    #expect(try Self.read(Array("--x--\r\n".utf8), boundary: "x").form.all.isEmpty)
    for bad in [
      "", "--x", "--x\r\n", start, start + "v\r\n--x", start + "v\r\n--x-", start + "v--x--",
      " " + start + "v\r\n--x--",
      "preamble\r\n" + start + "v\r\n--x--", start + "v\r\n--x--\r\nmore", start + "v\r\n--x--more", "--y--",
      start + "v\r\n--x \r\n", "--x\r\n\r\nv\r\n--x--", "--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\nv\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nv\r\n--x--",
      start + "\u{0}\r\n--x--",
    ] {
      #expect(throws: Refusal.malformed, "\(bad)") { try Self.read(Array(bad.utf8), boundary: "x") }
    }
    #expect(throws: Refusal.malformed) {
      try Self.read(Array(start.utf8) + [0xFF] + Array("\r\n--x--".utf8), boundary: "x")
    }
  }

  @Test("no part, header or number of parts is larger than may be")
  func bounds() throws {
    var limits = Limits()
    limits.uploadFiles = 2
    let many = Written(fields: (0..<101).map { ("f\($0)", "") }, boundary: "x").bytes
    #expect(throws: Refusal.malformed) { try Self.read(many, boundary: "x") }
    let files = (0..<3).map { _ in UploadedFile(field: "f", name: "a", bytes: []) }
    #expect(throws: Refusal.malformed) {
      try Self.read(Written(files: files, boundary: "x").bytes, boundary: "x", limits: limits)
    }
    let long = Written(fields: [("a", String(repeating: "v", count: 70_000))], boundary: "x").bytes
    #expect(throws: Refusal.tooLarge(64 << 10)) { try Self.read(long, boundary: "x") }
    // A header that never ends is refused before it has been kept.
    var reader = MultipartReader(boundary: "x", limits: limits, fieldBytes: 100, mostFields: 10)
    try reader.feed(Array("--x\r\nX-A: ".utf8))
    #expect(throws: Refusal.malformed) {
      for _ in 0..<10 { try reader.feed([UInt8](repeating: 65, count: 1000)) }
    }
  }

  @Test("a file's name is a label without a folder")
  func fileNames() throws {
    func name(_ written: String) throws -> String? {
      try PartHeader(Array("Content-Disposition: form-data; name=\"f\"; filename=\(written)".utf8)).fileName
    }
    #expect(try name("\"mentors.csv\"") == "mentors.csv")
    #expect(try name("\"C:\\Users\\anna\\mentors.csv\"") == "mentors.csv")
    #expect(try name("\"../../etc/passwd\"") == "passwd")
    #expect(try name("\"a%22b.csv\"") == "a\"b.csv")
    #expect(try name("\"a\\\"b.csv\"") == "a\"b.csv")
    #expect(try name("\"\"") == "")
    #expect(try name("plain.csv") == "plain.csv")
    #expect(try name("\"a;b.csv\"") == "a;b.csv")
  }

  @Test("a field for a file that was left empty is no file")
  func emptyFile() throws {
    let none = UploadedFile(field: "f", name: "", bytes: [])
    #expect(try Self.read(Written(files: [none], boundary: "x").bytes, boundary: "x").files.isEmpty)
    let empty = UploadedFile(field: "f", name: "a.csv", bytes: [])
    #expect(try Self.read(Written(files: [empty, none], boundary: "x").bytes, boundary: "x").files.count == 1)
  }

  @Test("a form says what it is, and how long, before it is read")
  func kinds() throws {
    let limits = Limits()
    let type = ("content-type", "application/x-www-form-urlencoded")
    let multipart = ("content-type", "multipart/form-data; boundary=----WebKitFormBoundaryx")
    func kind(_ fields: [(String, String)], path: [String] = ["c", "a", "year"]) throws(Refusal) -> FormKind {
      try FormKind(head("POST", with: fields), path: path, limits: limits)
    }
    #expect(try kind([type, ("content-length", "10")]).length == 10)
    #expect(try kind([multipart, ("content-length", "33554432")]).boundary == "----WebKitFormBoundaryx")
    #expect(try kind([type, ("content-length", "2097152")], path: ["c", "a", "people"]).length == 2 << 20)
    #expect(throws: Refusal.tooLarge(64 << 10)) { try kind([type, ("content-length", "65537")]) }
    #expect(throws: Refusal.tooLarge(32 << 20)) { try kind([multipart, ("content-length", "33554433")]) }
    #expect(throws: Refusal.tooLarge(32 << 20)) { try kind([multipart, ("content-length", "100000000")]) }
    #expect(throws: Refusal.lengthMissing) { try kind([type]) }
    #expect(throws: Refusal.lengthMissing) {
      try kind([type, ("content-length", "1"), ("transfer-encoding", "chunked")])
    }
    for length in ["-1", "x", "", "1 ", "99999999999999999999"] {
      #expect(throws: Refusal.malformed, "\(length)") { try kind([type, ("content-length", length)]) }
    }
    for other in ["text/plain", "application/json", "", ";", "multipart/mixed; boundary=x"] {
      #expect(throws: Refusal.unknownForm, "\(other)") { try kind([("content-type", other), ("content-length", "1")]) }
    }
    for boundary in ["", "=", "=\"\"", "=a\u{e6}", "=" + String(repeating: "a", count: 71), "=\"a \"", "=\"a"] {
      #expect(throws: Refusal.self, "\(boundary)") {
        try kind([("content-type", "multipart/form-data; boundary\(boundary)"), ("content-length", "1")])
      }
    }
  }

  @Test("a plain form is decoded once, and refused where it is no text")
  func urlEncoded() throws {
    func fields(_ text: String) throws(Refusal) -> Fields { try URLEncodedForm.fields(Array(text.utf8), most: 4) }
    #expect(try fields("a=1&b=%26+%C3%A6&a=2&c") == Fields([("a", "1"), ("b", "& æ"), ("a", "2"), ("c", "")]))
    #expect(try fields("a=%2525") == Fields([("a", "%25")]))
    #expect(try fields("") == Fields())
    #expect(try fields("&&a=b&") == Fields([("a", "b")]))
    #expect(try fields("a=b=c") == Fields([("a", "b=c")]))
    for bad in ["a=%", "a=%f", "a=%zz", "a=%ff", "%00=a", "a=%00", "a&b&c&d&e"] {
      #expect(throws: Refusal.malformed, "\(bad)") { try fields(bad) }
    }
  }

  private static func contains(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
    bytes.count >= wanted.count
      && (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
