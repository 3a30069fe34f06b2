// SPDX-License-Identifier: GPL-3.0-or-later

/// The texts about published test problems: what is wrong with a file, and what solving it came to.
public enum ProblemText: String, TextCatalogue {
  case nothingMore, wholeNumber, numberFromTo, firstWord, numberCount, costCount
  case problemLineFirst, secondProblemLine, oneProblemLine, problemKind, lineKind, endOfLine
  case nodeTwice, nodeOnce, arcCount, arc, sideCounts, equalSides, fromSourceToOther
  case supplyAndDemand, equalSupply, fewerUnits, fromSupplyToDemand, lowerBound, arcCapacity, roomyCapacity
  case supply, layers, arcCost, costFirst, secondArc, oneArc
  case costRange, smallerDifferences, weightRange, smallerWeights
  case compare, knownFormats, otherProgram, scaleCosts, scaleWeights
  case format, size, sizes, slotSizes, proof, value, bound, status, time
  case optimal, feasible, infeasible, unknown, certified, notCertified

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .nothingMore: TextEntry(da: "ikke mere", en: "nothing more")
    case .wholeNumber: TextEntry(da: "et helt tal", en: "a whole number")
    case .numberFromTo:
      TextEntry(da: "et helt tal fra {least} til {greatest}", en: "a whole number from {least} to {greatest}")
    case .firstWord:
      TextEntry(
        da: "antallet af opgaver (OR-Library) eller en linje, der begynder med c eller p (DIMACS)",
        en: "the number of tasks (OR-Library), or a line that begins with c or p (DIMACS)")
    case .numberCount:
      TextEntry(
        da: "{count} tal efter størrelsen {size}", en: "{count} numbers after the size {size}")
    case .costCount:
      TextEntry(
        da: "{count} omkostninger, eller tre tal for hver kant: opgave, modtager, omkostning",
        en: "{count} costs, or three numbers for each edge: task, agent, cost")

    case .problemLineFirst:
      TextEntry(
        da: "en linje »p asn KNUDER KANTER« eller »p min KNUDER KANTER« før de øvrige",
        en: "a line “p asn NODES ARCS” or “p min NODES ARCS” before the others")
    case .secondProblemLine: TextEntry(da: "en p-linje til", en: "another p line")
    case .oneProblemLine: TextEntry(da: "kun én p-linje", en: "only one p line")
    case .problemKind: TextEntry(da: "asn eller min", en: "asn or min")
    case .lineKind:
      TextEntry(da: "en linje, der begynder med c, p, n eller a", en: "a line that begins with c, p, n or a")
    case .endOfLine: TextEntry(da: "linjens slutning", en: "the end of the line")
    case .nodeTwice:
      TextEntry(da: "knude {node}, som også står på linje {line}", en: "node {node}, which line {line} names too")
    case .nodeOnce: TextEntry(da: "hver knude højst én gang", en: "each node at most once")
    case .arcCount: TextEntry(da: "{count} kanter", en: "{count} arcs")
    case .arc: TextEntry(da: "en kant fra knude {from} til knude {to}", en: "an arc from node {from} to node {to}")
    case .sideCounts:
      TextEntry(da: "{sources} kilder og {sinks} andre knuder", en: "{sources} sources and {sinks} other nodes")
    case .equalSides: TextEntry(da: "lige mange af hver", en: "as many of each")
    case .fromSourceToOther:
      TextEntry(
        da: "kanter fra en kilde (en n-linje) til en knude, der ikke er det",
        en: "arcs from a source (an n line) to a node that is none")
    case .supplyAndDemand:
      TextEntry(da: "udbud {supply} og efterspørgsel {demand}", en: "supply {supply} and demand {demand}")
    case .equalSupply: TextEntry(da: "lige så stor efterspørgsel som udbud", en: "as much demand as supply")
    case .fewerUnits: TextEntry(da: "højst 1000000 enheder i alt", en: "at most 1000000 units in all")
    case .fromSupplyToDemand:
      TextEntry(
        da: "kun kanter fra en knude med udbud til en knude med efterspørgsel",
        en: "only arcs from a node with supply to a node with demand")
    case .lowerBound: TextEntry(da: "den nedre grænse {bound}", en: "the lower bound {bound}")
    case .arcCapacity: TextEntry(da: "kapaciteten {capacity}", en: "the capacity {capacity}")
    case .roomyCapacity:
      TextEntry(
        da: "0 eller mindst {least}, så kanten ikke selv begrænser strømmen",
        en: "0, or at least {least}, so that the arc itself limits nothing")
    case .supply: TextEntry(da: "udbuddet {supply}", en: "the supply {supply}")
    case .layers:
      TextEntry(
        da: "kanter fra udbud til tid, fra tid til modtager, og fra modtager eller udbud til den knude, der tager alt",
        en: "arcs from supply to slot, from slot to agent, and from agent or supply to the node that takes all")
    case .arcCost: TextEntry(da: "omkostningen {cost}", en: "the cost {cost}")
    case .costFirst:
      TextEntry(
        da: "Læg omkostningen til kanterne fra udbuddene.", en: "Add the cost to the arcs that leave the supplies.")
    case .secondArc: TextEntry(da: "endnu en kant fra knude {node}", en: "another arc from node {node}")
    case .oneArc: TextEntry(da: "kun én kant videre", en: "only one arc onwards")
    case .costRange:
      TextEntry(da: "omkostninger fra {least} til {greatest}", en: "costs from {least} to {greatest}")
    case .smallerDifferences:
      TextEntry(
        da: "forskelle, hvis sum over alle opgaver kan beregnes i 64 bit",
        en: "differences whose sum over all tasks can be computed in 64 bits")
    case .weightRange: TextEntry(da: "vægte fra {least} til {greatest}", en: "weights from {least} to {greatest}")
    case .smallerWeights:
      TextEntry(
        da: "vægte, hvis sum over alle opgaver kan beregnes i 64 bit",
        en: "weights whose sum over all tasks can be computed in 64 bits")

