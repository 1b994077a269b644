extension MetaCommand {
  /// The names with what may follow them, in the order of the help. Also the words of blocks and of what is done with
  /// calls, which the parser knows as statements.
  static let usages: [(name: String, usage: String, meaning: Phrase)] = [
    ("\\help", "\\help [topic]", Phrase("this, a method, a service, a type or a topic", "帮助:方法、服务、类型或主题")),
    ("\\tour", "\\tour [next|back|N|end]", Phrase("ten steps on the sample data", "示例数据十步教程")),
    ("\\dm", "\\dm [pattern]", Phrase("methods", "方法列表")),
    ("\\d", "\\d [type]", Phrase("messages and their fields", "消息类型及字段")),
    ("\\de", "\\de [enum]", Phrase("enums and their words", "枚举及可选值")),
    ("\\dr", "\\dr [pattern]", Phrase("reasons why a call may be refused", "拒绝原因")),
    ("\\format", "\\format X", Phrase("auto, table, vertical, json, jsonl, csv, tsv or md", "输出格式")),
    ("\\x", "\\x [on|off|auto]", Phrase("one field a line", "逐行显示字段")),
    ("\\timing", "\\timing [on|off]", Phrase("show how long a call took", "显示耗时")),
    ("\\again", "\\again [field=new]", Phrase("the last call once more", "重复上一次调用")),
    ("\\e", "\\e", Phrase("edit the last call in $EDITOR", "用 $EDITOR 编辑上一次调用")),
    (
      "\\as", "\\as json|hex|python [call]",
      Phrase("a call in another language; the last one", "以其他形式显示调用(默认上一次)")
    ),
    ("\\watch", "\\watch 2s [until X] call", Phrase("repeat a call", "定时重复调用")),
    ("\\if", "\\if X … \\elif … \\else … \\end", Phrase("do what fits", "条件执行")),
    ("\\for", "\\for c in X … \\end", Phrase("for each value", "逐个执行")),
    ("\\try", "\\try … \\catch REASON … \\end", Phrase("mind a refusal", "处理拒绝")),
    ("\\include", "\\include FILE", Phrase("run another script", "运行另一脚本")),
    ("\\expect", "\\expect X \"message\"", Phrase("end here unless it is so", "不成立则结束")),
    ("\\expect_error", "\\expect_error REASON call", Phrase("a call that is to be refused", "预期被拒绝的调用")),
    ("\\unset", "\\unset $NAME", Phrase("forget a variable", "清除变量")),
    (
      "\\import", "\\import FILE METHOD",
      Phrase("rows of a file into the server (\\help import)", "导入文件(\\help import)")
    ),
    ("\\imports", "\\imports", Phrase("what was imported from here", "导入记录")),
    ("\\export", "\\export FILE METHOD", Phrase("a stream into a file (\\help export)", "导出到文件(\\help export)")),
    ("\\tee", "\\tee FILE|off", Phrase("copy the output to a file", "输出同时写入文件")),
    ("\\lang", "\\lang en|zh", Phrase("language", "语言")),
    ("\\servers", "\\servers", Phrase("named servers (\\help config)", "已命名的服务器(\\help config)")),
    ("\\connect", "\\connect NAME|host:port", Phrase("another server", "连接其他服务器")),
    ("\\key", "\\key NAME VALUE", Phrase("a key for --as, for this session", "为 --as 指定本次会话的密钥")),
    ("\\history", "\\history [text]", Phrase("lines typed before", "历史记录")),
    ("\\quit", "\\quit", Phrase("leave (Ctrl-D)", "退出(Ctrl-D)")),
  ]

  /// A line that gives a key, however it goes on: no history keeps it, and no error repeats it.
  package static func isSecret(_ line: String) -> Bool {
    // Also behind a block's own words: \if … \key NAME VALUE \end.
    line.split(whereSeparator: \.isWhitespace).contains { $0.lowercased() == "\\key" }
  }
}
