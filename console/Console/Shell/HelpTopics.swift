extension Help {
  /// What no single method explains.
  static let topics: [(name: String, text: Phrase)] = [
    (
      "language",
      Phrase(
        """
        service.method name=value …   a call; words are split by spaces, # begins a comment
        name="text with spaces"       quotes; \\" \\\\ \\n \\t inside; “ ” count as well
        tags+=vip  tags-=vip          adds to a list or takes from it, in an update
        phone=null                    empties a field, in an update
        amount.minor=1250             a field inside a message
        tags=[a,b]  tags=a tags=b     a list
        {"name": "王"}  @file.json    the request, or part of it, as JSON
        """,
        """
        服务.方法 名称=值 …            一次调用;以空格分隔,# 之后为注释
        name="含空格的文字"            引号;其中可用 \\" \\\\ \\n \\t;也可用中文引号
        tags+=vip  tags-=vip          修改时向列表添加或移除
        phone=null                    修改时清空字段
        amount.minor=1250             消息内的字段
        tags=[a,b]  tags=a tags=b     列表
        {"name": "王"}  @file.json    以 JSON 给出请求或其一部分
        """)
    ),
    (
      "values",
      Phrase(
        """
        dates    2026-03-01, today, today-7d, today+2w
        times    2026-03-01, 2026-03-01T10:00, 2026-03-01T10:00:05+08:00, …Z, now, now-2h
                 without a zone the console's own counts (TZ)
        money    "12.50 CNY", 12.50CNY
        numbers  1250, 1_250
        words    of an enum, in any case: person
        bytes    0x0102, or text
        """,
        """
        日期    2026-03-01、today(今天)、today-7d、today+2w
        时间    2026-03-01、2026-03-01T10:00、2026-03-01T10:00:05+08:00、…Z、now(现在)、now-2h
                未写时区时按本机时区(TZ)
        金额    "12.50 CNY"、12.50CNY
        数字    1250、1_250
        选项    枚举值,不分大小写:person
        字节    0x0102,或文字
        """)
    ),
    (
      "options",
      Phrase(
        CallFlag.allCases.map { DisplayWidth.pad($0.rawValue, to: 20) + $0.meaning.english }.joined(separator: "\n"),
        CallFlag.allCases.map { DisplayWidth.pad($0.rawValue, to: 20) + $0.meaning.chinese }.joined(separator: "\n"))
    ),
    ("import", importTopic), ("export", exportTopic),
    (
      "keys",
      Phrase(
        """
        Tab      completes          Ctrl-R  searches the history
        Ctrl-C   clears the line, or cancels the call under way; twice gives it up
        Ctrl-D   quits              a line that begins with a space is not kept
        """,
        """
        Tab      补全               Ctrl-R  搜索历史
        Ctrl-C   清除本行,或取消正在进行的调用;再按一次则放弃等待
        Ctrl-D   退出               以空格开头的行不留历史
        """)
    ),
    (
      "scripts",
      Phrase(
        """
        guanxi -c 'call' -c 'call', guanxi -f file, or calls on standard input
        All is parsed before the first call; the first error stops it, unless --keep-going.
        Exit: 0 ok, 1 not understood and nothing sent, 2 no connection or credential, 3 a call failed,
        5 deadline, 6 not confirmed, 130 interrupted
        """,
        """
        guanxi -c '调用' -c '调用'、guanxi -f 文件,或从标准输入读取
        先整体解析,再执行第一个调用;遇错即停,除非 --keep-going。
        退出码:0 成功,1 无法理解(未发送),2 无法连接或认证,3 调用失败,5 超时,6 未确认,130 中断
        """)
    ),
  ]
}
