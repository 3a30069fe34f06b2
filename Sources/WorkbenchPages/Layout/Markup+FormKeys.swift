// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports

extension Markup {
  /// Adds what every form that does something brings along, as the template `formKeys` does.
  ///
  /// - Throws: `StoreError`.
  @discardableResult func formKeys(_ context: PageContext) throws -> Markup {
    raw("<input type=\"hidden\" name=\"key\" value=\"").text(context.session.formKey)
      .raw("\"/><input type=\"hidden\" name=\"seen\" value=\"").text("\(try context.workspace.head())").raw("\"/>")
  }
}