    case .compare:
      TextEntry(
        da: "Sammenlign med formatets beskrivelse; måske mangler der noget, eller filen er blevet afkortet.",
        en: "Compare with the format's description; something may be missing, or the file was cut short.")
    case .knownFormats:
      TextEntry(
        da: "Makker læser OR-Librarys assign og assignp samt DIMACS .asn og .min.",
        en: "Makker reads OR-Library's assign and assignp, and DIMACS .asn and .min.")
    case .otherProgram:
      TextEntry(
        da: "Det er et strømningsproblem af en anden form; brug et program til minimumomkostningsstrømme.",
        en: "This is a flow problem of another shape; use a program for minimum-cost flows.")
    case .scaleCosts:
      TextEntry(da: "Del alle omkostninger med det samme tal.", en: "Divide all costs by the same number.")
    case .scaleWeights:
      TextEntry(da: "Del alle vægte med det samme tal.", en: "Divide all weights by the same number.")

    case .format: TextEntry(da: "format", en: "format")
    case .size: TextEntry(da: "omfang", en: "size")
    case .sizes:
      TextEntry(
        da: "{tasks} opgaver, {agents} modtagere, {edges} kanter", en: "{tasks} tasks, {agents} agents, {edges} edges")
    case .slotSizes:
      TextEntry(
        da: "{tasks} opgaver, {agents} modtagere med {slots} tider, {edges} kanter",
        en: "{tasks} tasks, {agents} agents with {slots} slots, {edges} edges")
    case .proof: TextEntry(da: "bevis", en: "proof")
    case .value: TextEntry(da: "værdi", en: "value")
    case .bound: TextEntry(da: "grænse", en: "bound")
    case .status: TextEntry(da: "status", en: "status")
    case .time: TextEntry(da: "tid", en: "time")
    case .optimal: TextEntry(da: "optimal", en: "optimal")
    case .feasible: TextEntry(da: "lovlig, ikke bevist optimal", en: "feasible, not proven optimal")
    case .infeasible: TextEntry(da: "ikke alle opgaver kan løses", en: "not every task can be done")
    case .unknown: TextEntry(da: "ukendt; stoppet for tidligt", en: "unknown; stopped too early")
    case .certified: TextEntry(da: "beviset er efterprøvet i hele tal", en: "the proof was checked in integers")
    case .notCertified: TextEntry(da: "uden bevis", en: "without a proof")
    }
  }
}
