// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// How the program ends; the numbers are part of the contract (sysexits.h).
extension ExitCode {
  /// A check found something that is not as it should be.
  static let checkFailed = ExitCode(1)
  /// The command line asks for something that cannot be.
  static let usage = ExitCode(64)
  /// The data cannot be used as they stand.
  static let data = ExitCode(65)
  /// The program failed.
  static let `internal` = ExitCode(70)
  /// The user interrupted; the best answer so far was kept.
  static let interrupted = ExitCode(130)
}
