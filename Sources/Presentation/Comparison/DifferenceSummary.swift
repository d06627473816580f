import DisplayText
import SessionModels

/// What is said of a comparison beside its differences.
public enum DifferenceSummary {
  /// How many mounts are the same: `4 mounts are the same`.
  ///
  /// - Parameter checks: what checks found on both sides; nil where nothing was checked.
  public static func same(_ resources: ResourceComparison, checks: CheckComparison?) -> SafeText {
    let same = resources.pairs.filter { pair in
      pair.differences.isEmpty && checks?.differences(of: pair).isEmpty != false
    }
    return words(same.count) + " the same"
  }

  private static func words(_ count: Int) -> SafeText {
    switch count {
    case 0: "no mount is"
    case 1: "1 mount is"
    default: "\(count) mounts are"
    }
  }

  /// What was not compared, a line each.
  ///
  /// - Parameter allBy: what a person does to have all members compared: an option, or a key.
  public static func notCompared(_ members: ComparedMembers, allBy: SafeText) -> [SafeText] {
    let names = SafeText(ComparedMembers.ownToASession.joined(separator: ", "))
    return (members == .all ? [] : ["not compared: " + names + " (" + allBy + " compares them)"])
      + ["not compared of the sessions: title, status, times, usage"]
  }
}
