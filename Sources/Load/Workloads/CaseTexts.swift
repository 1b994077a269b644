internal import Foundation

/// What invented complaints are about. Words that a new store has for channels and categories.
enum CaseTexts {
  struct Matter {
    var channel: String
    var category: String
    var subject: String
    var description: String
    var wish: String
    var product: String

    /// The number makes each title another one, by which the run knows its complaints again.
    func title(_ run: String, _ number: UInt64) -> String { "\(subject) \(run)-\(number)" }
  }

  static func matter(_ number: UInt64, seed: UInt64) -> Matter {
    var random = SeededRandom(seed: seed &+ number &* 0xC2B2_AE3D_27D4_EB4F)
    let (category, subject, description) = random.pick(subjects)
    return Matter(
      channel: random.pick(channels), category: category, subject: subject, description: description,
      wish: random.pick(wishes), product: "SKU-\(random.below(1000))")
  }

  /// The number in a title, where it is one of this run.
  static func number(in title: String, of run: String) -> UInt32? {
    guard let place = title.range(of: " \(run)-") else { return nil }
    return UInt32(title[place.upperBound...])
  }

  private static let channels = ["phone", "wechat", "app", "email", "web"]
  private static let subjects = [
    ("product_quality", "包装破损", "收到时外包装已破损,内有两件无法使用。"),
    ("product_quality", "屏幕有坏点", "开机后左上角有三个坏点,重启仍在。"),
    ("product_quality", "Stopped working", "It stopped working after a week and does not charge any more."),
    ("delivery", "送货迟到", "约定周二上午送达,周四下午才到,期间无人联系。"),
    ("delivery", "Left in the rain", "The parcel was left outside in the rain, though somebody was at home."),
    ("service_attitude", "客服挂断电话", "说明情况时被挂断两次,未获任何答复。"),
    ("billing", "重复扣款", "同一笔订单扣款两次,银行流水可查。"),
    ("billing", "Wrong discount", "The discount of the campaign is missing on the invoice."),
  ]
  private static let wishes = ["退款", "换货", "道歉并说明原因", "A refund", "A replacement", "尽快送达"]
}
