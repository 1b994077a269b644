extension Help {
  static let importTopic = Phrase(
    """
    \\import FILE METHOD [map=HEADER:FIELD,…] [batch=500] [errors=FILE] [format=csv|jsonl]
            [encoding=utf8|gb18030] [name=NAME] [dry]
      \\import leads.csv customers.upsert dry
      \\import leads.csv customers.upsert map=客户:name,暗号:-

    The first row names the columns: fields of the method, or what people call them: 姓名, 手机, "E-mail".
    map= says it of the others; a field - leaves a column out. Separators are , ; or tab; lists are parted by ;.
    Dates may be 1990-05-17, 1990/5/17 or 1990年5月17日. Empty cells say nothing.
    Running the same file again does nothing twice. Rows that are refused go to leads.errors.jsonl: correct
    them there and import that file; a whole file that was corrected counts as another one.
    Rows of one record belong into one batch, since several batches are under way at a time.

    \\imports                 what was imported from here
    \\import --undo NAME      takes an import back, but for records that changed since; asks, or --yes
    """,
    """
    \\import 文件 方法 [map=表头:字段,…] [batch=500] [errors=文件] [format=csv|jsonl]
            [encoding=utf8|gb18030] [name=名称] [dry]
      \\import leads.csv customers.upsert dry
      \\import leads.csv customers.upsert map=客户:name,暗号:-

    首行为各列名称:方法的字段名,或常用叫法:姓名、手机、“E-mail”。
    其余各列用 map= 指定;字段写 - 则略去该列。分隔符为 , ; 或制表符;列表以 ; 分隔。
    日期可写 1990-05-17、1990/5/17 或 1990年5月17日。空单元格不起作用。
    同一文件再次导入不会重复执行。被拒绝的行写入 leads.errors.jsonl:在该文件中更正后再导入它;
    若改动原文件,则视为另一文件。
    同一档案的多行应在同一批内,因为多批会同时进行。

    \\imports                 导入记录
    \\import --undo 名称      撤销一次导入(此后又有改动的档案除外);会先询问,或加 --yes
    """)

  static let exportTopic = Phrase(
    """
    \\export FILE METHOD [argument=value …] [format=csv|jsonl]
      \\export customers.csv customers.export

    METHOD is one that streams. CSV opens in spreadsheets: UTF-8 with a mark, dates as 2026-03-01, lists parted
    by ; (\\; inside a value). A cell that a spreadsheet would take for a formula begins with ', which \\import takes
    away again. The rows are in FILE.part until all are there; a lost connection goes on where it was cut.
    """,
    """
    \\export 文件 方法 [参数=值 …] [format=csv|jsonl]
      \\export customers.csv customers.export

    方法须为流式方法。CSV 可直接用表格软件打开:带标记的 UTF-8,日期如 2026-03-01,列表以 ; 分隔(值内写 \\;)。
    会被表格软件当作公式的单元格以 ' 开头,\\import 会将其去掉。全部写完之前文件名为 文件.part;连接中断后会接着导出。
    """)
}
