// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RunReports
import Wording

/// Writes the fields of the fairness settings.
struct FairnessFormRows {
  private let context: PageContext
  private let form: FairnessForm
  /// What is wrong, by field.
  private let faults: [String: LocalizedText]

  /// - Parameter refused: What no matching can keep, by field, beside what cannot be used as it was typed.
  init(_ context: PageContext, _ form: FairnessForm, refused: [String: LocalizedText]) {
    self.context = context
    self.form = form
    faults = Dictionary(form.faults.map { ($0.field, $0.text) }, uniquingKeysWith: { first, _ in first })
      .merging(refused) { own, _ in own }
  }

  /// The markup.
  var markup: String {
    let out = Markup()
    weakest(to: out)
    for setting in form.settings { write(setting, to: out) }
    added(to: out)
    return out.string
  }

  private func weakest(to out: Markup) {
    let isChanged = form.worstOff != form.fairness.worstOff
    out.raw("<fieldset class=\"rule\(isChanged ? " changed" : "")\">\n<legend>")
      .text(context(FairnessPageText.weakest())).raw("</legend>\n")
    let texts: [FairnessForm.Weakest: (FairnessPageText, FairnessPageText?)] = [
      .none: (.weakestNone, nil), .highest: (.weakestHighest, .weakestHighestHint),
      .points: (.weakestPoints, .weakestPointsHint),
    ]
    for choice in FairnessForm.Weakest.allCases {
      guard let (label, hint) = texts[choice] else { continue }
      radio(
        FairnessForm.weakestField, choice.rawValue, context(label()), hint: hint.map { context($0()) },
        isOn: form.weakest == choice, to: out)
    }
    field(FairnessForm.pointsField, .points, nil, form.points, to: out)
    out.raw("</fieldset>\n")
  }

  private func write(_ setting: FairnessForm.Setting, to out: Markup) {
    let target = setting.target
    let on = FairnessForm.field(on: target.id)
    out.raw("<fieldset class=\"rule\(setting.isChanged ? " changed" : "")\">\n<legend><bdi>")
      .text(context(setting.label)).raw("</bdi></legend>\n")
    out.hidden(on, "0")
    out.raw("<div class=\"switch\"><label for=\"").text(on).raw("\"><input type=\"checkbox\" role=\"switch\"")
      .attribute("id", on).attribute("name", on).raw(" value=\"1\"").attribute("aria-describedby", on + ".hint")
      .raw(setting.isOn ? " checked=\"checked\"/>" : "/>").raw(" <span>").text(context(FairnessPageText.applies()))
      .raw("</span></label>\n<p class=\"hint\"").attribute("id", on + ".hint").raw("><code>").text(target.id)
      .raw("</code> · ").text(context(FairnessPageText.offHint())).raw("</p></div>\n")
    field(
      FairnessForm.field(level: target.id), target.isShare ? .shareLevel : .floorLevel,
      target.isShare ? .shareHint : .floorHint, setting.typed ?? context(target.level.label), to: out)
    out.raw("</fieldset>\n")
  }

  /// One more group: whom it is of, and what is to hold for it.
  private func added(to out: Markup) {
    let (group, sort) = (FairnessForm.newGroupField, FairnessForm.newSortField)
    let isOpen = form.isAdding
    out.raw("<details class=\"rule\(isOpen ? " changed" : "")\"").raw(isOpen ? " open=\"open\">" : ">")
      .raw("\n<summary>").text(context(FairnessPageText.add())).raw("</summary>\n<fieldset")
      .attribute("id", group).raw(" tabindex=\"-1\"")
      .attribute("aria-describedby", group + ".hint" + (faults[group] == nil ? "" : " \(group).error"))
      .raw(">\n<legend>").text(context(FairnessPageText.who())).raw("</legend>\n<p class=\"hint\"")
      .attribute("id", group + ".hint").raw(">").text(context(FairnessPageText.whoHint())).raw("</p>\n")
    error(group, to: out)
    for (place, column) in form.choices.columns.enumerated() {
      out.raw("<fieldset class=\"choices\">\n<legend><bdi>").text(context(column.label)).raw("</bdi></legend>\n")
      for (index, option) in column.options.enumerated() {
        let id = "f.group.\(place).\(index)"
        out.raw("<span><input type=\"checkbox\"").attribute("id", id).attribute("name", column.field)
          .attribute("value", option.value)
          .raw(form.isTicked(column, option) ? " checked=\"checked\"/>" : "/>")
          .raw("<label class=\"beside\"").attribute("for", id).raw("><bdi>").text(context(option.label))
          .raw("</bdi></label></span>\n")
      }
      out.raw("</fieldset>\n")
    }
    out.raw("</fieldset>\n<fieldset>\n<legend>").text(context(FairnessPageText.whatHolds())).raw("</legend>\n")
    radio(sort, "floor", context(FairnessPageText.sortFloor()), isOn: !form.newIsShare, to: out)
    radio(sort, "share", context(FairnessPageText.sortShare()), isOn: form.newIsShare, to: out)
    field(FairnessForm.newLevelField, .level, .levelHint, form.newLevel, to: out)
    out.raw("</fieldset>\n</details>\n")
  }

  private func radio(
    _ name: String, _ value: String, _ label: String, hint: String? = nil, isOn: Bool, to out: Markup
  ) {
    let id = "\(name).\(value)"
    out.raw("<p><input type=\"radio\"").attribute("id", id).attribute("name", name).attribute("value", value)
      .attribute("aria-describedby", hint.map { _ in id + ".hint" }).raw(isOn ? " checked=\"checked\"/>" : "/>")
      .raw("<label class=\"beside\"").attribute("for", id).raw(">").text(label).raw("</label></p>\n")
    if let hint { out.raw("<p class=\"hint\"").attribute("id", id + ".hint").raw(">").text(hint).raw("</p>\n") }
  }

  private func field(
    _ id: String, _ label: FairnessPageText, _ hint: FairnessPageText?, _ value: String, to out: Markup
  ) {
    let described = [hint.map { _ in id + ".hint" }, faults[id].map { _ in id + ".error" }].compactMap(\.self)
    out.raw("<div class=\"field\">\n<label").attribute("for", id).raw(">").text(context(label())).raw("</label>\n")
    if let hint {
      out.raw("<p class=\"hint\"").attribute("id", id + ".hint").raw(">").text(context(hint())).raw("</p>\n")
    }
    error(id, to: out)
    out.raw("<input type=\"text\" size=\"8\" autocomplete=\"off\" maxlength=\"20\"").attribute("id", id)
      .attribute("name", id).attribute("value", value)
      .attribute("aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))
      .raw(faults[id] == nil ? "/>\n</div>\n" : " aria-invalid=\"true\"/>\n</div>\n")
  }

  private func error(_ id: String, to out: Markup) {
    guard let fault = faults[id] else { return }
    out.raw("<p class=\"error\"").attribute("id", id + ".error").raw(">").text(context(fault)).raw("</p>\n")
  }
}
