extension Tour {
  static let steps: [Tour] = [
    Tour(
      title: Phrase("a call", "调用"),
      text: Phrase(
        """
        A line is a call: a service, a method, and what it is to know. This one finds
        customers by the sound of their names. (The tour uses the sample data:
        guanxi --load-sample console/sample.)
        """,
        """
        一行即一次调用:服务、方法及其参数。下面按读音查找客户。
        (教程使用示例数据:guanxi --load-sample console/sample。)
        """),
      lines: ["customers.search text=wanghong limit=3"],
      look: Phrase(
        "Look at: the name, found by its pinyin. Below the table: what did not fit.",
        "请看:姓名是按拼音找到的。表格下方说明还有哪些列。")),
    Tour(
      title: Phrase("help, and Tab", "帮助与 Tab 键"),
      text: Phrase(
        """
        Nothing has to be known by heart. \\help shows a method with its fields, their
        limits and an example. Tab completes: type purch, press Tab, then again.
        """,
        """
        无需记忆。\\help 显示方法的字段、限制和示例。
        Tab 键补全:输入 purch 后按 Tab,再按一次。
        """),
      lines: ["\\help purchases.list", "\\de Grade"],
      look: Phrase(
        "Look at: the fields that say whose purchases; one of the three is enough.",
        "请看:说明“谁的交易”的三个字段,任选其一即可。")),
    Tour(
      title: Phrase("variables", "变量"),
      text: Phrase(
        """
        A reply can be kept under a name. Behind the name a path leads into it, and a
        value goes on into other calls with its type.
        """,
        """
        答复可用变量保存。变量名后可写路径取其中的值,并用于其他调用。
        """),
      lines: ["$c = customers.get external_ref=cdnow:0001", "$c.name", "purchases.list customer_id=$c.id"],
      look: Phrase(
        "Look at: $_ is the last reply, $? its code, $ms how long it took.",
        "请看:$_ 为上次答复,$? 为其代码,$ms 为耗时。")),
    Tour(
      title: Phrase("stages", "阶段"),
      text: Phrase(
        """
        Behind a bar stages take what the call gave: where, cols, sort, first, count,
        sum and more. A list with stages is followed through all its pages.
        """,
        """
        竖线之后的阶段处理调用的结果:where、cols、sort、first、count、sum 等。
        带阶段的列表会逐页取完。
        """),
      lines: [
        "customers.list region=华东 | count",
        "customers.list region=华东 | where completeness < 70 | cols name | first 3",
      ],
      look: Phrase(
        "Look at: the first line counts every page; the second stops after three rows.",
        "请看:第一行统计所有页;第二行得到三行即停。")),
    Tour(
      title: Phrase("figures", "统计"),
      text: Phrase(
        """
        group counts how many rows have each value, the most frequent first. That is
        often the first question to an unknown list.
        """,
        """
        group 统计每个值各有多少行,最多的在前;了解一个列表常从这里开始。
        """),
      lines: ["complaints.list filter=ALL | group category", "complaints.list filter=OPEN | group state"],
      look: Phrase(
        "Look at: 600 complaints, counted here and not by the server.",
        "请看:600 件投诉,由控制台统计。")),
    Tour(
      title: Phrase("a change that is not kept", "试运行"),
      text: Phrase(
        """
        --dry-run does everything and keeps nothing: all checks, all consequences.
        Without it the call is done, once, however often it had to be sent.
        """,
        """
        --dry-run 执行全部检查和后续,但不保存。不加时则真正执行,
        且无论发送几次都只执行一次。
        """),
      lines: ["customers.create name=\"王小明\" city=上海市 tags+=新品试用 --dry-run"],
      look: Phrase(
        "Look at: the number that the file would have. A search does not find it.",
        "请看:档案将得到的编号。搜索查不到它。")),
    Tour(
      title: Phrase("a refusal", "拒绝"),
      text: Phrase(
        """
        A change names the version that its author saw, so nobody overwrites another's
        work. A refusal says what, why and what to do; \\expect_error says that it is
        expected, which makes a script a test.
        """,
        """
        修改须写明所见的版本,以免覆盖他人的改动。拒绝时说明原因和下一步;
        \\expect_error 表示预期会被拒绝,脚本由此成为测试。
        """),
      lines: ["\\expect_error VERSION_MISMATCH customers.update id=1 version=99 notes+=x", "$current_version"],
      look: Phrase(
        "Look at: the version to go on with. \\dr VERSION lists such reasons.",
        "请看:应使用的现版本。\\dr VERSION 列出此类原因。")),
    Tour(
      title: Phrase("blocks", "语句块"),
      text: Phrase(
        """
        Blocks do something for each, on a condition, or when a call is refused. The
        prompt waits until the block is closed.
        """,
        """
        语句块用于逐项执行、按条件执行,或在调用被拒绝时处理。
        语句块闭合之前,提示符会等待。
        """),
      lines: [
        "\\for m in $(members.list program=points tier=gold | first 2)",
        "loyalty.balance card=$m.card | .available",
        "\\end",
      ],
      look: Phrase(
        "Look at: the points of two members. \\help blocks has \\if and \\try.",
        "请看:两位会员的积分。\\help blocks 另有 \\if 和 \\try。")),
    Tour(
      title: Phrase("formats", "格式"),
      text: Phrase(
        """
        People read tables, programs read tsv, csv, jsonl, and reports are Markdown.
        > file writes any of them, and !command hands the rows to another program.
        """,
        """
        供人阅读用表格,供程序用 tsv、csv、jsonl,报告用 Markdown。
        > 文件 可写成其中任何一种;!命令 把各行交给其他程序。
        """),
      lines: ["\\format md", "rewards.list program=points | cols code,name,points", "\\format auto"],
      look: Phrase(
        "Look at: the bars; any Markdown reader makes a table of them.",
        "请看:竖线;任何 Markdown 阅读器都会显示为表格。")),
    Tour(
      title: Phrase("watching, and scripts", "监视与脚本"),
      text: Phrase(
        """
        \\watch repeats a call, until something is true or Ctrl-C. Lines like all these
        make a script: guanxi -f file. It is checked as a whole before its first call,
        and its exit status tells what happened (\\help scripts).
        """,
        """
        \\watch 重复一个调用,直到条件为真或按 Ctrl-C。以上各行都可写入脚本:
        guanxi -f 文件。脚本先整体检查再执行,退出码说明结果(\\help scripts)。
        """),
      lines: [
        "\\watch 1s until $_.state == SERVING system.health | cols state,uptime_ms",
        "\\expect $? == OK \"the server works\"",
      ],
      look: Phrase(
        "Look at: console/scripts/tour.gx, this tour as a script that tests itself.",
        "请看:console/scripts/tour.gx,即本教程的脚本,可自行检验。")),
  ]
}
