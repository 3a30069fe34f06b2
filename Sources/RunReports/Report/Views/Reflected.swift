// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache

/// A part of the page that templates look values up in by the names of its properties.
package protocol ViewPart {}

/// A part of the page with its properties in a dictionary.
///
/// Mustache would reflect on the part anew for each value it looks up, on the way outwards also on every part around
/// it; with thousands of pairs that takes most of the time. This reflects once.
package struct Reflected: MustacheParent {
  private let properties: [String: Any]

  package init(_ part: any ViewPart) {
    var properties: [String: Any] = [:]
    for case (let name?, let value) in Mirror(reflecting: part).children {
      properties[name] = (value as? [any ViewPart])?.map(Reflected.init) ?? value
    }
    self.properties = properties
  }

  /// The value of a property.
  package func child(named name: String) -> Any? { properties[name] }
}
