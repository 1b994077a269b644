import Synchronization

/// Versions in memory, prepared once, by the id of their row.
///
/// Ids are given once and for all, also where the transaction that made one is rolled back, so what stands under an id
/// here is what stands in the store. Numbers are not: a dry run's is given again.
final class VersionCache<Version: Sendable>: Sendable {
  private struct Kept: Sendable {
    var versions: [Int64: Version] = [:]
    var weight = 0
  }

  private let weightMax: Int
  private let kept = Mutex(Kept())

  /// - Parameter weightMax: of all together; whoever goes beyond it makes everything be read anew.
  init(weightMax: Int) { self.weightMax = weightMax }

  /// - Parameter load: reads it, and says what it weighs.
  func version(_ id: Int64, _ load: () throws -> (version: Version, weight: Int)) rethrows -> Version {
    if let known = kept.withLock({ $0.versions[id] }) { return known }
    let (version, weight) = try load()
    kept.withLock { kept in
      guard kept.versions[id] == nil else { return }
      if kept.weight + weight > weightMax { kept = Kept() }
      kept.versions[id] = version
      kept.weight += weight
    }
    return version
  }
}
