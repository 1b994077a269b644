/// Words of names in which a character is not read in its first way, and those that keep a surname's reading away:
/// 解 is xie as a surname and jie in 解放.
let wordLines = """
  重庆 chong qing
  重阳 chong yang
  重光 chong guang
  长子县 zhang zi xian
  校长 xiao zhang
  董事长 dong shi zhang
  店长 dian zhang
  船长 chuan zhang
  成长 cheng zhang
  家长 jia zhang
  会长 hui zhang
  院长 yuan zhang
  部长 bu zhang
  市长 shi zhang
  厂长 chang zhang
  局长 ju zhang
  队长 dui zhang
  组长 zu zhang
  行长 hang zhang
  生长 sheng zhang
  增长 zeng zhang
  银行 yin hang
  行业 hang ye
  行情 hang qing
  商行 shang hang
  车行 che hang
  洋行 yang hang
  同行 tong hang
  央行 yang hang
  农行 nong hang
  工行 gong hang
  建行 jian hang
  中行 zhong hang
  招行 zhao hang
  交行 jiao hang
  琴行 qin hang
  总行 zong hang
  分行 fen hang
  支行 zhi hang
  花行 hua hang
  米行 mi hang
  鱼行 yu hang
  茶行 cha hang
  药行 yao hang
  拍卖行 pai mai hang
  典当行 dian dang hang
  五金行 wu jin hang
  电器行 dian qi hang
  贸易行 mao yi hang
  文具行 wen ju hang
  材料行 cai liao hang
  太行 tai hang
  厦门 xia men
  乐山 le shan
  乐清 yue qing
  乐亭 lao ting
  乐陵 lao/le ling
  乐东 le dong
  乐平 le ping
  乐昌 le chang
  乐安 le an
  乐至 le zhi
  乐业 le ye
  乐器 yue qi
  乐队 yue dui
  乐团 yue tuan
  乐府 yue fu
  乐谱 yue pu
  乐章 yue zhang
  音乐 yin yue
  声乐 sheng yue
  民乐 min yue
  国乐 guo yue
  器乐 qi yue
  管乐 guan yue
  弦乐 xian yue
  乐购 le gou
  乐视 le shi
  乐高 le gao
  乐园 le yuan
  乐居 le ju
  乐活 le huo
  乐天 le tian
  乐家 le jia
  乐友 le you
  乐享 le xiang
  乐凯 le kai
  乐百氏 le bai shi
  六安 lu an
  六合区 lu he qu
  蚌埠 beng bu
  涡阳 guo yang
  枞阳 zong yang
  莘县 shen xian
  莘庄 xin zhuang
  东阿 dong e
  阿胶 e jiao
  阿弥陀 e mi tuo
  阿房宫 e pang gong
  单县 shan xian
  牟平 mu ping
  中牟 zhong mu
  铅山 yan shan
  浚县 xun xian
  泌阳 bi yang
  荥经 ying jing
  尉犁 yu li
  番禺 pan yu
  大埔 da bu
  蔚县 yu xian
  洪洞 hong tong
  繁峙 fan shi
  会稽 kuai ji
  浒墅关 xu shu guan
  犍为 qian wei
  筠连 jun lian
  龟兹 qiu ci
  宕昌 tan chang
  西藏 xi zang
  青藏 qing zang
  藏族 zang zu
  藏药 zang yao
  藏红花 zang hong hua
  宝藏 bao zang
  柏林 bo lin
  朝晖 zhao hui
  朝霞 zhao xia
  朝露 zhao lu
  会计 kuai ji
  财会 cai kuai
  大夫 dai fu
  空调 kong tiao
  调味 tiao wei
  调料 tiao liao
  调理 tiao li
  调解 tiao jie
  调和 tiao he
  调节 tiao jie
  调剂 tiao ji
  调试 tiao shi
  调整 tiao zheng
  协调 xie tiao
  烹调 peng tiao
  传记 zhuan ji
  自传 zi zhuan
  人参 ren shen
  海参 hai shen
  党参 dang shen
  西洋参 xi yang shen
  参茸 shen rong
  便宜 pian yi
  解放 jie fang
  解决 jie jue
  查询 cha xun
  区块 qu kuai
  区域 qu yu
  盖章 gai zhang
  洗衣 xi yi
  洗车 xi che
  洗涤 xi di
  洗护 xi hu
  洗浴 xi yu
  洗化 xi hua
  种子 zhong zi
  种植 zhong zhi
  种业 zhong ye
  种苗 zhong miao
  员工 yuan gong
  黑龙江 hei long jiang
  黑马 hei ma
  黑金 hei jin
  黑山 hei shan
  黑石 hei shi
  黑河 hei he
  黑猫 hei mao
  秘书 mi shu
  秘密 mi mi
  秘鲁 bi lu
  繁荣 fan rong
  繁华 fan hua
  繁昌 fan chang
  繁星 fan xing
  折扣 zhe kou
  折叠 zhe die
  召开 zhao kai
  召唤 zhao huan
  角色 jue se
  主角 zhu jue
  弹簧 tan huang
  弹力 tan li
  弹性 tan xing
  供给 gong ji
  给水 ji shui
  给排水 ji pai shui
  祭祀 ji si
  句容 ju rong
  模具 mu ju
  模板 mu ban
  模样 mu yang
  率先 shuai xian
  率领 shuai ling
  佛山 fo shan
  咖喱 ga li
  仔猪 zi zhu
  雪茄 xue jia
  曝光 bao guang
  强劲 qiang jing
  纶巾 guan jin
  大宛 da yuan
  校准 jiao zhun
  校对 jiao dui
  畜牧 xu mu
  牧畜 mu xu
  奇数 ji shu
  女红 nv gong
  吐蕃 tu bo
  水泊 shui po
  梁山泊 liang shan po
  降龙 xiang long
  削面 xiao mian
  脉脉 mo mo
  星宿 xing xiu
  目的 mu di
  的士 di shi
  的确良 di que liang
  还原 huan yuan
  还款 huan kuan
  着力 zhuo li
  着装 zhuo zhuang
  着色 zhuo se
  似乎 si hu
  车马炮 ju ma pao
  称心 chen xin
  对称 dui chen
  差旅 chai lv
  出差 chu chai
  """
