/// What stands around calls.
extension HelpTopic {
  static let variables = HelpTopic(
    "variables", ["variable", "var", "vars", "expressions", "expression", "变量", "表达式"],
    Phrase(
      #"""
      $c = customers.get id=42     keeps the reply; behind stages, what they give
      $n = $n + 1                  keeps a value; a line $n shows it
      $c.name  $l.items[0].id  $l.items[-1]      what is inside
      name=$c.name  "dear $c.name"  "$(count($l.items)) files"      in calls, in texts

      Operators    || && ! == != < <= > >= contains in + - * / %
      Functions    count sum min max avg (of a list), len lower upper day text exists
      Kinds never mix in silence: a text and a number are an error that says both.

      Always there:
        $_ last reply   $? its code: OK, NOT_FOUND …   $reason  $message  of a refusal
        $current_version  of VERSION_MISMATCH   $seq  commit of the last reply
        $ms  its round trip   $run  id of the run   $line
      From outside: guanxi -f report.gx --var day=2026-01-31 makes $day.
      """#,
      #"""
      $c = customers.get id=42     保存答复;有阶段时保存其结果
      $n = $n + 1                  保存值;单独一行 $n 则显示
      $c.name  $l.items[0].id  $l.items[-1]      取其中的值
      name=$c.name  "$(count($l.items)) 份"      用于调用和文字中

      运算符    || && ! == != < <= > >= contains in + - * / %
      函数      count sum min max avg(列表)、len lower upper day text exists
      不同类型不会暗中混用:文字与数字比较会报错并列出二者。

      内置变量:
        $_ 上次答复   $? 其代码:OK、NOT_FOUND …   $reason  $message  拒绝原因与说明
        $current_version  版本不符时的现版本   $seq  上次答复的提交序号
        $ms  往返耗时   $run  运行编号   $line  行号
      从外部给出:guanxi -f report.gx --var day=2026-01-31 即为 $day。
      """#),
    example: """
      $c = customers.get external_ref=cdnow:0001
      $n = purchases.list customer_id=$c.id | count
      $n
      """)

  static let stages = HelpTopic(
    "stages",
    ["stage", "pipe", "pipes", "pipeline", "where", "cols", "sort", "first", "last", "count", "sum", "group"]
      + ["阶段", "管道", "筛选", "排序"],
    Phrase(
      #"""
      call | stage | stage > file

      .points  .items[]  .items[0].name     a part of the reply, or of each row
      where tier == gold && balance.available > 100      rows for which it is true
      cols id,name,amount.minor             only these columns
      sort created_at_ms desc               by a field
      first 20   last 5                     so many rows
      count   sum f  min f  max f  avg f    one number
      group city                            how many rows have each value
      !jq -r .name                          a shell command that reads the output
      > file.csv   >> file.jsonl            into a file, all or nothing; its ending
                                            says how: csv tsv json jsonl md

      A list with stages is followed page by page to its end, so count counts all;
      first stops early. So is one in count($( … )) or \for x in $( … ). A written
      limit= or cursor= keeps it to one page. A call without stages shows one page;
      --all shows all. Rows flow: memory stays small.
      """#,
      #"""
      调用 | 阶段 | 阶段 > 文件

      .points  .items[]  .items[0].name     取答复或每行的一部分
      where tier == gold && balance.available > 100      只留符合条件的行
      cols id,name,amount.minor             只留这些列
      sort created_at_ms desc               按字段排序
      first 20   last 5                     若干行
      count   sum f  min f  max f  avg f    得到一个数
      group city                            每个值各有多少行
      !jq -r .name                          把输出交给 shell 命令
      > file.csv   >> file.jsonl            写入文件,要么完整要么没有;格式由扩展名定:
                                            csv tsv json jsonl md

      带阶段的列表会逐页取完,count 因此是总数;first 够了即停。
      count($( … )) 与 \for x in $( … ) 中的列表亦然。写明 limit= 或
      cursor= 则只取一页。不带阶段的调用显示一页,加 --all 显示全部。
      各行逐一流过,内存占用很小。
      """#),
    example: "customers.list region=华东 | where completeness < 60 | group city | first 5")

  static let blocks = HelpTopic(
    "blocks",
    ["block", "if", "elif", "else", "end", "for", "loop", "loops", "try", "catch", "again", "include"]
      + ["语句块", "循环", "条件", "块"],
    Phrase(
      #"""
      \if EXPR … \elif EXPR … \else … \end          by a condition
      \for x in EXPR … \end                         for each item of a list
      \try … \catch REASON … \catch … \end          what to do when a call is refused;
                                                    a \catch without reasons takes any
      \again field=new                              the last call with other arguments
      \include file.gx                              another script, beside this one

      They stand on lines of their own or on one:
        \try complaints.close id=7 version=3
        \catch VERSION_MISMATCH \again version=$current_version \end

      A loop's variable is the loop's own. A caught refusal is no failure. Ctrl-C is
      never caught. An unclosed block is an error that names its first line, before
      anything is sent.
      """#,
      #"""
      \if 条件 … \elif 条件 … \else … \end          按条件执行
      \for x in 表达式 … \end                       对列表的每一项执行
      \try … \catch 原因 … \catch … \end            调用被拒绝时如何处理;
                                                    不写原因的 \catch 接受任何拒绝
      \again field=new                              换参数重复上一个调用
      \include file.gx                              执行另一个脚本(相对本脚本)

      可分行写,也可写在一行:
        \try complaints.close id=7 version=3
        \catch VERSION_MISMATCH \again version=$current_version \end

      循环变量只在循环内有效。被接住的拒绝不算失败。Ctrl-C 不会被接住。
      未闭合的块会在发送任何内容之前报错,并指出其首行。
      """#),
    example: """
      \\for m in $(members.list program=points tier=gold | first 2)
        loyalty.balance card=$m.card | .available
      \\end
      """)

  static let expect = HelpTopic(
    "expect", ["expectation", "expectations", "expect_error", "test", "tests", "assert", "预期", "测试", "断言"],
    Phrase(
      #"""
      \expect EXPR ["message"]        silent where it is true
      \expect_error REASON call       the call is to be refused, for this reason

      They make a script a test: what is not as expected is told on standard error
      with file, line and both sides, ends the script (--keep-going goes on), and the
      exit status is 4.

        nightly.gx:12: expected $c.version == 1: starts at version 1
        left: 2  right: 1

      Behind \expect_error $reason, $message and $current_version tell of the refusal,
      and $? has its code. \dr lists the reasons.
      """#,
      #"""
      \expect 表达式 ["说明"]         为真时不作声
      \expect_error 原因 调用         该调用应以此原因被拒绝

      脚本由此成为测试:不符时在标准错误中给出文件、行号和左右两侧的值,
      脚本停止(--keep-going 则继续),退出码 4。

        nightly.gx:12: 预期 $c.version == 1:从版本 1 开始
        左:2  右:1

      \expect_error 之后 $reason、$message、$current_version 说明拒绝情形,
      $? 为其代码。\dr 列出各种原因。
      """#),
    example: """
      $h = system.health
      \\expect $h.state == SERVING "the server works"
      \\expect_error CUSTOMER_NOT_FOUND customers.get id=999999999
      """)

  static let watch = HelpTopic(
    "watch", ["watching", "poll", "until", "monitor", "监视", "观察", "轮询"],
    Phrase(
      #"""
      \watch 2s call | stages                  again every two seconds
      \watch 2s until EXPR call | stages       until it is true; $_ is the reply

      On a terminal the output takes the place of the one before. Off a terminal one
      follows the other, so that it can be kept.

      It ends when the condition is true (exit status 0), with Ctrl-C (130), or with
      the third refusal in a row. A call that changes something gets a key of its own
      in each round.

      What happens on the server as it happens: \help feed.
      """#,
      #"""
      \watch 2s 调用 | 阶段                    每两秒执行一次
      \watch 2s until 条件 调用 | 阶段         直到条件为真;$_ 为答复

      在终端上,新的输出取代旧的;不在终端上则依次输出,便于留存。

      条件为真时结束(退出码 0);Ctrl-C 结束(130);连续三次被拒绝也结束。
      写入调用每一轮都有自己的幂等键。

      若要随服务器的改动即时显示:\help feed。
      """#),
    example: #"\watch 1s until $_.total.open < 1000 complaints.statistics | .total.open"#)

  static let feed = HelpTopic(
    "feed", ["follow", "changes", "changefeed", "change-feed", "订阅", "变更", "变更流"],
    Phrase(
      #"""
      watch customers,complaints             every change there from now on
      watch customers from=$seq              from behind this session's last change
      watch off                              ends it

      At the prompt it goes on in the background and prints above what you type:
        10:32:05 customers.update customer:42 employee:3
      In a script it runs until Ctrl-C; --timeout 60s bounds it. For programs each
      event is a row: seq, at_ms, method, principal, records.

      One event is one call with all that it changed, in the order of the journal.
      After a lost connection it goes on behind the last event, so none is missed and
      none comes twice. A position that the journal no longer holds is refused with
      the first one that it does.
      """#,
      #"""
      watch customers,complaints             从现在起的每个改动
      watch customers from=$seq              从本次会话上一个改动之后开始
      watch off                              结束

      在提示符下于后台进行,显示在输入行之上:
        10:32:05 customers.update customer:42 employee:3
      脚本中一直运行到 Ctrl-C;可用 --timeout 60s 限时。供程序的格式中每个事件
      一行:seq、at_ms、method、principal、records。

      一个事件是一次调用的全部改动,按日志顺序。连接中断后从上一事件之后继续,
      不漏不重。日志已不保存的位置会被拒绝,并告知现存的最早位置。
      """#),
    example: "watch customers,purchases --timeout 60s")

  static let scripts = HelpTopic(
    "scripts", ["script", "exit", "status", "batch", "脚本", "退出码"],
    Phrase(
      #"""
      guanxi -c 'call' -c 'call'      guanxi -f file.gx      … | guanxi -f -

      All is parsed and checked before the first call: every wrong line is shown with
      file, line and column, and nothing is sent. The first failed call ends the
      script; --keep-going goes on. Off a terminal output is tsv, or what -o says.

      --var day=2026-01-31    a variable $day        --yes       asks nothing
      --run ID                goes on with a run     --dry-run   keeps nothing
      --audit FILE            writes down every call
      --check FILE            makes the calls of such a file again and compares

      Exit status: 0 done, 1 not understood and nothing sent, 2 no connection or
      credential, 3 a call failed, 4 an expectation failed, 5 deadline, 6 not
      confirmed, 130 interrupted. --json-errors: failures as a line of JSON each.
      """#,
      #"""
      guanxi -c '调用' -c '调用'      guanxi -f file.gx      … | guanxi -f -

      执行第一个调用之前先整体解析和检查:所有错误行连同文件、行、列一并列出,
      且不发送任何内容。首个失败的调用终止脚本;--keep-going 则继续。
      不在终端上时输出为 tsv,或由 -o 指定。

      --var day=2026-01-31    变量 $day              --yes       不再询问
      --run ID                接着上次运行           --dry-run   不保存改动
      --audit FILE            记录每个调用
      --check FILE            重放所记录的调用并比较

      退出码:0 完成,1 无法理解(未发送),2 无法连接或认证,3 调用失败,
      4 预期不符,5 超时,6 未确认,130 中断。--json-errors:错误各为一行 JSON。
      """#),
    example: "system.health")

  static let run = HelpTopic(
    "run", ["runs", "resume", "idempotency", "keyed", "运行", "续跑", "幂等", "幂等键"],
    Phrase(
      #"""
      guanxi -f nightly.gx --run night-0131

      Every call that changes something gets a key: run id, line, round of the loops,
      refusals so far. The server does a key once and answers the next time with what
      it answered then. So a script that failed half-way is simply run again under
      its run id: what was done is not done twice, and the rest follows. A failed run
      prints the line to type.

      A refused line can be corrected: under a new count of refusals it is a new call.
      Lines above a call must keep their places, since the line is a part of the key.

      Without --run an id is made: $run. What was refused is kept for 30 days in
      ~/.local/state/guanxi/runs. A written --idempotency-key counts instead.
      """#,
      #"""
      guanxi -f nightly.gx --run night-0131

      每个写入调用都有幂等键:运行编号、行号、循环轮次、已被拒绝的次数。
      服务器对同一键只执行一次,再次收到时返回当时的答复。因此中途失败的脚本
      只需以同一运行编号再次运行:已完成的不会重复,其余接着执行。
      运行失败时会显示该输入的命令。

      被拒绝的行可以更正:拒绝次数不同,即为新的调用。
      其上的各行不应增减,因为行号是键的一部分。

      未写 --run 时自动生成编号,即 $run。拒绝记录保存在
      ~/.local/state/guanxi/runs 中 30 天。写明 --idempotency-key 时以其为准。
      """#),
    example: #"customers.update id=1 version=1 notes+="run $run" --dry-run"#)
}
