internal import Contract

/// Invented customers: the same number and seed give the same customer.
struct People {
  var seed: UInt64

  /// A name in pinyin, as somebody types it: "wangxiaoming".
  func pinyin(_ number: Int) -> String? {
    let name = customer(number).name
    let letters = name.compactMap { Self.sounds[$0] }
    return letters.count == name.count ? letters.joined() : nil
  }

  func customer(_ number: Int) -> CreateCustomerRequest {
    var random = SeededRandom(seed: seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
    var customer = CreateCustomerRequest(name: "")
    if random.below(10) < 7 {
      customer.name = random.pick(Self.surnames) + random.pick(Self.given)
      if random.below(3) > 0 { customer.name += random.pick(Self.given) }
      let digits = Self.digits(number)
      customer.phone = "+861\(3 + number % 7)" + digits
      customer.city = random.pick(Self.cities)
    } else {
      customer.name = random.pick(Self.firstNames) + " " + random.pick(Self.lastNames)
      customer.phone = "+491" + Self.digits(number)
      customer.email = "c\(number)@example.com"
    }
    return customer
  }

  /// An invented employer.
  func company(_ number: Int) -> String {
    var random = SeededRandom(seed: seed &+ UInt64(number) &* 0xA24B_AED4_963E_E407)
    return random.pick(Self.cities) + random.pick(Self.trades) + "第\(random.below(900) + 1)有限公司"
  }

  /// Nine digits that no other number below the prime has: two people never share a telephone.
  private static func digits(_ number: Int) -> String {
    let scattered = String(number % prime * 736_481_779 % prime)
    return String(repeating: "0", count: 9 - scattered.count) + scattered
  }
  private static let prime = 999_999_937

  private static let surnames = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧")
  private static let given = words("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 红 梅 鑫 宇 晨 欣 怡")
  private static let cities = words("北京 上海 广州 深圳 杭州 成都 武汉 西安 南京 重庆 苏州 天津 长沙 青岛 郑州")
  private static let trades = words("样品 测试 演示 虚构 示例 模拟")
  private static let firstNames = words(
    "Anna Ben Clara David Emma Felix Greta Hannes Ida Jonas Karla Leo Mara Nils Olga Paul")
  private static let lastNames = words(
    "Bauer Clark Dupont Evans Fischer Garcia Hansen Ivanov Jansen Keller Lopez Moreau Novak")

  private static let sounds: [Character: String] = Dictionary(
    uniqueKeysWithValues: zip(
      (surnames + given).joined(),
      words(
        "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han "
          + "tang feng yu dong xiao wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xiu xia "
          + "ping gang gui ying hua yu lan hong mei xin yu chen xin yi")))

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
