/// The console itself: what it shows, keeps and knows.
extension HelpTopic {
  static let formats = HelpTopic(
    "formats", ["format", "output", "table", "csv", "tsv", "json", "jsonl", "md", "markdown", "格式", "输出", "表格"],
    Phrase(
      #"""
      \format X at the prompt, -o X on the command line:

      auto       a table where it fits, else one field a line       (terminal)
      table      a table; columns that find no room are counted below it
      vertical   one field a line; \x on
      tsv csv    every column, always the same ones                 (tsv: pipes)
      jsonl      one row a line        json   the reply as one document
      md         a Markdown table, for reports and mail

      People (table, vertical, auto, md) read dates, amounts, lengths of time and
      figures in their forms; programs get the numbers as the server sends them, and
      stay untouched by the width of a screen. Notes, questions and errors go to
      standard error. A long output opens a pager on a terminal.

      tsv escapes \t, \n and \\ inside values; csv follows RFC 4180.
      """#,
      #"""
      提示符下 \format X,命令行上 -o X:

      auto       能放下则为表格,否则逐行显示字段                   (终端)
      table      表格;放不下的列在下方计数
      vertical   逐行显示字段;即 \x on
      tsv csv    全部列,且总是相同的列                             (tsv:管道)
      jsonl      每行一条              json   整个答复
      md         Markdown 表格,用于报告和邮件

      供人阅读的格式(table、vertical、auto、md)以习惯的写法显示日期、金额、时长;
      供程序的格式保持服务器给出的数字,且不受屏幕宽度影响。
      提示、询问和错误写到标准错误。终端上较长的输出会分页显示。

      tsv 将值中的制表符、换行和反斜杠写作 \t、\n、\\;csv 遵循 RFC 4180。
      """#),
    example: "customers.list limit=3 | cols number,name,city")

  static let importing = HelpTopic(
    "import", ["importing", "imports", "upload", "导入", "撤销", "undo"],
    Phrase(
      #"""
      \import FILE METHOD [map=HEADER:FIELD,…] [batch=500] [errors=FILE]
              [format=csv|jsonl] [encoding=utf8|gb18030] [name=NAME] [dry]

      The first row names the columns: fields of the method, or what people call
      them: 姓名, 手机, "E-mail". map= says it of the others; a field - leaves one
      out. Separators are , ; or tab; lists are parted by ;. Dates may be 1990-05-17,
      1990/5/17 or 1990年5月17日. Empty cells say nothing.
      Running the same file again does nothing twice. Rows that are refused go to
      FILE.errors.jsonl: correct them there and import that file; a whole file that
      was corrected counts as another one. Rows of one record belong into one batch,
      since several are under way at a time.

      \imports                 what was imported from here
      \import --undo NAME      takes an import back, but for records that changed
                               since; asks, or --yes
      """#,
      #"""
      \import 文件 方法 [map=表头:字段,…] [batch=500] [errors=文件]
              [format=csv|jsonl] [encoding=utf8|gb18030] [name=名称] [dry]

      首行为各列名称:方法的字段名,或常用叫法:姓名、手机、“E-mail”。
      其余各列用 map= 指定;字段写 - 则略去该列。分隔符为 , ; 或制表符;
      列表以 ; 分隔。日期可写 1990-05-17、1990/5/17 或 1990年5月17日。
      空单元格不起作用。
      同一文件再次导入不会重复执行。被拒绝的行写入 文件.errors.jsonl:
      在该文件中更正后再导入它;若改动原文件,则视为另一文件。
      同一档案的多行应在同一批内,因为多批会同时进行。

      \imports                 导入记录
      \import --undo 名称      撤销一次导入(此后又有改动的档案除外);
                               会先询问,或加 --yes
      """#),
    example: #"\import leads.csv customers.upsert map=客户:name,暗号:- name=spring dry"#)

  static let exporting = HelpTopic(
    "export", ["exporting", "exports", "download", "导出"],
    Phrase(
      #"""
      \export FILE METHOD [argument=value …] [format=csv|jsonl]

      METHOD is one that streams (\dm marks it with …). CSV opens in spreadsheets:
      UTF-8 with a mark, dates as 2026-03-01, lists parted by ; (\; inside a value).
      A cell that a spreadsheet would take for a formula begins with ', which \import
      takes away again: what was exported comes in unchanged.

      The rows are in FILE.part until all are there; a lost connection goes on where
      it was cut.

      Lists and parts of rows go into files by stages: … | cols id,name > file.csv
      (\help stages).
      """#,
      #"""
      \export 文件 方法 [参数=值 …] [format=csv|jsonl]

      方法须为流式方法(\dm 中以 … 标记)。CSV 可直接用表格软件打开:带标记的
      UTF-8,日期如 2026-03-01,列表以 ; 分隔(值内写 \;)。
      会被表格软件当作公式的单元格以 ' 开头,\import 会将其去掉:
      导出的文件可原样导入。

      全部写完之前文件名为 文件.part;连接中断后会接着导出。

      列表和部分列可用阶段写入文件:… | cols id,name > file.csv(\help stages)。
      """#),
    example: #"\export customers.csv customers.export reason=年度审计"#)

  static let keys = HelpTopic(
    "keys", ["keyboard", "key", "shortcuts", "tab", "editing", "按键", "键盘", "快捷键"],
    Phrase(
      #"""
      Tab        completes: services, methods, fields, words, variables, files, and
                 ids and names from the server
      →          accepts the hint in dim text (Ctrl-F, Ctrl-E too); Enter never does
      Ctrl-R     searches the history       ↑ ↓   lines typed before
      Ctrl-C     clears the line, or cancels the call under way; twice gives it up
      Ctrl-D     quits                      Ctrl-L   clears the screen
      \e         the last entry in $EDITOR; \again field=new repeats the last call

      A line goes on while something is open: the prompt is then '…'.
      Pasted lines come in as a whole and run when you press Enter.
      A line that begins with a space is not kept (\help history).
      """#,
      #"""
      Tab        补全:服务、方法、字段、选项、变量、文件,以及服务器上的编号和名称
      →          接受灰色提示(Ctrl-F、Ctrl-E 亦可);回车不会接受它
      Ctrl-R     搜索历史                   ↑ ↓   以前输入的行
      Ctrl-C     清除本行,或取消正在进行的调用;再按一次则放弃等待
      Ctrl-D     退出                       Ctrl-L   清屏
      \e         用 $EDITOR 编辑上次输入;\again field=new 重复上次调用

      引号、括号或语句块未闭合时可继续输入,提示符变为 '…'。
      粘贴的多行整体进入,按回车才执行。
      以空格开头的行不留历史(\help history)。
      """#),
    example: "system.health")

  static let history = HelpTopic(
    "history", ["past", "remember", "privacy", "历史", "历史记录", "隐私"],
    Phrase(
      #"""
      \history [text]     what was typed before, in which the text stands
      \e                  the last entry in $EDITOR
      \tee file           what is shown goes into the file as well; \tee ends it

      The history is ~/.local/state/guanxi/history (or $XDG_STATE_HOME), which only
      you can read. Entries of several lines stay whole; several consoles share it.

      Not kept are: lines that begin with a space, calls that name somebody (fields
      marked as personal: \d Customer shows them), secrets, and lines that were not
      understood, since a name may stand behind a mistyped field. The arrow keys
      still bring back what is merely personal, until you leave.
      """#,
      #"""
      \history [文字]     以前输入的、含有该文字的内容
      \e                  用 $EDITOR 编辑上次输入
      \tee 文件           显示的内容同时写入文件;\tee 结束

      历史保存在 ~/.local/state/guanxi/history(或 $XDG_STATE_HOME),仅本人可读。
      多行内容完整保留;多个控制台共用。

      以下内容不保存:以空格开头的行、含个人信息的调用(见 \d Customer 中的标记)、
      机密,以及无法理解的行,因为写错的字段后可能有姓名。
      其中个人信息在退出之前仍可用方向键取回。
      """#),
    example: #"customers.list limit=1"#)

  static let config = HelpTopic(
    "config", ["configuration", "servers", "server", "connect", "production", "identity", "as", "配置", "服务器", "生产"],
    Phrase(
      #"""
      ~/.config/guanxi/config (or $XDG_CONFIG_HOME); chmod 600 where it holds keys:

        default = crm1
        [crm1]
        address = crm1.example:7400         host:port or unix:path
        key_file = ~/.config/guanxi/crm1.key      or key = …
        production = yes                    red prompt; confirm by the server's name
        language = zh

      guanxi -h crm1, \connect crm1       a server by its name, or host:port
      \servers                            the names
      --as audit                          a call with another name's key, same server
      \key NAME VALUE                     a key for this session, in no history

      Without -h: the default, else the socket of this machine, else
      127.0.0.1:7400. GUANXI_KEY holds a key for scripts.
      """#,
      #"""
      ~/.config/guanxi/config(或 $XDG_CONFIG_HOME);含密钥时须 chmod 600:

        default = crm1
        [crm1]
        address = crm1.example:7400         host:port 或 unix:path
        key_file = ~/.config/guanxi/crm1.key      或 key = …
        production = yes                    红色提示符;确认时须输入服务器名称
        language = zh

      guanxi -h crm1、\connect crm1       按名称或 host:port 连接
      \servers                            列出名称
      --as audit                          用另一名称的密钥调用同一服务器
      \key 名称 值                        仅用于本次会话的密钥,不留历史

      没有 -h 时:default,其次本机套接字,再次 127.0.0.1:7400。
      脚本可用 GUANXI_KEY 给出密钥。
      """#),
    example: "system.health")
}
