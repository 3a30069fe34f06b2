// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RunReports
import Wording

/// Writes the fields of the form of the rules.
struct RulesFormRows {
  private let context: PageContext
  private let form: RulesForm

  init(_ context: PageContext, _ form: RulesForm) {
    self.context = context
    self.form = form
  }

  /// A number and a slider for each wish; the slider is of use with the script alone, which shows it.
  var wishes: String {
    let out = Markup()
    for wish in form.wishes { write(wish, to: out) }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// A switch for each requirement.
  var requirements: String {
    let out = Markup()
    for requirement in form.requirements { write(requirement, to: out) }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func write(_ wish: RulesForm.Wish, to out: Markup) {
    let id = RulesForm.field(wish: wish.id)
    let isFaulty = wish.number == nil
    out.raw("<div class=\"rule\(wish.isChanged ? " changed" : "")\">\n<label for=\"").text(id).raw("\" id=\"").text(id)
      .raw(".name\"><bdi>").text(context(wish.sentence)).raw("</bdi></label>\n<p class=\"hint\" id=\"").text(id)
      .raw(".hint\"><code>").text(wish.id.text).raw("</code>")
    if let weight = wish.weight {
      if wish.isChanged { out.raw(" · ").text(context(RulesPageText.changedNow(["weight": .number(weight)]))) }
    } else {
      out.raw(" · ").text(context(RulesPageText.notUsed())).raw(". ").text(context(RulesPageText.notUsedHint()))
    }
    out.raw("</p>\n")
    if isFaulty {
      let bounds = [
        "low": LocalizedText.number(RuleCatalogue.weights.lowerBound),
        "high": .number(RuleCatalogue.weights.upperBound),
      ]
      out.raw("<p class=\"error\" id=\"").text(id).raw(".error\">").text(context(RulesPageText.badNumber(bounds)))
        .raw("</p>\n")
    }
    let slider = wish.slider
    out.raw("<div class=\"weight\"><input type=\"range\" hidden=\"hidden\" data-for=\"").text(id)
      .raw("\" min=\"\(slider.lowerBound)\" max=\"\(slider.upperBound)\" step=\"1\" value=\"\(wish.number ?? 0)\" ")
      .raw("aria-labelledby=\"").text(id).raw(".name\"/>\n<input type=\"number\" id=\"").text(id).raw("\" name=\"")
      .text(id)
      .raw("\" min=\"\(RuleCatalogue.weights.lowerBound)\" max=\"\(RuleCatalogue.weights.upperBound)\" step=\"1\" ")
      .raw("value=\"").text(wish.typed).raw("\" aria-describedby=\"").text(id).raw(".hint")
    if isFaulty { out.raw(" ").text(id).raw(".error\" aria-invalid=\"true") }
    out.raw("\"/> <span class=\"hint\" aria-hidden=\"true\">").text(context(RulesPageText.weight()))
      .raw("</span></div>\n</div>\n")
  }

  private func write(_ requirement: RulesForm.Requirement, to out: Markup) {
    let id = RulesForm.field(requirement: requirement.id)
    let isChanged = requirement.isOn != requirement.isIn
    // A switch that is off sends nothing; the field before it says that it was there.
    out.raw("<div class=\"rule switch\(isChanged ? " changed" : "")\">\n<input type=\"hidden\" name=\"").text(id)
      .raw("\" value=\"0\"/>\n<label for=\"").text(id).raw("\"><input type=\"checkbox\" role=\"switch\" id=\"").text(id)
      .raw("\" name=\"").text(id).raw("\" value=\"1\" aria-describedby=\"").text(id).raw(".hint\"")
    if requirement.isOn { out.raw(" checked=\"checked\"") }
    out.raw("/> <span><bdi>").text(context(requirement.sentence)).raw("</bdi></span></label>\n<p class=\"hint\" id=\"")
      .text(id).raw(".hint\"><code>").text(requirement.id.text).raw("</code>")
    if !requirement.isIn { out.raw(" · ").text(context(RulesPageText.notUsed())) }
    if requirement.isOwn { out.raw(" · ").text(context(RulesPageText.ownRuleHint())) }
    if requirement.isGuarded { out.raw(" · ").text(context(RulesPageText.guardedHint())) }
    out.raw("</p>\n</div>\n")
  }
}
