/// Words that companies share: what is left without them is a company's own name.
enum DuplicateWords {
  static let forms: Set<String> = [
    "股份有限公司", "有限责任公司", "有限公司", "分公司", "总公司", "公司", "集团", "股份", "有限合伙", "合伙企业",
  ]

  static let trades: Set<String> = words(
    """
    贸易 商贸 科技 网络 信息 技术 电子 实业 传媒 文化 广告 物流 投资 建设 工程 餐饮 食品 服饰 服装 医药 医疗 教育 咨询 服务
    发展 管理 进出口 国际 软件 数据 智能 电器 机械 设备 制造 化工 建材 装饰 家具 酒店 旅游 汽车 地产 房地产 置业 能源 环保
    生物 农业 纺织 印刷 包装 运输 通信 系统 商务 企业 电子商务 供应链 材料 五金 百货 超市 商行 科贸 工贸 制药
    """)

  static let places: Set<String> = words(
    """
    北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南
    陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 广州 深圳 杭州 南京 苏州 无锡 宁波 温州 武汉 成都 西安 沈阳
    大连 青岛 济南 郑州 长沙 合肥 福州 厦门 南昌 昆明 贵阳 南宁 太原 石家庄 长春 哈尔滨 兰州 海口 东莞 佛山 珠海 常州 烟台
    """)

  static let fillers: Set<String> = ["the", "and", "of", "und", "et"]

  /// Forms of companies by one spelling each.
  static let latinForms: [String: String] = [
    "ltd": "ltd", "limited": "ltd", "pte": "ltd", "pty": "ltd", "inc": "inc", "incorporated": "inc", "corp": "corp",
    "corporation": "corp", "co": "co", "company": "co", "llc": "llc", "llp": "llp", "plc": "plc", "gmbh": "gmbh",
    "ag": "ag", "sa": "sa", "bv": "bv", "nv": "nv", "kg": "kg", "srl": "srl", "spa": "spa", "oy": "oy", "ab": "ab",
    "group": "group", "holdings": "group",
  ]

  /// Those that are nobody's surname.
  static let surelyForms: Set<String> = ["ltd", "inc", "corp", "llc", "llp", "plc", "gmbh"]

  static let latinTrades: [String: String] = [
    "trading": "trading", "technology": "tech", "technologies": "tech", "tech": "tech", "solutions": "solutions",
    "services": "services", "consulting": "consulting", "international": "international", "intl": "international",
    "industries": "industries", "systems": "systems", "software": "software", "logistics": "logistics",
    "foods": "foods", "media": "media", "partners": "partners", "electronics": "electronics", "energy": "energy",
  ]

  /// Words of addresses that are written in two ways, by one each.
  static let streets: [String: String] = [
    "street": "st", "road": "rd", "avenue": "ave", "lane": "ln", "drive": "dr", "square": "sq", "apartment": "apt",
    "boulevard": "blvd",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map { String($0) })
  }
}
