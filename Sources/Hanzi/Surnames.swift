/// Surnames that are read otherwise as a surname than elsewhere; of two readings in use both, the more usual first.
let surnameLines = """
  曾 zeng
  单 shan
  解 xie
  仇 qiu
  区 ou
  朴 piao
  查 zha
  盖 ge
  洗 xian
  乐 yue
  隗 wei/kui
  钭 tou
  种 chong
  员 yun
  召 shao
  折 she
  黑 he
  秘 bi
  繁 po
  覃 qin/tan
  费 fei/bi
  牟 mu/mou
  谌 chen/shen
  郗 xi/chi
  祭 zhai
  句 gou
  宓 mi/fu
  乜 nie
  么 yao
  郇 xun/huan
  藏 zang
  郄 qie/xi
  粘 nian
  角 jue
  炅 gui
  莘 shen/xin
  """

/// Surnames of two and more characters, those too that are read as one expects: their first character may be a surname
/// of its own with another reading.
let compoundSurnameLines = """
  万俟 mo qi
  尉迟 yu chi
  长孙 zhang sun
  单于 chan yu
  澹台 tan tai
  乐正 yue zheng
  亓官 qi guan
  子车 zi ju
  颛孙 zhuan sun
  拓跋 tuo ba
  令狐 ling hu
  欧阳 ou yang
  司马 si ma
  诸葛 zhu ge
  上官 shang guan
  夏侯 xia hou
  闻人 wen ren
  东方 dong fang
  赫连 he lian
  皇甫 huang fu
  公羊 gong yang
  公冶 gong ye
  公孙 gong sun
  公良 gong liang
  公西 gong xi
  宗政 zong zheng
  濮阳 pu yang
  淳于 chun yu
  太叔 tai shu
  申屠 shen tu
  仲孙 zhong sun
  叔孙 shu sun
  轩辕 xuan yuan
  钟离 zhong li
  宇文 yu wen
  慕容 mu rong
  鲜于 xian yu
  闾丘 lv qiu
  司徒 si tu
  司空 si kong
  司寇 si kou
  端木 duan mu
  巫马 wu ma
  漆雕 qi diao
  壤驷 rang si
  夹谷 jia gu
  谷梁 gu liang
  宰父 zai fu
  段干 duan gan
  百里 bai li
  东郭 dong guo
  东门 dong men
  西门 xi men
  南门 nan men
  北宫 bei gong
  南宫 nan gong
  呼延 hu yan
  羊舌 yang she
  微生 wei sheng
  梁丘 liang qiu
  左丘 zuo qiu
  第五 di wu
  独孤 du gu
  完颜 wan yan
  纳兰 na lan
  叶赫 ye he
  叶赫那拉 ye he na la
  那拉 na la
  爱新觉罗 ai xin jue luo
  耶律 ye lv
  贺兰 he lan
  贺若 he ruo
  斛律 hu lv
  哥舒 ge shu
  屈突 qu tu
  王孙 wang sun
  伯赏 bo shang
  南荣 nan rong
  即墨 ji mo
  达奚 da xi
  褚师 chu shi
  佟佳 tong jia
  富察 fu cha
  钮祜禄 niu hu lu
  瓜尔佳 gua er jia
  赫舍里 he she li
  """
