import Foundation

/// Days as Foundation counts them, for a second opinion.
enum FigureCalendar {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func parts(_ days: Int64) -> DateComponents {
    calendar.dateComponents(
      [.year, .month, .day, .weekOfYear, .yearForWeekOfYear], from: Date(timeIntervalSince1970: Double(days) * 86_400))
  }

  /// - Parameter days: since 1970-01-01.
  static func text(_ days: Int64) -> String {
    let parts = parts(days)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  static func week(_ days: Int64) -> String {
    let parts = parts(days)
    return String(format: "%04d-W%02d", parts.yearForWeekOfYear ?? 0, parts.weekOfYear ?? 0)
  }
}
