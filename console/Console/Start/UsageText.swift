extension Arguments {
  /// `--help`: one screen of 80 columns and 24 lines. `-h` is the server, as in psql, so help has the long name alone.
  package static func help(_ language: UILanguage) -> String { (language == .chinese ? chinese : english) + "\n" }

  private static let english = #"""
    guanxi [-h SERVER] [-c CALL]… [-f FILE] [option]…    the console of a CRM server
    Without -c and -f: a prompt; off a terminal the script on standard input.
      -h SERVER         name in the configuration, host:port or unix:path
      -c CALL, -f FILE  run lines and scripts, in the order written; - is stdin
      -o FORMAT         auto, table, vertical, json, jsonl, csv, tsv or md
      -v, --var N=V     $N of the script                    (may be repeated)
      --run ID          go on with a run: nothing is done twice
      --audit FILE      append each call and its end as a line of JSON
      --check FILE      repeat such a file's calls; what differs is shown, exit 4
      --ignore PATHS    …but not there: uptime_ms,items[].updated_at_ms (what the
                        server's clock says differs each time)
      --yes             destructive calls are not asked about
      --dry-run         do everything, keep nothing
      --keep-going      go on after a failed call
      --json-errors     errors as lines of JSON
      --timeout 3s      how long an answer has use
      --as NAME, --key-file FILE   whose key is shown; else GUANXI_KEY
      --config FILE     else ~/.config/guanxi/config        --lang en|zh
      --load-sample DIR load sample data, its dates moved (not: --sample-as-is)
      --version, --help
    Exit: 0 ok, 1 not understood and nothing sent, 2 no connection or key, 3 a call
    failed, 4 an expectation failed, 5 deadline, 6 not confirmed, 130 interrupted.
    """#

  private static let chinese = #"""
    guanxi [-h 服务器] [-c 调用]… [-f 文件] [选项]…     CRM 服务器控制台
    不带 -c 和 -f:进入交互提示符;非终端时从标准输入读取脚本。
      -h 服务器         配置中的名称、host:port 或 unix:path
      -c 调用, -f 文件  按书写顺序执行调用和脚本;- 为标准输入
      -o 格式           auto、table、vertical、json、jsonl、csv、tsv、md
      -v, --var N=V     脚本中的 $N(可重复)
      --run ID          继续一次运行:不会重复执行
      --audit 文件      每次调用及其结果以一行 JSON 追加
      --check 文件      重放该文件中的调用并列出差异,有差异时退出码为 4
      --ignore 路径     不比较这些路径:uptime_ms,items[].updated_at_ms
                        (来自服务器时钟的值每次不同)
      --yes             破坏性调用不再询问
      --dry-run         试运行,不保存任何改动
      --keep-going      调用失败后继续
      --json-errors     错误以 JSON 行输出
      --timeout 3s      答复的有效等待时间
      --as 名称, --key-file 文件   使用谁的密钥;默认 GUANXI_KEY
      --config 文件     默认 ~/.config/guanxi/config        --lang en|zh
      --load-sample 目录  载入示例数据并平移日期(--sample-as-is 保持原样)
      --version, --help
    退出码:0 成功,1 无法理解且未发送,2 无法连接或密钥无效,3 调用失败,
    4 预期不符,5 超时,6 未确认,130 中断。
    """#
}
