/// How a call is written.
extension HelpTopic {
  static let language = HelpTopic(
    "language", ["syntax", "call", "calls", "grammar", "语言", "语法", "调用"],
    Phrase(
      #"""
      A line is a call: service.method name=value …      # begins a comment

      name="text with spaces"       quotes; \" \\ \n \t \$ inside; “ ” count as well
      tags+=vip  tags-=vip          add to a list or take from it, in an update
      phone=null                    empties a field, in an update
      amount.minor=1250             a field inside a message
      tags=[a,b]  tags=a tags=b     a list
      {"name": "王"}  @file.json    the request, or a part of it, as JSON
      name=$c.name  id=$(…)         what a variable or an expression holds
      --dry-run  --timeout 3s       how the call is made (\help options)

      A line goes on while a quote, bracket or brace is open, behind a | at its end,
      and where the next line begins with |.
      More may stand around calls: \help variables, stages, blocks, expect, watch.
      \help customers.create shows what a method takes; Tab completes it.
      """#,
      #"""
      一行是一次调用:服务.方法 名称=值 …                 # 之后为注释

      name="含空格的文字"           引号,其中可用 \" \\ \n \t \$;也可用中文引号“ ”
      tags+=vip  tags-=vip          修改时向列表添加或移除
      phone=null                    修改时清空字段
      amount.minor=1250             消息内的字段
      tags=[a,b]  tags=a tags=b     列表
      {"name": "王"}  @file.json    以 JSON 给出请求或其一部分
      name=$c.name  id=$(…)         变量或表达式的值
      --dry-run  --timeout 3s       调用选项(\help options)

      引号或括号未闭合、行末为 | 或下一行以 | 开头时,本行继续。
      调用之外:\help 变量、阶段、语句块、预期、监视。
      \help customers.create 显示该方法的字段;Tab 键补全。
      """#),
    example: #"customers.search text="王" limit=3"#)

  static let values = HelpTopic(
    "values", ["value", "types", "literals", "值", "类型", "取值"],
    Phrase(
      #"""
      The type of a field says how its value is read.

      text      as it is; in quotes where it holds spaces: "王 小明"
      number    1250, 1_250, 2.5
      word      of an enum, in any case: person (Tab lists them, \de Grade too)
      yes/no    true, false
      date      2026-03-01, today-7d               (\help dates)
      instant   2026-03-01T10:00+08:00, now-2h     (\help dates)
      span      500ms, 3s, 5m, 2h, 7d
      money     "12.50 CNY", 12.50CNY              (\help money)
      bytes     0x0102, or text
      list      [a, b], or the name twice
      message   {"name": "王"}, or field by field: amount.minor=1250
      none      null: empties a field in an update

      What does not fit is said with its place before anything is sent.
      """#,
      #"""
      字段的类型决定值的写法。

      文字      原样书写;含空格时加引号:"王 小明"
      数字      1250、1_250、2.5
      选项      枚举值,不分大小写:person(按 Tab 或 \de Grade 列出)
      是/否     true、false
      日期      2026-03-01、today-7d               (\help dates)
      时间      2026-03-01T10:00+08:00、now-2h     (\help dates)
      时长      500ms、3s、5m、2h、7d
      金额      "12.50 CNY"、12.50CNY              (\help money)
      字节      0x0102,或文字
      列表      [a, b],或同名参数写两次
      消息      {"name": "王"},或逐个字段:amount.minor=1250
      空        null:修改时清空字段

      不合类型的值会指出位置,且不发送任何内容。
      """#),
    example: "customers.list kind=person created_from_ms=2025-06-01 limit=3")

  static let dates = HelpTopic(
    "dates", ["date", "time", "times", "instant", "instants", "日期", "时间"],
    Phrase(
      #"""
      2026-03-01                  a day; for an instant its first moment
      today  today-7d  today+2w   days from today: d, w
      2026-03-01T10:00            hour and minute, seconds if you like
      2026-03-01T10:00+08:00      of a zone; Z is UTC
      now  now-2h  now+30m        instants from now: ms, s, m, h, d, w
      1782835140000               milliseconds since 1970, as programs have them

      Without a zone the console's own counts (the variable TZ). The console's now
      is read once a line, so a report has one now in each of its calls.

      In expressions dates take lengths: $c.created_at_ms + 7d, now - $c.updated_at_ms
      (milliseconds). They compare with what they are compared with:
      updated_at_ms > now-7d, birthday_day < 1990-01-01.

      On a terminal and in md they show as 2026-03-01 10:00:00; programs get numbers.
      """#,
      #"""
      2026-03-01                  某日;用于时间时为当日零点
      today  today-7d  today+2w   从今天算起:d 天、w 周
      2026-03-01T10:00            时分,可加秒
      2026-03-01T10:00+08:00      指定时区;Z 为 UTC
      now  now-2h  now+30m        从现在算起:ms、s、m、h、d、w
      1782835140000               1970 年以来的毫秒数(供程序使用)

      未写时区时按本机时区(变量 TZ)。

      表达式中可加减时长:$c.created_at_ms + 7d、now - $c.updated_at_ms(毫秒)。
      比较时按对方的类型理解:updated_at_ms > now-7d、birthday_day < 1990-01-01。

      终端和 md 格式显示为 2026-03-01 10:00:00;供程序的格式为数字。
      """#),
    example: "purchases.list customer_ref=cdnow:0001 from_ms=today-180d until_ms=now")

  static let money = HelpTopic(
    "money", ["amount", "amounts", "currency", "金额", "货币", "钱"],
    Phrase(
      #"""
      "12.50 CNY"  12.50CNY       an amount with its currency
      amount.minor=1250 amount.currency=CNY     the same in minor units (fen, cents)

      An amount has no more decimals than its currency: "1 JPY", not "1.5 JPY".
      In expressions amounts add and subtract in one currency and multiply by whole
      numbers; another currency is an error, never a silent sum:
        $p.amount * 2 > "100.00 USD"
      Comparing an amount with a number is an error that says both.

      People see 12.50 CNY; csv, tsv and jsonl have amount.minor and amount.currency,
      so that sums stay exact.
      """#,
      #"""
      "12.50 CNY"  12.50CNY       金额与货币
      amount.minor=1250 amount.currency=CNY     同上,以最小单位(分)计

      小数位数不超过该货币的位数:可写 "1 JPY",不可写 "1.5 JPY"。
      表达式中同一货币的金额可相加减,可乘以整数;不同货币则报错,不会误加:
        $p.amount * 2 > "100.00 USD"
      金额与数字比较是错误,会同时列出二者。

      终端显示 12.50 CNY;csv、tsv、jsonl 中为 amount.minor 和 amount.currency,
      求和保持精确。
      """#),
    example: """
      purchases.list customer_ref=cdnow:0001 | where amount > "20.00 USD"
      purchases.list customer_ref=cdnow:0001 | sum amount.minor
      """)

  static let options = HelpTopic(
    "options", ["option", "flags", "flag", "选项", "参数"],
    Phrase(
      "Behind a call's name, in any order:\n\n" + flags(.english)
        + #"""


        The command line has the first ones for all calls: guanxi --timeout 3s --dry-run
        A key needs no thought: the console makes one for each call that changes
        something, the same one when the call is sent again (\help run).
        """#,
      "写在调用中任意位置:\n\n" + flags(.chinese)
        + #"""


        命令行上的同名选项对所有调用有效:guanxi --timeout 3s --dry-run
        幂等键无需操心:每个写入调用自动带键,重发时用同一个(\help run)。
        """#),
    example: #"customers.create name="王小明" tags+=vip --dry-run --timeout 3s"#)

  private static func flags(_ language: UILanguage) -> String {
    CallFlag.allCases.map { "  " + DisplayWidth.pad($0.rawValue, to: 20) + $0.meaning(language) }
      .joined(separator: "\n")
  }

  static let confirm = HelpTopic(
    "confirm", ["confirmation", "destructive", "yes", "dry-run", "dry", "确认", "试运行", "破坏性"],
    Phrase(
      #"""
      A call that cannot be undone (\dm marks it with !) is not sent at once.

      At the prompt it is sent as a dry run first, and you see what would move. Then
      you are asked; the answer is typed: yes or 是. On a server that the
      configuration marks as production it is the server's name. Enter alone is a no.
      What the dry run refuses is shown, and nothing is asked.

      In a script nobody can answer: without --yes the whole script is refused with
      exit status 6 before its first call, also where the call stands in a block or
      an included file.

      --yes       do not ask: of one call, or of all: guanxi --yes -f file
      --dry-run   do everything but keep nothing: of any call that changes something
      """#,
      #"""
      不可撤销的调用(\dm 中以 ! 标记)不会立即发送。

      在提示符下先试运行,显示将会改动什么,然后询问;须输入 yes 或“是”。
      配置为生产(production)的服务器须输入服务器名称。只按回车等于否。
      试运行被拒绝时显示原因,不再询问。

      脚本中无人应答:没有 --yes 时,整个脚本在第一个调用之前即被拒绝,退出码 6;
      语句块和包含文件中的调用也算在内。

      --yes       不再询问:用于一次调用,或全部:guanxi --yes -f 文件
      --dry-run   试运行,不保存任何改动:任何写入调用均可
      """#),
    example: "customers.merge into=1 from=2 --dry-run")
}
