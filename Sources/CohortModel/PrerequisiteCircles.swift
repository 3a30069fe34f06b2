// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds modules that need themselves.
enum PrerequisiteCircles {
  /// Each circle once, at the module of it that stands first, with the chain that closes it: `[a, b, a]`.
  ///
  /// A depth-first search that meets a module still open has found a circle (Tarjan 1972, DOI 10.1137/0201010).
  /// It keeps its own stack, because a chain of prerequisites may be longer than the thread's stack is deep.
  ///
  /// - Complexity: linear in the modules and their prerequisites.
  static func find(in modules: [TrainingModule]) -> [(index: Int, chain: [ModuleID])] {
    let position = Dictionary(
      modules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var circles: [(index: Int, chain: [ModuleID])] = []
    var state = [State](repeating: .unseen, count: modules.count)
    for start in modules.indices where state[start] == .unseen {
      var path: [(module: Int, next: Int)] = [(start, 0)]
      state[start] = .open
      while let (module, next) = path.last {
        guard next < modules[module].prerequisites.count else {
          state[module] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let needed = position[modules[module].prerequisites[next]] else { continue }
        switch state[needed] {
        case .unseen:
          state[needed] = .open
          path.append((needed, 0))
        case .open:
          let circle = path.map(\.module).drop { $0 != needed }
          circles.append((circle.min() ?? needed, (circle + [needed]).map { modules[$0].id }))
        case .done:
          break
        }
      }
    }
    return circles.sorted { $0.index < $1.index }
  }

  private enum State {
    case unseen, open, done
  }
}
