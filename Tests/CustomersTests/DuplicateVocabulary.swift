/// What made-up files are made of. Frequent words stand first: they are drawn the more often the earlier they stand.
enum DuplicateVocabulary {
  static let surnames = letters(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙段
    郝孔邵史毛常万顾赖武康贺严
    """)
  static let given = letters(
    """
    伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华玉建国文红海晓志春兰秀燕梅波斌宇浩凯健俊帆雪荣桂凤云玲珍爱莲婷慧巧美淑惠珠翠雅芝萍嘉琳宁鹏龙林峰辉东飞鑫楠博欣佳怡雨晨思
    子梓轩涵泽诗瑶琪倩莹洁颖丹晶瑞雯岚蕾松柏义兴良清泉
    """)
  /// The same sound in another character, as somebody who only heard the name types it.
  static let homophones: [Character: Character] = [
    "伟": "玮", "张": "章", "丽": "莉", "晓": "小", "军": "君", "杰": "洁", "婷": "亭", "红": "宏", "明": "鸣", "芳": "方",
    "燕": "艳", "艳": "燕", "建": "健", "健": "建", "志": "智", "平": "萍", "萍": "平", "文": "雯", "辉": "晖", "勇": "永",
    "飞": "菲", "林": "琳", "琳": "林", "峰": "锋", "佳": "嘉", "嘉": "佳", "英": "莹", "莹": "颖", "颖": "英", "玲": "铃",
    "洋": "杨", "静": "婧", "娜": "那", "徐": "许", "许": "徐", "玉": "育", "珍": "真", "俊": "骏", "浩": "皓", "余": "于",
    "于": "余", "付": "傅", "程": "成", "宇": "雨", "雨": "宇", "欣": "新", "慧": "惠", "惠": "慧",
  ]
  static let traditional: [Character: Character] = [
    "张": "張", "刘": "劉", "陈": "陳", "杨": "楊", "黄": "黃", "赵": "趙", "吴": "吳", "孙": "孫", "马": "馬", "罗": "羅",
    "郑": "鄭", "谢": "謝", "许": "許", "韩": "韓", "邓": "鄧", "冯": "馮", "肖": "肖", "苏": "蘇", "吕": "呂", "卢": "盧",
    "钟": "鍾", "谭": "譚", "陆": "陸", "贾": "賈", "龙": "龍", "伟": "偉", "丽": "麗", "强": "強", "军": "軍", "艳": "艷",
    "杰": "傑", "涛": "濤", "刚": "剛", "华": "華", "国": "國", "红": "紅", "晓": "曉", "兰": "蘭", "凤": "鳳", "云": "雲",
    "爱": "愛", "莲": "蓮", "宁": "寧", "鹏": "鵬", "辉": "輝", "东": "東", "飞": "飛", "诗": "詩", "泽": "澤", "贸": "貿",
    "团": "團", "网": "網", "络": "絡", "电": "電", "传": "傳", "实": "實", "业": "業", "术": "術", "灯": "燈", "远": "遠",
    "广": "廣", "达": "達", "长": "長", "联": "聯", "瑞": "瑞", "汉": "漢", "门": "門", "齐": "齊", "济": "濟",
  ]
  static let coreFirst = letters("恒瑞嘉华远鑫盛鼎博安明通泰兴万凯创汇信德永金宏天中新海联佳润康达美亚智云星蓝青长")
  static let coreSecond = letters("达源通泰盛丰隆信诚远和瑞华业安康顺洋腾宇塔帆科图联峰辉邦悦润合福诺拓晟丽景兆翔")
  static let trades = ["贸易", "科技", "实业", "传媒", "网络科技", "商贸", "物流", "电子", "食品", "广告", "机械设备", "建材"]
  static let cities = ["上海", "北京", "广州", "深圳", "成都", "杭州", "武汉", "南京", "苏州", "西安", "重庆", "青岛", "长沙", "大连"]
  static let roads = ["人民", "解放", "中山", "建设", "和平", "新华", "长江", "黄河", "文化", "友谊", "胜利", "光明", "迎宾", "学府", "滨江"]
  static let pinyin = [
    "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "wei", "fang", "na", "min", "jing",
    "lei",
    "jun", "yong", "jie", "tao", "ming", "chao", "hai", "xiao", "hong", "ping", "gang", "hua", "bo", "yu",
  ]

  static let firstNames = words(
    """
    James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica
    Thomas Sarah Charles Karen Christopher Nancy Daniel Lisa Matthew Betty Anthony Margaret Mark Sandra Donald Ashley
    Steven Kimberly Paul Emily Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Dorothy George Melissa
    Edward Deborah Ronald Stephanie Timothy Rebecca Jason Sharon Jeffrey Laura Ryan Cynthia Jacob Kathleen Gary Amy
    Nicholas Angela Eric Shirley Jonathan Anna Stephen Brenda Larry Pamela Justin Emma Scott Nicole Brandon Helen
    """)
  static let lastNames = words(
    """
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
    Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
    Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
    Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers
    Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez
    Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez
    """)
  static let coreWords = words(
    """
    Summit Apex Harbor Cedar Granite Beacon Falcon Orchid Pioneer Northwind Redwood Silver Anchor Compass Horizon Maple
    Crystal Phoenix Titan Vertex Willow Atlas Delta Evergreen Frontier Golden Highland Juniper Keystone Liberty Meridian
    Nova Oakwood Pacific Quartz Riverside Sterling Trident Unity Valley Westgate Zenith Amber Bluestone Crown Dynamo
    """)
  static let tradesEnglish = [
    "Trading", "Technologies", "Solutions", "Logistics", "Foods", "Media", "Consulting", "Systems",
  ]
  static let formsEnglish = ["Ltd", "Inc", "LLC", "GmbH", "PLC"]
  static let citiesEnglish = words(
    "London Manchester Boston Chicago Seattle Toronto Sydney Dublin Leeds Bristol Austin Denver Portland Glasgow")
  static let streets = words(
    "High Church Main Park Mill Station Victoria King Queen Green Oak Maple Elm Lake Hill Bridge Market North South Spring"
  )
  static let freeMail = ["example.com", "example.net", "example.org", "mail.example", "post.example"]

  private static func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace } }
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }
}
