<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>Articles</name>
    <message>
        <source>《办法》第%1条</source>
        <extracomment>an article of the Interim Measures of Zhengzhou; %1 its number</extracomment>
        <translation>Interim Measures, Article %1</translation>
    </message>
    <message>
        <source>国务院令第663号第%1条</source>
        <extracomment>an article of the State Council&apos;s Interim Regulations, decree 663; %1 its number</extracomment>
        <translation>State Council Decree 663, Article %1</translation>
    </message>
    <message>
        <source>第%1条</source>
        <extracomment>%1 number of the article</extracomment>
        <translation>Article %1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>最迟 %1，还有 %2 天</source>
        <extracomment>the last day of a term, and how many days are left</extracomment>
        <translation>at the latest on %1, %2 days left</translation>
    </message>
    <message>
        <source>最迟 %1，已过 %2 天</source>
        <translation>the last day was %1, %2 days ago</translation>
    </message>
    <message>
        <source>未启用</source>
        <translation>not activated</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>已中止</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>已挂失</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>逾期未签注</source>
        <translation>overdue for endorsement</translation>
    </message>
    <message>
        <source>离开本市</source>
        <translation>left the city</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>依职权</source>
        <translation>ex officio</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>death</translation>
    </message>
    <message>
        <source>找回</source>
        <translation>found again</translation>
    </message>
    <message>
        <source>签注</source>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>中止使用</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>现居住地住址</source>
        <translation>Present address</translation>
    </message>
    <message>
        <source>服务处所</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>居住事由</source>
        <translation>Reason for residence</translation>
    </message>
    <message>
        <source>居住处所</source>
        <translation>Kind of dwelling</translation>
    </message>
    <message>
        <source>从 %1 起可办理，还有 %2 天</source>
        <extracomment>the first day on which it may be done, and how many days are left until then</extracomment>
        <translation>from %1 on, %2 days from now</translation>
    </message>
    <message>
        <source>常住户口所在地住址</source>
        <translation>Household registration address</translation>
    </message>
    <message>
        <source>（%1）</source>
        <extracomment>%1 an article, with its regulation</extracomment>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>卡片</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>序列号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <source>芯片</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>签发密钥</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>城市</source>
        <translation>City</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>变更事项</source>
        <translation>Changed facts</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>有效期限</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>签注</source>
        <translation>Endorsement</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>挂失名单</source>
        <translation>Lost list</translation>
    </message>
    <message>
        <source>应用区</source>
        <translation>Sectors</translation>
    </message>
    <message>
        <source>制证记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>卡面</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>汉</source>
        <translation>Han</translation>
    </message>
    <message>
        <source>蒙古</source>
        <translation>Mongol</translation>
    </message>
    <message>
        <source>回</source>
        <translation>Hui</translation>
    </message>
    <message>
        <source>藏</source>
        <translation>Zang</translation>
    </message>
    <message>
        <source>维吾尔</source>
        <translation>Uygur</translation>
    </message>
    <message>
        <source>苗</source>
        <translation>Miao</translation>
    </message>
    <message>
        <source>彝</source>
        <translation>Yi</translation>
    </message>
    <message>
        <source>壮</source>
        <translation>Zhuang</translation>
    </message>
    <message>
        <source>布依</source>
        <translation>Buyei</translation>
    </message>
    <message>
        <source>朝鲜</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>满</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>侗</source>
        <translation>Dong</translation>
    </message>
    <message>
        <source>瑶</source>
        <translation>Yao</translation>
    </message>
    <message>
        <source>白</source>
        <translation>Bai</translation>
    </message>
    <message>
        <source>土家</source>
        <translation>Tujia</translation>
    </message>
    <message>
        <source>哈尼</source>
        <translation>Hani</translation>
    </message>
    <message>
        <source>哈萨克</source>
        <translation>Kazak</translation>
    </message>
    <message>
        <source>傣</source>
        <translation>Dai</translation>
    </message>
    <message>
        <source>黎</source>
        <translation>Li</translation>
    </message>
    <message>
        <source>傈僳</source>
        <translation>Lisu</translation>
    </message>
    <message>
        <source>佤</source>
        <translation>Va</translation>
    </message>
    <message>
        <source>畲</source>
        <translation>She</translation>
    </message>
    <message>
        <source>高山</source>
        <translation>Gaoshan</translation>
    </message>
    <message>
        <source>拉祜</source>
        <translation>Lahu</translation>
    </message>
    <message>
        <source>水</source>
        <translation>Sui</translation>
    </message>
    <message>
        <source>东乡</source>
        <translation>Dongxiang</translation>
    </message>
    <message>
        <source>纳西</source>
        <translation>Naxi</translation>
    </message>
    <message>
        <source>景颇</source>
        <translation>Jingpo</translation>
    </message>
    <message>
        <source>柯尔克孜</source>
        <translation>Kirgiz</translation>
    </message>
    <message>
        <source>土</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>达斡尔</source>
        <translation>Daur</translation>
    </message>
    <message>
        <source>仫佬</source>
        <translation>Mulao</translation>
    </message>
    <message>
        <source>羌</source>
        <translation>Qiang</translation>
    </message>
    <message>
        <source>布朗</source>
        <translation>Blang</translation>
    </message>
    <message>
        <source>撒拉</source>
        <translation>Salar</translation>
    </message>
    <message>
        <source>毛南</source>
        <translation>Maonan</translation>
    </message>
    <message>
        <source>仡佬</source>
        <translation>Gelao</translation>
    </message>
    <message>
        <source>锡伯</source>
        <translation>Xibe</translation>
    </message>
    <message>
        <source>阿昌</source>
        <translation>Achang</translation>
    </message>
    <message>
        <source>普米</source>
        <translation>Pumi</translation>
    </message>
    <message>
        <source>塔吉克</source>
        <translation>Tajik</translation>
    </message>
    <message>
        <source>怒</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>乌孜别克</source>
        <translation>Uzbek</translation>
    </message>
    <message>
        <source>俄罗斯</source>
        <translation>Russ</translation>
    </message>
    <message>
        <source>鄂温克</source>
        <translation>Ewenki</translation>
    </message>
    <message>
        <source>德昂</source>
        <translation>Deang</translation>
    </message>
    <message>
        <source>保安</source>
        <translation>Bonan</translation>
    </message>
    <message>
        <source>裕固</source>
        <translation>Yugur</translation>
    </message>
    <message>
        <source>京</source>
        <translation>Gin</translation>
    </message>
    <message>
        <source>塔塔尔</source>
        <translation>Tatar</translation>
    </message>
    <message>
        <source>独龙</source>
        <translation>Derung</translation>
    </message>
    <message>
        <source>鄂伦春</source>
        <translation>Oroqen</translation>
    </message>
    <message>
        <source>赫哲</source>
        <translation>Hezhen</translation>
    </message>
    <message>
        <source>门巴</source>
        <translation>Monba</translation>
    </message>
    <message>
        <source>珞巴</source>
        <translation>Lhoba</translation>
    </message>
    <message>
        <source>基诺</source>
        <translation>Jino</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>外国血统中国籍人士</source>
        <translation>Foreign descent</translation>
    </message>
    <message>
        <source>未婚</source>
        <translation>Single</translation>
    </message>
    <message>
        <source>已婚</source>
        <translation>Married</translation>
    </message>
    <message>
        <source>初婚</source>
        <translation>First marriage</translation>
    </message>
    <message>
        <source>再婚</source>
        <translation>Remarried</translation>
    </message>
    <message>
        <source>复婚</source>
        <translation>Marriage restored</translation>
    </message>
    <message>
        <source>丧偶</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>离婚</source>
        <translation>Divorced</translation>
    </message>
    <message>
        <source>未说明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>务工</source>
        <translation>Employment</translation>
    </message>
    <message>
        <source>务农</source>
        <translation>Farming</translation>
    </message>
    <message>
        <source>经商</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>服务</source>
        <translation>Service work</translation>
    </message>
    <message>
        <source>因公出差</source>
        <translation>Official trip</translation>
    </message>
    <message>
        <source>借读培训</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>治病疗养</source>
        <translation>Medical care</translation>
    </message>
    <message>
        <source>保姆</source>
        <translation>Housekeeper</translation>
    </message>
    <message>
        <source>投靠亲友</source>
        <translation>Joining family</translation>
    </message>
    <message>
        <source>探亲访友</source>
        <translation>Family visit</translation>
    </message>
    <message>
        <source>旅游观光</source>
        <translation>Tourism</translation>
    </message>
    <message>
        <source>旅店</source>
        <translation>Hotel</translation>
    </message>
    <message>
        <source>居民家中</source>
        <translation>Private home</translation>
    </message>
    <message>
        <source>单位内部</source>
        <translation>Employer&apos;s premises</translation>
    </message>
    <message>
        <source>工地现场</source>
        <translation>Building site</translation>
    </message>
    <message>
        <source>租赁房屋</source>
        <translation>Rented</translation>
    </message>
    <message>
        <source>自购房屋</source>
        <translation>Owned</translation>
    </message>
    <message>
        <source>学校宿舍</source>
        <translation>Dormitory</translation>
    </message>
    <message>
        <source>救助管理站</source>
        <translation>Relief station</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>Travel permit (Hong Kong, Macao)</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Travel permit (Taiwan)</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit (Hong Kong, Macao, Taiwan)</translation>
    </message>
    <message>
        <source>外国人永久居留身份证</source>
        <translation>Permanent residence card</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>The applicant</translation>
    </message>
    <message>
        <source>用人单位</source>
        <translation>Employing unit</translation>
    </message>
    <message>
        <source>雇主</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>房屋出租人</source>
        <translation>Landlord</translation>
    </message>
    <message>
        <source>监护人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>近亲属</source>
        <translation>Close relative</translation>
    </message>
    <message>
        <source>未满十六周岁</source>
        <translation>Under sixteen</translation>
    </message>
    <message>
        <source>老年人行动不便</source>
        <translation>Elderly, frail</translation>
    </message>
    <message>
        <source>残疾</source>
        <translation>Disabled</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>教育</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>民政</source>
        <translation>Civil affairs</translation>
    </message>
    <message>
        <source>计生</source>
        <translation>Family planning</translation>
    </message>
    <message>
        <source>房管</source>
        <translation>Housing</translation>
    </message>
    <message>
        <source>公安</source>
        <translation>Public security</translation>
    </message>
    <message>
        <source>人社</source>
        <translation>Social security</translation>
    </message>
    <message>
        <source>卫生</source>
        <translation>Health</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>预览 非证件</source>
        <extracomment>laid across a card&apos;s picture that is only a preview</extracomment>
        <translation>PREVIEW</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Spoil</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>卡服务</source>
        <translation>Card services</translation>
    </message>
    <message>
        <source>签注</source>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>补换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Ledgers</translation>
    </message>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>班次</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>未领</source>
        <translation>Uncollected</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>应用区</source>
        <translation>Sectors</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>待补</source>
        <translation>Papers due</translation>
    </message>
    <message>
        <source>挂失名单</source>
        <translation>Lost list</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>我的密码</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>第二种文字的姓名</source>
        <translation>name in the second script</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>nationality</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>date of birth</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>citizen number</translation>
    </message>
    <message>
        <source>现居住地</source>
        <translation>present address</translation>
    </message>
    <message>
        <source>有效期限</source>
        <translation>term</translation>
    </message>
    <message>
        <source>居住证编号</source>
        <translation>permit number</translation>
    </message>
    <message>
        <source>印刷号</source>
        <translation>print number</translation>
    </message>
    <message>
        <source>签发机关</source>
        <translation>issuing authority</translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation>date of issue</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>照片淡印</source>
        <translation>ghost photo</translation>
    </message>
    <message>
        <source>图案</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>色块</source>
        <translation>colour block</translation>
    </message>
    <message>
        <source>线</source>
        <translation>line</translation>
    </message>
    <message>
        <source>底纹</source>
        <translation>guilloche</translation>
    </message>
    <message>
        <source>编织纹</source>
        <translation>braid</translation>
    </message>
    <message>
        <source>团花</source>
        <translation>rosette</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>背面</source>
        <extracomment>the back of a card</extracomment>
        <translation>back</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>front</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 what kind of picture, %2 the name it has in the layout</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>words that are printed on each card</extracomment>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1，有%2时</source>
        <extracomment>an element of the face, and the value without which it is not printed</extracomment>
        <translation>%1, where there is a %2</translation>
    </message>
    <message>
        <source>%1，没有%2时</source>
        <extracomment>an element of the face, and the value with which it is not printed</extracomment>
        <translation>%1, where there is no %2</translation>
    </message>
    <message>
        <source>必须在卡面以内</source>
        <translation>it must lie on the card</translation>
    </message>
    <message>
        <source>必须有宽和高</source>
        <translation>it must have a width and a height</translation>
    </message>
    <message>
        <source>二维码的宽和高至少 20.6 毫米</source>
        <translation>a QR code is at least 20.6 mm wide and high</translation>
    </message>
    <message>
        <source>必须保持照片的比例 358:441</source>
        <translation>it must keep the shape of the photo, 358 to 441</translation>
    </message>
    <message>
        <source>不能盖住天线</source>
        <translation>it must not lie over the antenna</translation>
    </message>
    <message>
        <source>不能压在触点或磁条上</source>
        <translation>it must not lie on the contacts or the stripe</translation>
    </message>
    <message>
        <source>最小字号不能大于字号</source>
        <translation>the minimum size must not be larger than the size</translation>
    </message>
    <message>
        <source>不许缩小时，最小字号就是字号</source>
        <translation>where a text may not shrink, the minimum size is the size</translation>
    </message>
    <message>
        <source>不许换行时只能是一行</source>
        <translation>where a text may not wrap, it has one line</translation>
    </message>
    <message>
        <source>必须在 %1 到 %2 之间</source>
        <translation>it must be from %1 to %2</translation>
    </message>
    <message>
        <source>触点（留空）</source>
        <extracomment>where a card&apos;s contacts lie, so that nothing is printed there</extracomment>
        <translation>contacts (kept free)</translation>
    </message>
    <message>
        <source>磁条（留空）</source>
        <extracomment>where the magnetic stripe lies, so that nothing is printed there</extracomment>
        <translation>stripe (kept free)</translation>
    </message>
    <message>
        <source>天线（不放图片）</source>
        <extracomment>where the antenna lies, over which no picture is printed</extracomment>
        <translation>antenna (no pictures)</translation>
    </message>
    <message>
        <source>持卡人的一项</source>
        <extracomment>a text that shows something of each card&apos;s holder</extracomment>
        <translation>something of the holder</translation>
    </message>
    <message>
        <source>微缩文字</source>
        <translation>microtext</translation>
    </message>
    <message>
        <source>必须有一个二维码，也只能有一个</source>
        <translation>there must be one QR code, and no more</translation>
    </message>
    <message>
        <source>文字不能是空的</source>
        <translation>a text must not be empty</translation>
    </message>
    <message>
        <source>底纸</source>
        <translation>paper</translation>
    </message>
    <message>
        <source>波纹</source>
        <translation>waves</translation>
    </message>
    <message>
        <source>金色</source>
        <translation>gold</translation>
    </message>
    <message>
        <source>圆环</source>
        <translation>ring</translation>
    </message>
    <message>
        <source>内圈</source>
        <translation>inner</translation>
    </message>
    <message>
        <source>横带</source>
        <translation>band</translation>
    </message>
    <message>
        <source>徽标</source>
        <translation>emblem</translation>
    </message>
    <message>
        <source>边框</source>
        <translation>frame</translation>
    </message>
    <message>
        <source>光芒</source>
        <translation>shine</translation>
    </message>
    <message>
        <source>底边</source>
        <translation>foot</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>底框</source>
        <translation>field</translation>
    </message>
    <message>
        <source>银行栏</source>
        <translation>bank</translation>
    </message>
    <message>
        <source>·</source>
        <extracomment>between the parts of a name</extracomment>
        <translation>-</translation>
    </message>
    <message>
        <source>常住户口所在地住址</source>
        <translation>Household registration address</translation>
    </message>
    <message>
        <source>郑州市居住证（2013 年）</source>
        <translation>Zhengzhou permit (2013)</translation>
    </message>
    <message>
        <source>居住证（2016 年）</source>
        <translation>Residence permit (2016)</translation>
    </message>
    <message>
        <source>%1 版本 %2</source>
        <extracomment>%1 what a layout is called, %2 its version</extracomment>
        <translation>%1, v%2</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>供货</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>库房</source>
        <translation>Vault</translation>
    </message>
    <message>
        <source>抽屉</source>
        <translation>Drawer</translation>
    </message>
    <message>
        <source>在制</source>
        <translation>In process</translation>
    </message>
    <message>
        <source>待发</source>
        <extracomment>account of finished cards that wait for their holders</extracomment>
        <translation>To hand over</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Spoiled</translation>
    </message>
    <message>
        <source>已销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>试验</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>退回厂家</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Surrendered</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>领用</source>
        <translation>Drawn</translation>
    </message>
    <message>
        <source>退库</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>开始制证</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>制成</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>盘亏</source>
        <extracomment>a count found fewer blanks than the book has</extracomment>
        <translation>Missing</translation>
    </message>
    <message>
        <source>盘盈</source>
        <extracomment>a count found more blanks than the book has</extracomment>
        <translation>Found</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Making</translation>
    </message>
    <message>
        <source>签注</source>
        <translation>Endorsement</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restoration</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>挂失</source>
        <translation>Loss report</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>应用区更新</source>
        <translation>Sector update</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>不通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>解除</source>
        <translation>Lifted</translation>
    </message>
    <message>
        <source>被替代</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>Returned for papers</translation>
    </message>
    <message>
        <source>补正重提</source>
        <translation>Papers supplied</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>重新审核</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>中止使用</source>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>郑州市居住证（2013 年办法）</source>
        <translation>Zhengzhou residence permit (measures of 2013)</translation>
    </message>
    <message>
        <source>居住证（2016 年条例）</source>
        <translation>Residence permit (regulations of 2016)</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>居民身份证</source>
        <translation>Identity card</translation>
    </message>
    <message>
        <source>临时居民身份证</source>
        <translation>Temporary identity card</translation>
    </message>
    <message>
        <source>居民户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>照片2张</source>
        <translation>Two photographs</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>房屋租赁合同</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>房屋所有权证</source>
        <translation>Title deed</translation>
    </message>
    <message>
        <source>房屋产权证明</source>
        <translation>Proof of ownership</translation>
    </message>
    <message>
        <source>购房合同</source>
        <translation>Purchase contract</translation>
    </message>
    <message>
        <source>出租人住宿证明</source>
        <translation>Landlord&apos;s statement</translation>
    </message>
    <message>
        <source>用工单位住宿证明</source>
        <translation>Employer&apos;s statement of lodging</translation>
    </message>
    <message>
        <source>学校住宿证明</source>
        <translation>School&apos;s statement of lodging</translation>
    </message>
    <message>
        <source>营业执照</source>
        <translation>Business licence</translation>
    </message>
    <message>
        <source>劳动合同</source>
        <translation>Employment contract</translation>
    </message>
    <message>
        <source>劳动关系证明</source>
        <translation>Proof of employment</translation>
    </message>
    <message>
        <source>学生证</source>
        <translation>Student card</translation>
    </message>
    <message>
        <source>在校证明</source>
        <translation>School&apos;s certificate</translation>
    </message>
</context>
<context>
    <name>PeopleItems</name>
    <message>
        <source>仅登记</source>
        <translation>registered only</translation>
    </message>
    <message>
        <source>还有更多，请再输入几个字</source>
        <translation>There are more: type a few more letters</translation>
    </message>
    <message>
        <source>号码：前 6 位、前 14 位、末 4 位或整号</source>
        <translation>A number: its first 6, first 14, last 4, or all of it</translation>
    </message>
    <message>
        <source>旧档案正在编入索引，结果可能不全</source>
        <translation>Older records are still being indexed: some may be missing</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>常住户口所在地住址</source>
        <translation>Household registration address</translation>
    </message>
    <message>
        <source>现居住地住址</source>
        <translation>Present address</translation>
    </message>
    <message>
        <source>服务处所</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>居住事由</source>
        <translation>Reason for residence</translation>
    </message>
    <message>
        <source>居住处所</source>
        <translation>Kind of dwelling</translation>
    </message>
    <message>
        <source>到达日期</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>拟居住天数</source>
        <translation>Intended stay (days)</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>申报人类型</source>
        <translation>Declared by</translation>
    </message>
    <message>
        <source>申报人姓名</source>
        <translation>Declarant</translation>
    </message>
    <message>
        <source>申报人电话</source>
        <translation>Declarant&apos;s telephone</translation>
    </message>
    <message>
        <source>签注</source>
        <translation>Endorsement</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>恢复使用</source>
        <translation>Restoration</translation>
    </message>
    <message>
        <source>注销</source>
        <translation>Cancellation</translation>
    </message>
    <message>
        <source>任务 %1</source>
        <translation>Order %1</translation>
    </message>
    <message>
        <source>居住证 %1</source>
        <translation>permit %1</translation>
    </message>
    <message>
        <source>芯片 %1</source>
        <translation>chip %1</translation>
    </message>
    <message>
        <source>签发 %1</source>
        <translation>issued %1</translation>
    </message>
    <message>
        <source>审核 %1</source>
        <translation>approved by %1</translation>
    </message>
    <message>
        <source>未完成</source>
        <translation>not finished</translation>
    </message>
    <message>
        <source>变化之日 %1</source>
        <translation>changed on %1</translation>
    </message>
    <message>
        <source>申报人证件号码</source>
        <translation>Declarant&apos;s document number</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Representative&apos;s name</translation>
    </message>
    <message>
        <source>代办人与申请人关系</source>
        <translation>Representative&apos;s relation to the applicant</translation>
    </message>
    <message>
        <source>代办原因</source>
        <translation>Why somebody else came</translation>
    </message>
    <message>
        <source>代办人证件号码</source>
        <translation>Representative&apos;s document number</translation>
    </message>
    <message>
        <source>代办人电话</source>
        <translation>Representative&apos;s telephone</translation>
    </message>
    <message>
        <source>退回补正</source>
        <translation>returned for papers</translation>
    </message>
    <message>
        <source>补正重提</source>
        <translation>papers supplied, submitted again</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>重新审核</source>
        <translation>reopened</translation>
    </message>
    <message>
        <source>卡 %1 自 %2 起停用</source>
        <extracomment>%1 number of the card, %2 since when it is out of use</extracomment>
        <translation>Card %1 out of use from %2</translation>
    </message>
    <message>
        <source>遗失日期 %1</source>
        <extracomment>%1 the day a card was lost</extracomment>
        <translation>Lost on %1</translation>
    </message>
    <message>
        <source>遗失地点 %1</source>
        <extracomment>%1 where a card was lost</extracomment>
        <translation>Lost at %1</translation>
    </message>
    <message>
        <source>中止使用</source>
        <translation>Suspension</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>社区受理</source>
        <translation>Community clerk</translation>
    </message>
    <message>
        <source>窗口受理</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>制证</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>库管</source>
        <translation>Stock keeper</translation>
    </message>
    <message>
        <source>查验</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>审计</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>The station</translation>
    </message>
    <message>
        <source>、</source>
        <extracomment>between the roles of one person</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1；可以签字的岗位：%2</source>
        <translation>%1; the roles that may sign: %2</translation>
    </message>
    <message>
        <source>%1；可以办理的岗位：%2</source>
        <extracomment>%1 what to do, %2 the roles of which one may do it</extracomment>
        <translation>%1; the roles that may: %2</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>待审核</source>
        <translation>to be approved</translation>
    </message>
    <message>
        <source>待制证</source>
        <translation>to be made</translation>
    </message>
    <message>
        <source>写芯片中断</source>
        <translation>chip not finished</translation>
    </message>
    <message>
        <source>待打印</source>
        <translation>to be printed</translation>
    </message>
    <message>
        <source>待发放</source>
        <translation>to be handed over</translation>
    </message>
    <message>
        <source>发放未完成</source>
        <translation>hand-over not finished</translation>
    </message>
    <message>
        <source>已发放</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>spoiled</translation>
    </message>
    <message>
        <source>待补正</source>
        <translation>returned for papers</translation>
    </message>
    <message>
        <source>不予批准</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>培训受理员</source>
        <translation>Training clerk</translation>
    </message>
    <message>
        <source>培训审核员</source>
        <translation>Training reviewer</translation>
    </message>
    <message>
        <source>培训制证员</source>
        <translation>Training issuer</translation>
    </message>
    <message>
        <source>培训主管</source>
        <translation>Training supervisor</translation>
    </message>
    <message>
        <source>培训 TRAINING</source>
        <translation>TRAINING 培训</translation>
    </message>
    <message>
        <source>培训管理员</source>
        <translation>Training administrator</translation>
    </message>
    <message>
        <source>可用的登录名：%1；密码都是 %2</source>
        <translation>Names to sign in with: %1; the password is always: %2</translation>
    </message>
    <message>
        <source>培训库管员</source>
        <translation>Training stock keeper</translation>
    </message>
    <message>
        <source>培训查验员</source>
        <translation>Training inspector</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 a sign-in name, %2 whose it is</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::ApplicationTable</name>
    <message>
        <source>任务</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>缺少的材料</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
</context>
<context>
    <name>app::ApplicationsPage</name>
    <message>
        <source>待补</source>
        <translation>Papers due</translation>
    </message>
    <message>
        <source>按姓名、编号、材料筛选</source>
        <translation>Filter by name, number or paper</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>申请列表</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>也列出待审核、待制证的申请</source>
        <translation>Also show those waiting to be approved or made</translation>
    </message>
    <message>
        <source>说明（可不填）</source>
        <translation>Remark (optional)</translation>
    </message>
    <message>
        <source>材料已补齐，重新提交</source>
        <translation>Papers complete: submit again</translation>
    </message>
    <message>
        <source>申请人撤回</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>退回补正的等申请人补材料；不予批准的由另一人重新审核</source>
        <translation>Returned applications wait for the applicant&apos;s papers; refused ones are reopened by somebody else</translation>
    </message>
    <message>
        <source>打印补正告知书</source>
        <translation>Print what is missing</translation>
    </message>
    <message>
        <source>重新审核</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>任务 %1 已撤回</source>
        <translation>Order %1 is withdrawn</translation>
    </message>
    <message>
        <source>任务 %1 重新等待审核</source>
        <translation>Order %1 waits for approval again</translation>
    </message>
    <message>
        <source>确认撤回 %1 的申请，不能恢复</source>
        <extracomment>%1 whose application</extracomment>
        <translation>Yes, withdraw the application of %1; this cannot be undone</translation>
    </message>
    <message>
        <source>申请太多，每种只列出 %1 份：不予批准的列最近的，其余列最早的</source>
        <extracomment>%1 how many of each kind</extracomment>
        <translation>Too many applications: only %1 of each kind are listed, the latest of the refused, the earliest of the others</translation>
    </message>
    <message>
        <source>告知书存为 PDF</source>
        <translation>Notice as PDF</translation>
    </message>
</context>
<context>
    <name>app::ApprovalPage</name>
    <message>
        <source>审核</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>登记的人不能审核自己登记的申请</source>
        <translation>Whoever registered an applicant cannot approve the application</translation>
    </message>
    <message>
        <source>任务 %1 已通过审核，等待制证</source>
        <translation>Order %1 is approved and waits to be made</translation>
    </message>
    <message>
        <source>申请人已核对并签字</source>
        <translation>The applicant has checked and signed</translation>
    </message>
    <message>
        <source>说明或理由</source>
        <translation>Remark or reason</translation>
    </message>
    <message>
        <source>退回补正</source>
        <extracomment>the application goes back to the applicant, who brings what is missing</extracomment>
        <translation>Return for papers</translation>
    </message>
    <message>
        <source>不予批准</source>
        <extracomment>the application is refused</extracomment>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>打印登记表</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>勾选全部缺少的材料，一次告知</source>
        <translation>Tick everything that is missing, so that the applicant is told at once</translation>
    </message>
    <message>
        <source>任务 %1 已退回补正，可在“待补”里打印告知书</source>
        <translation>Order %1 is returned for papers; the list is printed under &quot;Papers due&quot;</translation>
    </message>
    <message>
        <source>写明不予批准的理由</source>
        <translation>Say why it is refused</translation>
    </message>
    <message>
        <source>任务 %1 不予批准</source>
        <translation>Order %1 is refused</translation>
    </message>
    <message>
        <source>登记表存为 PDF</source>
        <translation>Form as PDF</translation>
    </message>
</context>
<context>
    <name>app::AuditPage</name>
    <message>
        <source>日志</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>自（年-月-日）</source>
        <translation>From (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>至（年-月-日）</source>
        <translation>To (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>更早</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>验证链条</source>
        <translation>Verify the chain</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>导出 CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>只增不改；导出也留一行</source>
        <translation>Rows are only added, never changed; an export adds one too</translation>
    </message>
    <message>
        <source>日期应写作 2026-11-26</source>
        <translation>write the day as 2026-11-26</translation>
    </message>
    <message>
        <source>链条完整：日志 %1 行、事件 %2 条，自第一行起无一更改</source>
        <translation>The chain is intact: %1 rows and %2 events, none changed since the first</translation>
    </message>
    <message>
        <source>已导出到 %1</source>
        <translation>Exported to %1</translation>
    </message>
    <message>
        <source>文件未能写出：%1</source>
        <translation>The file was not written: %1</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <extracomment>%1 things that are wrong, %2 one more</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>不通过：%1</source>
        <extracomment>of a card that was inspected: %1 what is wrong with it</extracomment>
        <translation>not passed: %1</translation>
    </message>
    <message>
        <source>%1；事由：%2</source>
        <extracomment>%1 what is wrong with a card, %2 why it was inspected</extracomment>
        <translation>%1; reason: %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 which part of the program, %2 its name in the trail</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::CameraPanel</name>
    <message>
        <source>采用照片  (Ctrl+Shift+P)</source>
        <translation>Use the photo  (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>关闭相机</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已拍下，正在检查…</source>
        <translation>Taken; checking it…</translation>
    </message>
    <message>
        <source>已拍下，正在检查，检查完再按 Ctrl+Shift+P</source>
        <translation>Taken; still checking: press Ctrl+Shift+P again when that is done</translation>
    </message>
    <message>
        <source>○ 没有相机</source>
        <translation>○ There is no camera</translation>
    </message>
    <message>
        <source>接上 USB 相机，接好后这里自动出现画面；也可以按 Ctrl+P 选择照片文件，或粘贴照片</source>
        <translation>Plug in a USB camera and its picture appears here. Or choose a file with Ctrl+P, or paste a photo</translation>
    </message>
    <message>
        <source>✕ 相机打不开</source>
        <translation>✕ The camera cannot be opened</translation>
    </message>
    <message>
        <source>关闭正在使用相机的其他程序，或拔下相机再插上（%1）</source>
        <extracomment>%1 what the camera&apos;s driver says</extracomment>
        <translation>Close the program that is using it, or unplug the camera and plug it in again (%1)</translation>
    </message>
    <message>
        <source>请本人坐正，头在椭圆内，眼睛在横线上</source>
        <translation>The person sits straight, the head within the oval, the eyes on the line</translation>
    </message>
    <message>
        <source>重拍  (F11)</source>
        <translation>Again  (F11)</translation>
    </message>
    <message>
        <source>拍照  (F11)</source>
        <translation>Take it  (F11)</translation>
    </message>
    <message>
        <source>✕ 这张照片不能采用：按下面所列办法改正，按 F11 重拍</source>
        <translation>✕ This photo cannot be used: do what is listed below, then take it again with F11</translation>
    </message>
    <message>
        <source>还没有拍下：先按 F11 拍照，检查完再按 Ctrl+Shift+P</source>
        <translation>Nothing is taken yet: take it with F11 first, and press Ctrl+Shift+P once it is checked</translation>
    </message>
</context>
<context>
    <name>app::CameraView</name>
    <message>
        <source>相机画面</source>
        <translation>What the camera sees</translation>
    </message>
</context>
<context>
    <name>app::CancellationPage</name>
    <message>
        <source>注销</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>事由已消除</source>
        <translation>the reason no longer applies</translation>
    </message>
    <message>
        <source>正在读卡</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>不能办理</source>
        <translation>Cannot be done</translation>
    </message>
    <message>
        <source>这张卡%1，不能%2</source>
        <translation>This card is %1, so this cannot be done: %2</translation>
    </message>
    <message>
        <source>%1 的卡将永久停用，不能恢复</source>
        <translation>The card of %1 will be out of use for good</translation>
    </message>
    <message>
        <source>%1 的卡将中止使用，恢复前不能用</source>
        <translation>The card of %1 will be out of use until it is restored</translation>
    </message>
    <message>
        <source>%1 的卡将恢复使用</source>
        <translation>The card of %1 will be in use again</translation>
    </message>
    <message>
        <source>正在写卡，请勿取卡</source>
        <translation>Writing: leave the card</translation>
    </message>
    <message>
        <source>请收回卡片</source>
        <translation>Keep the card</translation>
    </message>
    <message>
        <source>请取卡</source>
        <translation>Take the card</translation>
    </message>
    <message>
        <source>%1 的卡%2</source>
        <extracomment>%1 name, %2 status of the card</extracomment>
        <translation>The card of %1 is %2</translation>
    </message>
    <message>
        <source>%1：%2 的卡，事由：%3</source>
        <extracomment>%1 cancel, suspend or restore; %2 name, %3 the reason</extracomment>
        <translation>%1: the card of %2, reason: %3</translation>
    </message>
    <message>
        <source>卡已取走，没有办理；请重新放卡、核对</source>
        <translation>The card was taken away and nothing was done: lay it down again and check it</translation>
    </message>
    <message>
        <source>注销后卡片不能恢复；中止的可以恢复。卡不在手边的，查找持证人后办理</source>
        <translation>A cancelled card cannot be restored; a suspended one can. Without the card, look for its holder</translation>
    </message>
    <message>
        <source>核查记录编号（依职权）</source>
        <extracomment>number of the record of the check that an act ex officio rests on</extracomment>
        <translation>Record of the check (ex officio)</translation>
    </message>
    <message>
        <source>没有找到已发放的卡</source>
        <translation>No card in use was found</translation>
    </message>
    <message>
        <source>卡不在场时依职权办理，须填核查记录编号</source>
        <translation>Ex officio without the card: fill in the number of the record of the check</translation>
    </message>
    <message>
        <source>恢复使用须放卡办理</source>
        <translation>To restore it, lay the card down</translation>
    </message>
    <message>
        <source>；卡不在场：记录即时更改，放卡时芯片一并办理</source>
        <extracomment>added when a card is not there: it is kept out of use by the list until its chip is written</extracomment>
        <translation>; the card is not there: the record changes at once, its chip when it is laid down</translation>
    </message>
    <message>
        <source>%1 的卡%2，已列入停用名单；放卡时芯片一并办理</source>
        <extracomment>%1 name, %2 status of the card</extracomment>
        <translation>The card of %1: %2, on the list of cards out of use; its chip follows when it is laid down</translation>
    </message>
    <message>
        <source>注销这张卡</source>
        <translation>Cancel the card</translation>
    </message>
    <message>
        <source>中止使用这张卡</source>
        <translation>Suspend the card</translation>
    </message>
    <message>
        <source>恢复使用这张卡</source>
        <translation>Restore the card</translation>
    </message>
    <message>
        <source>核对后按 F11</source>
        <translation>Press F11 when you have checked it</translation>
    </message>
    <message>
        <source>已核对，按 Ctrl+Enter 办理</source>
        <translation>Checked: Ctrl+Enter does it</translation>
    </message>
</context>
<context>
    <name>app::CardPicker</name>
    <message>
        <source>按姓名、编号筛选；输入完整号码后按 Enter 查找</source>
        <translation>Filter by name or number; a whole number and Enter finds it</translation>
    </message>
    <message>
        <source>筛选或查找</source>
        <translation>Filter or find</translation>
    </message>
    <message>
        <source>卡片列表</source>
        <translation>List of cards</translation>
    </message>
</context>
<context>
    <name>app::CardSlot</name>
    <message>
        <source>读卡服务未运行，请联系维护人员</source>
        <extracomment>nothing can be done at this desk</extracomment>
        <translation>The card service is not running: call maintenance</translation>
    </message>
    <message>
        <source>没有读卡器，请接上读卡器</source>
        <extracomment>what to do so that a card can be laid down</extracomment>
        <translation>No reader: plug one in</translation>
    </message>
    <message>
        <source>卡片无应答，请取出后重新放卡</source>
        <extracomment>a card that lies there, perhaps the wrong way round</extracomment>
        <translation>The card does not answer: take it out and lay it down again</translation>
    </message>
    <message>
        <source>请放卡</source>
        <extracomment>the reader waits for one</extracomment>
        <translation>Lay down the card</translation>
    </message>
</context>
<context>
    <name>app::CardTable</name>
    <message>
        <source>口头挂失</source>
        <translation>loss reported</translation>
    </message>
    <message>
        <source>正式挂失</source>
        <translation>loss certified</translation>
    </message>
    <message>
        <source>新卡任务 %1</source>
        <translation>new card: order %1</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>居住证编号</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>签注至</source>
        <translation>Endorsed until</translation>
    </message>
    <message>
        <source>应办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>已补换</source>
        <translation>Replaced</translation>
    </message>
</context>
<context>
    <name>app::CentreSettings</name>
    <message>
        <source>中心地址</source>
        <translation>Address of the centre</translation>
    </message>
    <message>
        <source>证书文件夹</source>
        <translation>Folder of certificates</translation>
    </message>
    <message>
        <source>留空就用本站文件夹里的 tls</source>
        <translation>leave empty for tls in the station&apos;s folder</translation>
    </message>
    <message>
        <source>文件夹里放四个文件：station.crt（本站证书）、station.key（本站私钥）、ca.crt（签发机构）、centre.pem（中心签回执的公钥）。不设地址，本站就一直离线：照常办理，事件都留在本机。</source>
        <translation>Four files lie in the folder: station.crt (this station&apos;s certificate), station.key (its private key), ca.crt (the authority) and centre.pem (the key by which the centre signs receipts). Without an address the station stays offline: work goes on, and the events stay on this machine.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存，本站离线办理</source>
        <translation>Saved; this station works offline</translation>
    </message>
    <message>
        <source>已保存，马上与中心联系；情况见“同步”</source>
        <translation>Saved; the centre is called at once, see &quot;Sync&quot;</translation>
    </message>
</context>
<context>
    <name>app::ChangePage</name>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>写入卡片和记录</source>
        <translation>Write to card and record</translation>
    </message>
    <message>
        <source>变更或更正</source>
        <translation>Change or correct</translation>
    </message>
    <message>
        <source>芯片和记录同时改，原内容保留备查</source>
        <translation>Chip and record change together; what stood before is kept</translation>
    </message>
    <message>
        <source>变更：情况有了变化</source>
        <translation>Change: a fact has changed</translation>
    </message>
    <message>
        <source>更正：登记时就有误</source>
        <translation>Correction: it was wrong from the start</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>变化之日</source>
        <translation>Day of the change</translation>
    </message>
    <message>
        <source>证明材料</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>正在读卡</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>不能办理</source>
        <translation>Cannot be done</translation>
    </message>
    <message>
        <source>请按 年-月-日 填写</source>
        <translation>Write it as YYYY-MM-DD</translation>
    </message>
    <message>
        <source>改动后在此显示应办事项</source>
        <translation>What is to be done is shown here as you type</translation>
    </message>
    <message>
        <source>正在写卡，请勿取卡</source>
        <translation>Writing: leave the card</translation>
    </message>
    <message>
        <source>%1 完成：%2</source>
        <extracomment>%1 what was done, %2 name</extracomment>
        <translation>%1 done: %2</translation>
    </message>
    <message>
        <source>%1：原 %2，现 %3</source>
        <extracomment>%1 a fact, %2 as it stood before, %3 as it stands now</extracomment>
        <translation>%1: was %2, is %3</translation>
    </message>
    <message>
        <source>请取卡</source>
        <translation>Take the card</translation>
    </message>
</context>
<context>
    <name>app::CodePanel</name>
    <message>
        <source>○ 没有相机；可以用扫描枪</source>
        <translation>○ No camera; use a scanner</translation>
    </message>
    <message>
        <source>✕ 相机打不开（%1）；可以用扫描枪</source>
        <extracomment>%1 what the camera&apos;s driver says</extracomment>
        <translation>✕ The camera does not open (%1); use a scanner</translation>
    </message>
    <message>
        <source>把卡面二维码对着相机，读到后自动填入</source>
        <extracomment>to whoever holds a card before the camera</extracomment>
        <translation>Hold the code on the card before the camera; it is filled in when it is read</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>业务名称或拼音首字母，或人员的姓名、号码</source>
        <translation>A service by name or initials, or a person by name or number</translation>
    </message>
    <message>
        <source>查找业务或人员</source>
        <translation>Find a service or a person</translation>
    </message>
    <message>
        <source>找到的业务和人员</source>
        <translation>Services and people found</translation>
    </message>
    <message>
        <source>业务名称或拼音首字母</source>
        <translation>A service by name or initials</translation>
    </message>
</context>
<context>
    <name>app::DataPage</name>
    <message>
        <source>正在读回核对</source>
        <translation>Reading back and comparing</translation>
    </message>
    <message>
        <source>正在复制数据库</source>
        <translation>Copying the store</translation>
    </message>
    <message>
        <source>正在写备份文件</source>
        <translation>Writing the backup</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>备份文件（新文件，最好在移动盘上）</source>
        <translation>Backup file (a new one, best on a removable disk)</translation>
    </message>
    <message>
        <source>到期档案</source>
        <translation>Expired records</translation>
    </message>
    <message>
        <source>档案号</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>选择位置</source>
        <translation>Choose where</translation>
    </message>
    <message>
        <source>查看到期档案</source>
        <translation>Find expired records</translation>
    </message>
    <message>
        <source>销毁到期档案</source>
        <translation>Destroy expired records</translation>
    </message>
    <message>
        <source>验证链条</source>
        <translation>Verify the chains</translation>
    </message>
    <message>
        <source>确认恢复的站</source>
        <translation>Confirm the restored station</translation>
    </message>
    <message>
        <source>备份、到期档案、日志的链条</source>
        <translation>Backups, expired records, the chains of the audit trail</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>备份：上一次 %1，%2</source>
        <extracomment>%1 when, %2 by whom</extracomment>
        <translation>Backup: last one %1, by %2</translation>
    </message>
    <message>
        <source>备份：还没有备份过</source>
        <translation>Backup: none yet</translation>
    </message>
    <message>
        <source>到期档案：登记、注销或期满之后保存 %1 年</source>
        <translation>Expired records: kept %1 years after registration, cancellation or the end of the term</translation>
    </message>
    <message>
        <source>本站由备份恢复，尚未确认：有中心的先同步，没有中心的由两人确认</source>
        <translation>This station was restored from a backup and is not confirmed yet: with a centre, sync first; without one, two people confirm it</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>Backup file</translation>
    </message>
    <message>
        <source>请写明新文件</source>
        <translation>Name a new file</translation>
    </message>
    <message>
        <source>日期应写作 2026-11-26</source>
        <translation>Write the date as 2026-11-26</translation>
    </message>
    <message>
        <source>到期 %1 份，其余 %2 份继续保存</source>
        <translation>Expired: %1; the other %2 are kept</translation>
    </message>
    <message>
        <source>先查看到期档案，再销毁</source>
        <translation>Find the expired records first, then destroy them</translation>
    </message>
    <message>
        <source>已销毁 %1 份档案</source>
        <translation>Records destroyed: %1</translation>
    </message>
    <message>
        <source>已销毁 %1 份档案；日志正被占用，稍后清理</source>
        <translation>Records destroyed: %1; the log is in use and cleaned later</translation>
    </message>
    <message>
        <source>确认恢复的站可以继续：备份之后没有制过别的卡。两人之外的账户都停用，由管理员逐一启用</source>
        <translation>Let the restored station go on: no other cards were made after the backup. Every account but these two is closed until an administrator reopens it</translation>
    </message>
    <message>
        <source>已确认，可以继续制证；其他账户由管理员在设置里逐一启用</source>
        <translation>Confirmed: cards can be made again; an administrator reopens the other accounts in the settings</translation>
    </message>
    <message>
        <source>链条完整：日志 %1 行、事件 %2 条，自第一行起无一更改</source>
        <translation>The chains are intact: %1 rows of the audit trail and %2 events, none changed since the first</translation>
    </message>
    <message>
        <source>正在由密码生成密钥</source>
        <translation>Making the key from the password</translation>
    </message>
    <message>
        <source>备份密码（至少十二个字符）</source>
        <translation>Password of the backup (at least twelve characters)</translation>
    </message>
    <message>
        <source>再输入一次密码</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>登记、注销或期满早于此日（年-月-日）</source>
        <translation>Registered, cancelled or expired before this day (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>登记、注销或期满之日</source>
        <translation>Registered, cancelled or expired on</translation>
    </message>
    <message>
        <source>请输入密码</source>
        <translation>Type a password</translation>
    </message>
    <message>
        <source>两次输入的密码不一致</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>已备份并读回核对：%1 个文件。密码另行保管，没有它备份打不开</source>
        <translation>Backed up, read back and compared: %1 files. Keep the password elsewhere: nobody can open the backup without it</translation>
    </message>
    <message>
        <source>销毁 %1 份登记、注销或期满早于 %2 的档案。销毁后不能恢复</source>
        <extracomment>%1 how many, %2 a day</extracomment>
        <translation>Destroy %1 records of people registered, cancelled or expired before %2. This cannot be undone</translation>
    </message>
</context>
<context>
    <name>app::DeskFrame</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>制卡 · %1</source>
        <extracomment>title of the window: %1 the page</extracomment>
        <translation>Zhika · %1</translation>
    </message>
    <message>
        <source>培训 TRAINING：制成的不是证件</source>
        <translation>TRAINING 培训: nothing here is a permit</translation>
    </message>
</context>
<context>
    <name>app::DeskWindow</name>
    <message>
        <source>制卡</source>
        <translation>Zhika</translation>
    </message>
    <message>
        <source>制卡 · %1</source>
        <extracomment>title of the window: %1 the page</extracomment>
        <translation>Zhika · %1</translation>
    </message>
</context>
<context>
    <name>app::DeviceSettings</name>
    <message>
        <source>卡片无应答</source>
        <translation>Card does not answer</translation>
    </message>
    <message>
        <source>有卡</source>
        <translation>Card present</translation>
    </message>
    <message>
        <source>无卡</source>
        <translation>No card</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>用作</source>
        <translation>Used as</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>芯片工位的读卡器</source>
        <translation>Reader of the chip station</translation>
    </message>
    <message>
        <source>本台使用的打印机</source>
        <translation>Printer of this desk</translation>
    </message>
    <message>
        <source>身份证阅读器</source>
        <translation>Reader for identity cards</translation>
    </message>
    <message>
        <source>出卡口相机的文件夹</source>
        <translation>Folder of the camera at the exit</translation>
    </message>
    <message>
        <source>操作员卡的读卡器</source>
        <translation>Reader for operators&apos; cards</translation>
    </message>
    <message>
        <source>无人操作几分钟后锁定</source>
        <translation>Minutes without work until it locks</translation>
    </message>
    <message>
        <source>改绑为芯片工位的读卡器</source>
        <translation>Reader for the chip station</translation>
    </message>
    <message>
        <source>非接触工位</source>
        <translation>Contactless station</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>测试打印机</source>
        <translation>Test the printer</translation>
    </message>
    <message>
        <source>改绑读卡器</source>
        <translation>Reassign the reader</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>没有相机就留空</source>
        <translation>leave empty if there is none</translation>
    </message>
    <message>
        <source>不用操作员卡就留空</source>
        <translation>leave empty if nobody signs in by card</translation>
    </message>
    <message>
        <source>操作员卡</source>
        <translation>operators&apos; cards</translation>
    </message>
    <message>
        <source>%1 的芯片工位</source>
        <translation>chip station of %1</translation>
    </message>
    <message>
        <source>台面</source>
        <translation>on the desk</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>%1（非接触）</source>
        <translation>%1 (contactless)</translation>
    </message>
    <message>
        <source>本台使用</source>
        <translation>used here</translation>
    </message>
    <message>
        <source>已插上</source>
        <translation>plugged in</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>● 身份证阅读器可用</source>
        <translation>● The reader for identity cards works</translation>
    </message>
    <message>
        <source>✕ 身份证阅读器：%1；%2</source>
        <extracomment>%1 why the reader for identity cards does not work, %2 what to do</extracomment>
        <translation>✕ Reader for identity cards: %1; %2</translation>
    </message>
    <message>
        <source>填写 %1 至 %2 分钟</source>
        <translation>Enter %1 to %2 minutes</translation>
    </message>
    <message>
        <source>已保存，现在起生效</source>
        <translation>Saved; in effect from now on</translation>
    </message>
    <message>
        <source>先在列表里选一台打印机</source>
        <translation>Choose a printer in the list first</translation>
    </message>
    <message>
        <source>没有读卡器：请接通打印机，再选它里面的读卡器</source>
        <translation>There is no reader: connect the printer, then choose the reader inside it</translation>
    </message>
    <message>
        <source>%1 的芯片工位现在是 %2</source>
        <extracomment>%1 the printer, %2 the reader inside it</extracomment>
        <translation>The chip station of %1 is %2 now</translation>
    </message>
    <message>
        <source>先写明打印机</source>
        <translation>Name the printer first</translation>
    </message>
    <message>
        <source>%1 可以打印，但%2；%3</source>
        <extracomment>%1 the printer, %2 what deserves a word, %3 what to do</extracomment>
        <translation>%1 can print, but %2; %3</translation>
    </message>
    <message>
        <source>%1 可以打印</source>
        <translation>%1 can print</translation>
    </message>
    <message>
        <source>，%1 点每英寸</source>
        <translation>, %1 dots per inch</translation>
    </message>
    <message>
        <source>，色带 %1 还有 %2 张</source>
        <translation>, ribbon %1 for %2 more cards</translation>
    </message>
    <message>
        <source>大字（下次启动起）</source>
        <extracomment>size of the text of the desk</extracomment>
        <translation>Large text, from the next start</translation>
    </message>
    <message>
        <source>现在的设置刚刚读到，没有保存：请核对后再保存</source>
        <extracomment>they could not be read before; the fields show them now</extracomment>
        <translation>The settings have only just been read and nothing was saved: check them, then save</translation>
    </message>
    <message>
        <source>如 evolis:usb 或 cups:队列名</source>
        <extracomment>an example of the name of a printer</extracomment>
        <translation>such as evolis:usb or cups:QUEUE</translation>
    </message>
    <message>
        <source>evolis:usb、magicard:usb、cups:队列名、ipp://主机/路径，或 file:文件夹；留空就只写文件，不出卡</source>
        <translation>evolis:usb, magicard:usb, cups:QUEUE, ipp://HOST/PATH or file:FOLDER; if empty, only files are written and no card comes out</translation>
    </message>
    <message>
        <source>留空就用插在 USB 上的</source>
        <translation>leave empty for the one on USB</translation>
    </message>
    <message>
        <source>插在 USB 上的填 usb 或留空；串口的填 /dev/ttyUSB0 这样的设备，网络上的填 tcp://主机:端口</source>
        <translation>On USB: usb, or leave empty. On a serial line: a device such as /dev/ttyUSB0. On the network: tcp://HOST:PORT</translation>
    </message>
</context>
<context>
    <name>app::DeviceStrip</name>
    <message>
        <source>✕ 记录库不可用</source>
        <translation>✕ the store cannot be used</translation>
    </message>
    <message>
        <source>● 已同步</source>
        <translation>● in sync</translation>
    </message>
    <message>
        <source>▲ 待同步 %1 条</source>
        <translation>▲ %1 events to sync</translation>
    </message>
    <message>
        <source>✕ 读卡服务未运行</source>
        <translation>✕ the smart-card service is not running</translation>
    </message>
    <message>
        <source>▲ 没有读卡器</source>
        <translation>▲ no reader</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>● 身份证阅读器</source>
        <translation>● ID reader</translation>
    </message>
    <message>
        <source>○ 未接身份证阅读器</source>
        <translation>○ no ID reader</translation>
    </message>
    <message>
        <source>✕ 身份证阅读器不可用</source>
        <translation>✕ the ID reader cannot be used</translation>
    </message>
    <message>
        <source>○ 未接相机</source>
        <translation>○ no camera</translation>
    </message>
    <message>
        <source>● 相机</source>
        <translation>● camera</translation>
    </message>
    <message>
        <source>● 相机：正在取景</source>
        <translation>● camera: live</translation>
    </message>
    <message>
        <source>✕ 相机不可用</source>
        <translation>✕ camera not working</translation>
    </message>
    <message>
        <source>操作员用自己的卡登录的那台读卡器：没有就插上，名字在“设置”里；用密码也能登录</source>
        <translation>The reader for the cards by which people sign in: plug it in if it is missing; its name is in the settings. A password works, too</translation>
    </message>
    <message>
        <source>身份证阅读器可用：把证件放上去，就自动受理</source>
        <translation>The reader for identity cards works: a card laid on it begins a registration</translation>
    </message>
    <message>
        <source>没有接身份证阅读器：可以手工录入；插上后自动使用</source>
        <translation>There is no reader for identity cards: type instead; once it is plugged in it is used</translation>
    </message>
    <message>
        <source>没有接相机：可以选一张照片文件；插上后自动使用</source>
        <translation>There is no camera: choose a photo file instead; once it is plugged in it is used</translation>
    </message>
    <message>
        <source>相机可用</source>
        <translation>The camera works</translation>
    </message>
    <message>
        <source>相机不可用：关掉正在用它的程序，再拔下插上</source>
        <translation>The camera does not work: close the program that uses it, then unplug it and plug it in again</translation>
    </message>
    <message>
        <source>▲ 没有空白卡</source>
        <extracomment>in the strip at the bottom, short: no blank is at the desk</extracomment>
        <translation>▲ no blanks</translation>
    </message>
    <message>
        <source>读卡服务没有运行，不能读卡和制证：请管理员启动 pcscd 服务</source>
        <translation>The card service is not running and no card can be read or made: have an administrator start the service pcscd</translation>
    </message>
    <message>
        <source>没有读卡器：插上 USB，这里立刻变</source>
        <translation>There is no reader: plug one in, and this changes at once</translation>
    </message>
    <message>
        <source>%1 里的卡没有应答：取出来，擦净芯片，芯片朝下再放一次；仍不行就换一张卡</source>
        <extracomment>%1 the reader</extracomment>
        <translation>The card in %1 does not answer: take it out, wipe the chip and lay it down again; if that does not help take another card</translation>
    </message>
    <message>
        <source>读卡器可用</source>
        <translation>The reader works</translation>
    </message>
    <message>
        <source>▲ 没有操作员读卡器</source>
        <extracomment>in the strip at the bottom, short: the reader for the cards by which people sign in</extracomment>
        <translation>▲ no operator reader</translation>
    </message>
    <message>
        <source>● 操作员读卡器</source>
        <extracomment>in the strip at the bottom, short: the reader for the cards by which people sign in</extracomment>
        <translation>● operator reader</translation>
    </message>
    <message>
        <source>台面没有空白卡，不能制证：请库管员从库房领出，在“库存”里记一笔</source>
        <translation>There are no blanks at the desk, so no card can be made: have the stock keeper draw some from the store and book that under &quot;Stock&quot;</translation>
    </message>
    <message>
        <source>✕ 读卡器：卡片无应答</source>
        <translation>✕ reader: the card does not answer</translation>
    </message>
    <message>
        <source>● 读卡器：有卡</source>
        <translation>● reader: card present</translation>
    </message>
    <message>
        <source>● 读卡器：无卡</source>
        <translation>● reader: no card</translation>
    </message>
    <message>
        <source>%1：有卡</source>
        <extracomment>%1 the reader</extracomment>
        <translation>%1: card present</translation>
    </message>
    <message>
        <source>%1：无卡</source>
        <translation>%1: no card</translation>
    </message>
</context>
<context>
    <name>app::DraftKeeper</name>
    <message>
        <source>表中内容现已保存</source>
        <translation>The form is saved now</translation>
    </message>
    <message>
        <source>。表中内容还没有保存，几秒后自动再试</source>
        <translation>. The form is not saved yet; it is tried again in a few seconds</translation>
    </message>
    <message>
        <source>。表中内容没有保存</source>
        <translation>. The form is not saved</translation>
    </message>
    <message>
        <source>这件登记已由别人接手，或已登记、作废、到期；表中内容另存为新的一件</source>
        <translation>Somebody else took this form over, or it was registered, dropped or has expired; it is saved as a new one</translation>
    </message>
    <message>
        <source>上次没有登记完的内容还在；登记或清空表中的内容后即恢复，在此之前表中的内容不自动保存</source>
        <translation>What you did not finish last time is still there; register or clear this form to have it back. Until then this form is not saved</translation>
    </message>
    <message>
        <source>已恢复 %1 没有登记完的内容，请与申请人核对</source>
        <translation>What was not finished on %1 is here again; check it with the applicant</translation>
    </message>
    <message>
        <source>已放回号票 %1</source>
        <translation>Put back under ticket %1</translation>
    </message>
    <message>
        <source>表中还没有内容，不用停放</source>
        <translation>The form is empty: there is nothing to park</translation>
    </message>
    <message>
        <source>已停放到号票 %1，可以受理下一位</source>
        <translation>Parked under ticket %1; the next person can come</translation>
    </message>
    <message>
        <source>表中还有没登记的内容：先登记、停放或清空，再取回另一件</source>
        <translation>The form is not empty: register, park or clear it before you resume another one</translation>
    </message>
    <message>
        <source>接手号票 %1 的停放件：由 %2 本人或主管签字</source>
        <extracomment>%1 ticket, %2 whose it is</extracomment>
        <translation>Take over the form of ticket %1: %2 signs, or a supervisor</translation>
    </message>
    <message>
        <source>已取回号票 %1，请与申请人核对</source>
        <translation>Ticket %1 is open again; check it with the applicant</translation>
    </message>
    <message>
        <source>接收号票 %1 的停放件：由接手的同事本人签字</source>
        <translation>Receive the form of ticket %1: the colleague who takes it over signs</translation>
    </message>
    <message>
        <source>停放件已交给 %1</source>
        <translation>The form was given to %1</translation>
    </message>
    <message>
        <source>号票 %1 的停放件已作废，内容已销毁</source>
        <translation>The form of ticket %1 is dropped and its content is destroyed</translation>
    </message>
    <message>
        <source>号票 %1 的停放件已作废；日志正被占用，稍后清理</source>
        <translation>The form of ticket %1 is dropped; the log is in use and will be cleaned later</translation>
    </message>
    <message>
        <source>照片还在读入，读完再停放</source>
        <translation>The photo is still being read: park when it is there</translation>
    </message>
</context>
<context>
    <name>app::DraftPanel</name>
    <message>
        <source>号票</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>停放件</source>
        <translation>Parked forms</translation>
    </message>
    <message>
        <source>停放到此号票</source>
        <translation>Park under this ticket</translation>
    </message>
    <message>
        <source>取回继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>交给同事</source>
        <translation>Give to a colleague</translation>
    </message>
    <message>
        <source>返回卡面</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>归谁</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>无号票</source>
        <translation>no ticket</translation>
    </message>
    <message>
        <source>本人（%1）</source>
        <extracomment>%1 the name of who asks</extracomment>
        <translation>mine (%1)</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>being worked on</translation>
    </message>
    <message>
        <source>已停放</source>
        <translation>parked</translation>
    </message>
</context>
<context>
    <name>app::DropBar</name>
    <message>
        <source>作废停放件</source>
        <translation>Drop the form</translation>
    </message>
    <message>
        <source>作废原因…</source>
        <translation>Reason…</translation>
    </message>
    <message>
        <source>申请人离开</source>
        <translation>the applicant left</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>误开</source>
        <translation>mistaken</translation>
    </message>
    <message>
        <source>已在别处办理</source>
        <translation>done elsewhere</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>app::ElementForm</name>
    <message>
        <source>左（毫米）</source>
        <translation>Left (mm)</translation>
    </message>
    <message>
        <source>上（毫米）</source>
        <translation>Top (mm)</translation>
    </message>
    <message>
        <source>宽（毫米）</source>
        <translation>Width (mm)</translation>
    </message>
    <message>
        <source>高（毫米）</source>
        <translation>Height (mm)</translation>
    </message>
    <message>
        <source>字号（点）</source>
        <extracomment>size of a text, in points</extracomment>
        <translation>Size (pt)</translation>
    </message>
    <message>
        <source>最小字号（点）</source>
        <translation>Minimum size (pt)</translation>
    </message>
    <message>
        <source>放不下时</source>
        <extracomment>what happens to a text that is too long</extracomment>
        <translation>If too long</translation>
    </message>
    <message>
        <source>拒绝</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Shrink</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>Wrap</translation>
    </message>
    <message>
        <source>最多行数</source>
        <translation>Maximum lines</translation>
    </message>
    <message>
        <source>对齐</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>居中</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>粗体</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>文字</source>
        <extracomment>words that are printed on each card</extracomment>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>app::EndorsementPage</name>
    <message>
        <source>签注</source>
        <translation>Endorse</translation>
    </message>
    <message>
        <source>住址未变</source>
        <translation>Address unchanged</translation>
    </message>
    <message>
        <source>住址已变，去变更</source>
        <translation>Address changed: change it</translation>
    </message>
    <message>
        <source>放卡，核对住址，签注；每年一次</source>
        <translation>Lay down the card, check the address, endorse it; once a year</translation>
    </message>
    <message>
        <source>应签注 %1 人</source>
        <translation>%1 due for endorsement</translation>
    </message>
    <message>
        <source>正在读卡</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>不能签注</source>
        <extracomment>%1 day until which the card is endorsed, %2 the day until which it would be</extracomment>
        <translation>Not to be endorsed</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>正在签注，请勿取卡</source>
        <translation>Endorsing: leave the card</translation>
    </message>
    <message>
        <source>%1 已签注至 %2。请取卡，放下一张</source>
        <translation>%1 is endorsed until %2. Take the card and lay down the next</translation>
    </message>
    <message>
        <source>已签注至 %1</source>
        <translation>Endorsed until %1</translation>
    </message>
    <message>
        <source>签注未完成：请取卡后重新放卡</source>
        <translation>Not finished: take the card and lay it down again</translation>
    </message>
    <message>
        <source>签注未完成：请把同一张卡放回</source>
        <translation>Not finished: lay the same card down again</translation>
    </message>
</context>
<context>
    <name>app::ExemptionBar</name>
    <message>
        <source>免检理由</source>
        <translation>Reason for taking it</translation>
    </message>
    <message>
        <source>主管签字  (Ctrl+J)</source>
        <translation>A supervisor signs  (Ctrl+J)</translation>
    </message>
    <message>
        <source>照片不合格，确有理由的由主管签字</source>
        <translation>The photo does not pass: with a good reason, a supervisor signs for it</translation>
    </message>
</context>
<context>
    <name>app::FaceView</name>
    <message>
        <source>卡面预览</source>
        <translation>The card, both sides</translation>
    </message>
</context>
<context>
    <name>app::FeesPage</name>
    <message>
        <source>收费</source>
        <translation>Fees</translation>
    </message>
    <message>
        <source>收费项目</source>
        <translation>Fee for</translation>
    </message>
    <message>
        <source>任务号</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>今日票据</source>
        <translation>Receipts of today</translation>
    </message>
    <message>
        <source>票据</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>For</translation>
    </message>
    <message>
        <source>条</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>冲销</source>
        <translation>Cancels</translation>
    </message>
    <message>
        <source>收费并记账</source>
        <translation>Take the fee</translation>
    </message>
    <message>
        <source>冲销选中的票据</source>
        <translation>Cancel the chosen receipt</translation>
    </message>
    <message>
        <source>损坏换领</source>
        <translation>Damaged card</translation>
    </message>
    <message>
        <source>首次申领、签注、变更不收费</source>
        <translation>A first card, an endorsement and a change are free</translation>
    </message>
    <message>
        <source>%1 合计 %2 元，票据 %3 张</source>
        <translation>%1: %2 yuan in all, %3 receipts</translation>
    </message>
    <message>
        <source>金额应写作 20.00</source>
        <translation>write the amount as 20.00</translation>
    </message>
    <message>
        <source>已收费</source>
        <translation>Fee taken</translation>
    </message>
    <message>
        <source>先选中要冲销的票据，并写明事由</source>
        <translation>Choose the receipt to be cancelled, and give the reason</translation>
    </message>
    <message>
        <source>已冲销</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>%1：票据 %2，%3 元</source>
        <extracomment>%1 taken, or taken back; %2 number of the receipt, %3 yuan</extracomment>
        <translation>%1: receipt %2, %3 yuan</translation>
    </message>
    <message>
        <source>%1：收费 %2 元（标准没有规定金额）</source>
        <extracomment>%1 for what, %2 yuan</extracomment>
        <translation>%1: a fee of %2 yuan (no rule sets the amount)</translation>
    </message>
    <message>
        <source>减免工本费</source>
        <extracomment>the fee of this order&apos;s replacement is not taken</extracomment>
        <translation>Waive the fee</translation>
    </message>
    <message>
        <source>减免须填写任务号和事由</source>
        <extracomment>what is missing for a fee to be waived</extracomment>
        <translation>A waiver needs the order number and the reason</translation>
    </message>
    <message>
        <source>任务 %1 的工本费已减免</source>
        <extracomment>%1 number of the order</extracomment>
        <translation>The fee of order %1 is waived</translation>
    </message>
    <message>
        <source>遗失补领</source>
        <translation>Lost card</translation>
    </message>
    <message>
        <source>损毁补领</source>
        <translation>Destroyed card</translation>
    </message>
    <message>
        <source>与任务无关就留空</source>
        <translation>leave empty if there is none</translation>
    </message>
    <message>
        <source>任务号：在“发放”里选中这个人，按“去收费”就自动填入；“审核”“制证”“发放”的列表里按姓名也能查到</source>
        <translation>Order number: choose the person on Hand over and press &quot;Go to Fees&quot;, and it is filled in; the lists of Approve, Make and Hand over find it by name, too</translation>
    </message>
    <message>
        <source>请写明事由</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>这个任务没有要收的工本费</source>
        <translation>No fee is owed for this order</translation>
    </message>
    <message>
        <source>任务 %1 应收的是“%2”</source>
        <extracomment>%1 number of the order, %2 what its fee is for</extracomment>
        <translation>What order %1 owes is the fee &quot;%2&quot;</translation>
    </message>
</context>
<context>
    <name>app::FilteredList</name>
    <message>
        <source>没有相符的；清空筛选即列出全部 %1 项</source>
        <extracomment>%1 how many</extracomment>
        <translation>Nothing matches; clear the filter to list all %1</translation>
    </message>
</context>
<context>
    <name>app::FindingTable</name>
    <message>
        <source>项目</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>%1（代码：%2）</source>
        <extracomment>%1 what was found, %2 a code for the support line</extracomment>
        <translation>%1 (code: %2)</translation>
    </message>
</context>
<context>
    <name>app::FirstStartPage</name>
    <message>
        <source>首次启动</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>工作站</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>发证机关代码（12 位）</source>
        <translation>Issuing authority (12 digits)</translation>
    </message>
    <message>
        <source>工作站编号（2 位）</source>
        <translation>Station number (2 digits)</translation>
    </message>
    <message>
        <source>密码（至少十个字符）</source>
        <translation>Password (at least ten characters)</translation>
    </message>
    <message>
        <source>再输入一次密码</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>郑州市居住证（2013 年办法）</source>
        <translation>Zhengzhou residence permit (measures of 2013)</translation>
    </message>
    <message>
        <source>居住证（2016 年条例）</source>
        <translation>Residence permit (regulations of 2016)</translation>
    </message>
    <message>
        <source>适用规定</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>中心服务器（可不填）</source>
        <translation>Central server (optional)</translation>
    </message>
    <message>
        <source>工作站建立后，机关和编号不能更改</source>
        <translation>Authority and number cannot be changed once the station is set up</translation>
    </message>
    <message>
        <source>file:目录、ipp://主机/路径、cups:队列、evolis:usb 或 magicard:usb；以后启动时可另行指定</source>
        <translation>file:FOLDER, ipp://HOST/PATH, cups:QUEUE, evolis:usb or magicard:usb; it can be changed later</translation>
    </message>
    <message>
        <source>姓名（显示用）</source>
        <translation>Name shown</translation>
    </message>
    <message>
        <source>管理员设置其他工作人员，自己不办理业务</source>
        <translation>The administrator adds the other people and does none of their work</translation>
    </message>
    <message>
        <source>建立工作站</source>
        <translation>Set up the station</translation>
    </message>
    <message>
        <source>须为 12 位数字</source>
        <translation>12 digits are needed</translation>
    </message>
    <message>
        <source>须为 2 位数字</source>
        <translation>2 digits are needed</translation>
    </message>
    <message>
        <source>请填写登录名</source>
        <translation>A sign-in name is needed</translation>
    </message>
    <message>
        <source>两次输入的密码不一致</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>正在建立工作站……</source>
        <translation>The station is being set up …</translation>
    </message>
</context>
<context>
    <name>app::HandOverPage</name>
    <message>
        <source>发放</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>核验并发放</source>
        <translation>Verify and hand over</translation>
    </message>
    <message>
        <source>芯片、卡面、记录三者一致才能发放</source>
        <translation>Handed over only when chip, print and record agree</translation>
    </message>
    <message>
        <source>用扫描枪扫卡面二维码</source>
        <translation>Scan the code on the card</translation>
    </message>
    <message>
        <source>卡面二维码</source>
        <translation>Code on the card</translation>
    </message>
    <message>
        <source>已扫描，将与芯片和记录核对</source>
        <translation>Scanned: it will be compared with chip and record</translation>
    </message>
    <message>
        <source>芯片 ✓</source>
        <translation>chip ✓</translation>
    </message>
    <message>
        <source>芯片（此类卡无法证明）</source>
        <translation>chip (this kind of card cannot be verified)</translation>
    </message>
    <message>
        <source>卡面 ✓</source>
        <translation>print ✓</translation>
    </message>
    <message>
        <source>卡面：仅核验了生成的图像</source>
        <translation>print: only the generated image was verified</translation>
    </message>
    <message>
        <source>卡面：未从卡上扫描核验</source>
        <translation>print: not scanned from the card</translation>
    </message>
    <message>
        <source>卡面未核验</source>
        <translation>print not verified</translation>
    </message>
    <message>
        <source>任务 %1 已发放：%2  %3  记录 ✓</source>
        <translation>Order %1 handed over: %2  %3  record ✓</translation>
    </message>
    <message>
        <source>打印回执</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>回执存为 PDF</source>
        <translation>Receipt as PDF</translation>
    </message>
    <message>
        <source>去收费</source>
        <extracomment>a door to the page of fees, for the chosen order</extracomment>
        <translation>Go to Fees</translation>
    </message>
    <message>
        <source>相机读码</source>
        <extracomment>the code on the plastic is read by the camera</extracomment>
        <translation>Read by camera</translation>
    </message>
    <message>
        <source>签收单存为 PDF</source>
        <translation>Receipt to sign as PDF</translation>
    </message>
    <message>
        <source>打印任务 %1 的签收单</source>
        <extracomment>%1 number of the order handed over last</extracomment>
        <translation>Print the receipt to sign, order %1</translation>
    </message>
    <message>
        <source>卡面二维码不是这张卡的</source>
        <translation>the code on the print is another card&apos;s</translation>
    </message>
    <message>
        <source>芯片不是本机构制作的</source>
        <translation>the chip was not made by this authority</translation>
    </message>
    <message>
        <source>芯片上的签名不符</source>
        <translation>the signature on the chip does not hold</translation>
    </message>
    <message>
        <source>芯片在发放之前已经启用</source>
        <translation>the chip was activated before it was handed over</translation>
    </message>
    <message>
        <source>芯片上的内容与记录不同（%1）</source>
        <extracomment>%1 a file of the chip and its field</extracomment>
        <translation>the chip&apos;s content differs from the record (%1)</translation>
    </message>
    <message>
        <source>补领新卡的工本费还没有收：由窗口受理在收费页记账，或由主管减免</source>
        <translation>The fee of the new card has not been paid: a clerk books it on the page of fees, or a supervisor waives it</translation>
    </message>
    <message>
        <source>未扫描：记录里写明卡面没有扫描核验</source>
        <translation>Not scanned: the record says that the print was not proved by a scan</translation>
    </message>
    <message>
        <source>：</source>
        <extracomment>between what happened and what differs</extracomment>
        <translation>: </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>请领取人在签收单上签字</source>
        <translation>Have the receipt signed by who collects it</translation>
    </message>
    <message>
        <source>换了任务，刚才扫的码没有用上：请再扫这张卡的卡面</source>
        <translation>Another order is chosen, and the code just scanned was not used: scan the code on this card</translation>
    </message>
</context>
<context>
    <name>app::HelpWindow</name>
    <message>
        <source>手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>手册 · %1</source>
        <extracomment>title of the manual&apos;s window: %1 the page</extracomment>
        <translation>Manual · %1</translation>
    </message>
</context>
<context>
    <name>app::HomePage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>受理
登记一位申请人</source>
        <translation>Register
an applicant</translation>
    </message>
    <message>
        <source>停放件已作废，内容已销毁</source>
        <translation>The form is dropped and its content is destroyed</translation>
    </message>
    <message>
        <source>停放件已作废；日志正被占用，稍后清理</source>
        <translation>The form is dropped; the log is in use and will be cleaned later</translation>
    </message>
    <message>
        <source>审核
%1 件待审核</source>
        <translation>Approve
%1 waiting</translation>
    </message>
    <message>
        <source>制证
%1 件待制证，%2 件未完成</source>
        <translation>Make
%1 waiting, %2 not finished</translation>
    </message>
    <message>
        <source>发放
%1 张待发放</source>
        <translation>Hand over
%1 waiting</translation>
    </message>
    <message>
        <source>已与中心同步</source>
        <translation>In sync with the centre</translation>
    </message>
    <message>
        <source>%1 条记录等待同步</source>
        <translation>%1 records waiting to be sent to the centre</translation>
    </message>
    <message>
        <source>签注
%1 张应签注</source>
        <translation>Endorse
%1 due</translation>
    </message>
    <message>
        <source>待补
%1 件等申请人补材料</source>
        <extracomment>a door: applications that were returned for papers</extracomment>
        <translation>Papers due
%1 wait for the applicant&apos;s papers</translation>
    </message>
    <message>
        <source>▲ %1 张证应已制发，已超过规定期限</source>
        <translation>▲ %1 cards should have been issued by now</translation>
    </message>
</context>
<context>
    <name>app::IdCardFiller</name>
    <message>
        <source>阅读器上的身份证与表中的不是同一人。先登记表中的人；或者按 Ctrl+Delete 清空，随即填入这张证</source>
        <translation>The card on the reader is another person&apos;s. Register the one in the form first; or clear it with Ctrl+Delete, and this card fills it</translation>
    </message>
    <message>
        <source>已读身份证，改动的栏目已标出，请与证件核对。证内照片是专有编码，不能显示</source>
        <translation>The identity card is read. Compare the marked fields with it. Its picture is in a proprietary coding and cannot be shown</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <extracomment>%1 what is to be looked at, %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>阅读器上的证件（不是表中的人）：%1</source>
        <extracomment>%1 why the rules are not for the document&apos;s holder</extracomment>
        <translation>the document on the reader (not the person in the form): %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 what the rules decide, %2 an article, with its regulation</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::InspectionPage</name>
    <message>
        <source>查验</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>真伪</source>
        <extracomment>four large signs: whether chip, data and term are good, and whether the card is reported lost</extracomment>
        <translation>Genuine</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>有效</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>挂失名单</source>
        <translation>Lost list</translation>
    </message>
    <message>
        <source>离线查验；任何单位和个人不得扣押居住证</source>
        <extracomment>the rights of the holder: nobody but those whom the law allows may keep the card</extracomment>
        <translation>Offline. Nobody may withhold a residence permit</translation>
    </message>
    <message>
        <source>查验结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>用扫描枪扫卡面二维码</source>
        <translation>Scan the code on the card</translation>
    </message>
    <message>
        <source>卡面二维码</source>
        <translation>Code on the card</translation>
    </message>
    <message>
        <source>正在查验，请勿取卡</source>
        <translation>Inspecting: leave the card</translation>
    </message>
    <message>
        <source>未能查验</source>
        <translation>Not inspected</translation>
    </message>
    <message>
        <source>✕ 此卡不能使用</source>
        <translation>✕ The card is not valid</translation>
    </message>
    <message>
        <source>✓ 此卡有效</source>
        <translation>✓ The card is valid</translation>
    </message>
    <message>
        <source>✓ 此卡有效，芯片不能证明</source>
        <translation>✓ Valid; chip not provable</translation>
    </message>
    <message>
        <source>%1
居住证编号 %2
%3
签注至 %4
卡有效期至 %5</source>
        <extracomment>what a card says of its holder: name, number of the permit, present address, until when it is endorsed and good</extracomment>
        <translation>%1
Permit %2
%3
Endorsed until %4
Card valid until %5</translation>
    </message>
    <message>
        <source>查验事由</source>
        <extracomment>why a card is inspected</extracomment>
        <translation>Reason for the inspection</translation>
    </message>
    <message>
        <source>其他事由</source>
        <extracomment>what is typed here counts instead of the reason in the list</extracomment>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>尚未查验</source>
        <extracomment>in the list of what was found, before a card is inspected</extracomment>
        <translation>Nothing inspected yet</translation>
    </message>
    <message>
        <source>不写姓名和号码</source>
        <extracomment>another reason for an inspection, in words of one&apos;s own</extracomment>
        <translation>no names, no numbers</translation>
    </message>
    <message>
        <source>查验这张卡</source>
        <translation>Inspect this card</translation>
    </message>
    <message>
        <source>卡已在读卡器上：选好事由，按 Ctrl+Enter 查验</source>
        <translation>A card lies there: choose the reason, then Ctrl+Enter</translation>
    </message>
    <message>
        <source>离线查验；%1（%2）</source>
        <extracomment>%1 what the rules say of keeping somebody&apos;s card, %2 an article, with its regulation</extracomment>
        <translation>Offline check; %1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::LayoutCanvas</name>
    <message>
        <source>卡面</source>
        <translation>Face</translation>
    </message>
    <message>
        <source>%1：左 %2 毫米，上 %3 毫米</source>
        <extracomment>an element of the card&apos;s face, and where it lies</extracomment>
        <translation>%1: left %2 mm, top %3 mm</translation>
    </message>
</context>
<context>
    <name>app::LayoutPage</name>
    <message>
        <source>未签名：不能打印</source>
        <translation>Unsigned: does not print</translation>
    </message>
    <message>
        <source>已签名，现在不用它打印</source>
        <translation>Signed, but another one is in use</translation>
    </message>
    <message>
        <source>已签名，现在按它打印</source>
        <translation>Signed and in use</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>元素</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>面</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>存为新版本</source>
        <translation>Save as a new version</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>签名并启用</source>
        <translation>Sign and put to use</translation>
    </message>
    <message>
        <source>已签名并启用：此后按 %1 版本 %2 打印</source>
        <translation>Signed: from now on cards are printed with %1 version %2</translation>
    </message>
    <message>
        <source>核对卡面后按 F11，才能签名并启用</source>
        <translation>Check the face and press F11; then it can be signed and put to use</translation>
    </message>
    <message>
        <source>卡面画好、检查没有问题，才能核对和签名</source>
        <translation>It can be checked and signed when its face is drawn and nothing is wrong with it</translation>
    </message>
    <message>
        <source>在卡面上：方向键移动 0.1 毫米，Shift 加方向键 1 毫米，PgUp、PgDn 换元素</source>
        <translation>On the face: arrow keys move by 0.1 mm, with Shift by 1 mm; PgUp and PgDn choose another element</translation>
    </message>
    <message>
        <source>已存为 %1 版本 %2。未签名：不能打印</source>
        <translation>Saved as version %2 of %1. Unsigned: does not print</translation>
    </message>
    <message>
        <source>改动还没有保存；保存的是新版本。未签名：不能打印</source>
        <translation>Not saved yet; what is saved is a new version. Unsigned: does not print</translation>
    </message>
    <message>
        <source>✕ 没有改动：%1</source>
        <extracomment>a change of the layout that breaks a rule, and the rule</extracomment>
        <translation>✕ Not changed: %1</translation>
    </message>
    <message>
        <source>▲ 卡面还是改动之前的样子</source>
        <translation>▲ The face is shown as before the change</translation>
    </message>
    <message>
        <source>▲ 本机没有这种字体</source>
        <translation>▲ This computer does not have this font</translation>
    </message>
    <message>
        <source>✓ 样例卡面排得下，二维码可读</source>
        <translation>✓ The sample fits and its QR code can be read</translation>
    </message>
    <message>
        <source>新增元素</source>
        <translation>Add element</translation>
    </message>
    <message>
        <source>删除元素</source>
        <translation>Remove element</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>app::LayoutSettings</name>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>试排样例</source>
        <translation>Try a specimen</translation>
    </message>
    <message>
        <source>打开版式编辑</source>
        <translation>Open the layout editor</translation>
    </message>
    <message>
        <source>✕ 不能打印</source>
        <translation>✕ does not print</translation>
    </message>
    <message>
        <source>✕ %1；%2</source>
        <extracomment>why a layout does not print: %1 cause, %2 what to do</extracomment>
        <translation>✕ %1; %2</translation>
    </message>
    <message>
        <source>没有安装版式</source>
        <translation>No layout is installed</translation>
    </message>
    <message>
        <source>%1 版本 %2：样例在每种分辨率下都排得下，二维码读得回</source>
        <translation>%1 version %2: the specimen fits at every resolution, and its QR code can be read</translation>
    </message>
    <message>
        <source>本站内置密钥</source>
        <extracomment>whose key signed a layout: the one that came with the program</extracomment>
        <translation>this station</translation>
    </message>
    <message>
        <source>机关密钥</source>
        <extracomment>whose key signed a layout: the issuing authority&apos;s</extracomment>
        <translation>the authority</translation>
    </message>
    <message>
        <source>按 Ctrl+Enter 试排，卡面显示在这里</source>
        <translation>Press Ctrl+Enter to try a specimen; its face is shown here</translation>
    </message>
    <message>
        <source>● 在用</source>
        <extracomment>of a layout: cards are printed by it</extracomment>
        <translation>● in use</translation>
    </message>
    <message>
        <source>✓ 符合</source>
        <extracomment>of a layout: its signature holds and it keeps the rules</extracomment>
        <translation>✓ passes</translation>
    </message>
    <message>
        <source>签名：%1 %2；%3 安装</source>
        <extracomment>%1 whose key signed a layout, %2 the key, %3 when</extracomment>
        <translation>Signed by: %1 %2; installed %3</translation>
    </message>
</context>
<context>
    <name>app::ListPage</name>
    <message>
        <source>名单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>名单各行</source>
        <translation>Rows of the list</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>选择名单</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>照片文件夹</source>
        <translation>Folder of photos</translation>
    </message>
    <message>
        <source>检查名单</source>
        <translation>Check the list</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>另存不予受理的行</source>
        <translation>Save what is refused</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>先检查，后导入；同一项全名单相同的，只填一次</source>
        <translation>Checked first, then imported; what is the same for the whole list is typed once</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>名单文件（CSV）</source>
        <translation>List file (CSV)</translation>
    </message>
    <message>
        <source>申报人类型（空白的行用）</source>
        <translation>Declarant type if missing</translation>
    </message>
    <message>
        <source>申报人姓名（空白的行用）</source>
        <translation>Declarant&apos;s name if missing</translation>
    </message>
    <message>
        <source>申报人电话（空白的行用）</source>
        <translation>Declarant&apos;s phone if missing</translation>
    </message>
    <message>
        <source>服务处所（空白的行用）</source>
        <translation>Workplace if missing</translation>
    </message>
    <message>
        <source>现居住地住址（空白的行用）</source>
        <translation>Address if missing</translation>
    </message>
    <message>
        <source>选择照片文件夹</source>
        <translation>Choose the folder of the photos</translation>
    </message>
    <message>
        <source>名单 (*.csv)</source>
        <translation>Lists (*.csv)</translation>
    </message>
    <message>
        <source>第 %1 行，共 %2 行</source>
        <extracomment>%1 rows done, %2 all</extracomment>
        <translation>row %1 of %2</translation>
    </message>
    <message>
        <source>已受理 %1 行，不予受理 %2 行</source>
        <translation>Rows imported: %1, refused: %2</translation>
    </message>
    <message>
        <source>可受理 %1 行，不予受理 %2 行</source>
        <translation>Rows that can be imported: %1, refused: %2</translation>
    </message>
    <message>
        <source>已停止，第 %1 行起没有办理；再检查一次可继续</source>
        <extracomment>%1 the row before which a list was stopped</extracomment>
        <translation>Stopped: rows from %1 on were not done; check again to go on</translation>
    </message>
    <message>
        <source>可受理</source>
        <translation>can be imported</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>registered</translation>
    </message>
    <message>
        <source>已受理，任务 %1</source>
        <translation>imported, order %1</translation>
    </message>
    <message>
        <source>照片未过检，审核时可见</source>
        <translation>The photo does not pass; whoever approves will see it</translation>
    </message>
    <message>
        <source>✕ 不予受理</source>
        <translation>✕ refused</translation>
    </message>
    <message>
        <source>不予受理的行和原因已写入 %1；文件含个人信息，用后删除</source>
        <extracomment>%1 the name of a file</extracomment>
        <translation>What is refused and why is in %1; it holds personal data: delete it after use</translation>
    </message>
</context>
<context>
    <name>app::LossPage</name>
    <message>
        <source>挂失</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>口头挂失</source>
        <translation>Report loss</translation>
    </message>
    <message>
        <source>银行挂失证明</source>
        <translation>Bank certificate</translation>
    </message>
    <message>
        <source>解除挂失</source>
        <translation>Lift loss</translation>
    </message>
    <message>
        <source>口头挂失立即生效；凭银行挂失证明才能补领</source>
        <translation>An oral report takes effect at once; a new card needs the bank&apos;s certificate</translation>
    </message>
    <message>
        <source>挂失生效时间（年-月-日 时:分）</source>
        <translation>In effect from (YYYY-MM-DD hh:mm)</translation>
    </message>
    <message>
        <source>银行挂失证明编号</source>
        <translation>Number of the bank&apos;s certificate</translation>
    </message>
    <message>
        <source>请按 年-月-日 时:分 填写</source>
        <translation>Write it as YYYY-MM-DD hh:mm</translation>
    </message>
    <message>
        <source>先选出持证人的卡：输入公民身份号码后按 Enter</source>
        <translation>Choose the holder&apos;s card first: citizen number and Enter</translation>
    </message>
    <message>
        <source>这张卡没有挂失</source>
        <translation>This card is not reported lost</translation>
    </message>
    <message>
        <source>自 %1 起挂失</source>
        <translation>Reported lost from %1 on</translation>
    </message>
    <message>
        <source>口头挂失：不能凭此补领新卡</source>
        <translation>Reported orally: not enough for a new card</translation>
    </message>
    <message>
        <source>银行挂失证明 %1：可以补领新卡</source>
        <translation>Bank certificate %1: a new card can be ordered</translation>
    </message>
    <message>
        <source>%1 的卡已列入挂失名单。请告知持证人到银行办理正式挂失</source>
        <translation>The card of %1 is on the lost list. Tell the holder to report the loss to the bank</translation>
    </message>
    <message>
        <source>%1 的银行挂失证明已登记，可以补领新卡</source>
        <translation>The bank&apos;s certificate for %1 is entered: a new card can be ordered</translation>
    </message>
    <message>
        <source>%1 的卡已解除挂失</source>
        <translation>The card of %1 is off the lost list</translation>
    </message>
    <message>
        <source>解除 %1 的卡的挂失，卡片恢复可用</source>
        <translation>Take the card of %1 off the lost list; it can be used again</translation>
    </message>
    <message>
        <source>遗失日期（年-月-日，可不填）</source>
        <extracomment>the day a card was lost, when its holder knows it</extracomment>
        <translation>Lost on (YYYY-MM-DD, if known)</translation>
    </message>
    <message>
        <source>遗失地点（可不填）</source>
        <extracomment>where a card was lost, when its holder knows it</extracomment>
        <translation>Lost at (if known)</translation>
    </message>
    <message>
        <source>请按 年-月-日 填写</source>
        <translation>Write it as YYYY-MM-DD</translation>
    </message>
    <message>
        <source>这张卡已注销，不再挂失</source>
        <translation>This card is cancelled and can no longer be reported lost</translation>
    </message>
    <message>
        <source>这张卡已中止使用；遗失的仍可挂失</source>
        <translation>This card is suspended; if it is lost, report it all the same</translation>
    </message>
    <message>
        <source>遗失日期 %1</source>
        <extracomment>%1 the day a card was lost</extracomment>
        <translation>Lost on %1</translation>
    </message>
    <message>
        <source>遗失地点 %1</source>
        <extracomment>%1 where a card was lost</extracomment>
        <translation>Lost at %1</translation>
    </message>
    <message>
        <source>打印挂失回执</source>
        <translation>Print the loss receipt</translation>
    </message>
    <message>
        <source>挂失回执存为 PDF</source>
        <translation>Loss receipt as PDF</translation>
    </message>
    <message>
        <source>请填写银行挂失证明编号</source>
        <translation>Enter the number of the bank&apos;s certificate</translation>
    </message>
</context>
<context>
    <name>app::LostListPage</name>
    <message>
        <source>挂失名单</source>
        <translation>Lost list</translation>
    </message>
    <message>
        <source>应用序列号</source>
        <translation>Application serial</translation>
    </message>
    <message>
        <source>自何时起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Reported by</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>名单上的卡不发放、不签注、查验不通过</source>
        <translation>A card on the list is neither handed over nor endorsed, and fails inspection</translation>
    </message>
    <message>
        <source>查询</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>名单上没有卡</source>
        <translation>No card is on the list</translation>
    </message>
    <message>
        <source>名单共 %1 张，最近一次 %2；下面是前 %3 张</source>
        <extracomment>%1 cards, %2 a time, %3 how many of them are shown</extracomment>
        <translation>%1 cards are on the list, the newest since %2; the first %3 are shown</translation>
    </message>
    <message>
        <source>名单共 %1 张，最近一次 %2</source>
        <extracomment>%1 cards, %2 a time</extracomment>
        <translation>%1 cards are on the list, the newest since %2</translation>
    </message>
    <message>
        <source>%1 不在挂失名单上</source>
        <extracomment>%1 a card</extracomment>
        <translation>%1 is not on the lost list</translation>
    </message>
    <message>
        <source>%1 在挂失名单上，自 %2 起，原因：%3</source>
        <extracomment>%1 a card, %2 since when, %3 why</extracomment>
        <translation>%1 is on the lost list since %2, because: %3</translation>
    </message>
    <message>
        <source>%1。银行挂失证明 %2</source>
        <extracomment>%1 what is known so far, %2 a number</extracomment>
        <translation>%1. The bank&apos;s certificate of loss: %2</translation>
    </message>
    <message>
        <source>居住证编号，或 20 位应用序列号</source>
        <translation>Permit number, or application serial of 20 digits</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>居住证编号</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>请填写居住证编号或应用序列号</source>
        <translation>Type the permit number or the application serial</translation>
    </message>
    <message>
        <source>%1 的居住证 %2</source>
        <extracomment>%1 name, %2 number of a permit</extracomment>
        <translation>The permit %2 of %1</translation>
    </message>
</context>
<context>
    <name>app::MakingPage</name>
    <message>
        <source>制证</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>放卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>写芯片</source>
        <translation>Chip</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>开始制证</source>
        <translation>Make the card</translation>
    </message>
    <message>
        <source>读卡器</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>没有要制的证</source>
        <translation>Nothing to be made</translation>
    </message>
    <message>
        <source>请接上读卡器</source>
        <translation>Plug in a reader</translation>
    </message>
    <message>
        <source>%1：请放空白卡</source>
        <translation>%1: lay down a blank</translation>
    </message>
    <message>
        <source>等待卡片</source>
        <translation>Waiting for a card</translation>
    </message>
    <message>
        <source>正在写芯片，请勿取卡</source>
        <translation>Writing the chip: leave the card</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>制证完成</source>
        <translation>The card is made</translation>
    </message>
    <message>
        <source>任务 %1 已制成；芯片在发放时才启用。请取卡，放下一张</source>
        <translation>Order %1 is made; its chip is activated at hand-over. Take the card, lay down the next</translation>
    </message>
    <message>
        <source>退出废卡</source>
        <translation>Eject the card</translation>
    </message>
    <message>
        <source>送卡</source>
        <extracomment>the four steps of making a card</extracomment>
        <translation>Feed</translation>
    </message>
    <message>
        <source>打印机内的读卡器（首次使用时登记）</source>
        <translation>Reader inside the printer (assigned at its first use)</translation>
    </message>
    <message>
        <source>%1：空白卡在打印机卡盒中</source>
        <translation>%1: the blank is in the printer&apos;s hopper</translation>
    </message>
    <message>
        <source>正在退出打印机里的卡</source>
        <translation>The card in the printer is being ejected</translation>
    </message>
    <message>
        <source>打印机里的卡已作为废卡退出：在废卡盒中；打印机没有废卡盒时在出卡口</source>
        <translation>The card in the printer was ejected as spoiled: into the reject box, or at the exit of a printer that has none</translation>
    </message>
    <message>
        <source>打印机正在送卡</source>
        <translation>The printer feeds a card</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>等待打印机</source>
        <translation>Waiting for the printer</translation>
    </message>
    <message>
        <source>正在写芯片，请勿打开打印机</source>
        <translation>Writing the chip: leave the printer closed</translation>
    </message>
    <message>
        <source>任务 %1 已制成；芯片在发放时才启用。请从打印机取卡</source>
        <translation>Order %1 is made; the chip is activated at hand-over. Take the card out of the printer</translation>
    </message>
    <message>
        <source>请把卡从读卡器移入打印机</source>
        <translation>Move the card from the reader into the printer</translation>
    </message>
    <message>
        <source>继续打印</source>
        <translation>Go on printing</translation>
    </message>
    <message>
        <source>已登记的读卡器</source>
        <translation>The assigned reader</translation>
    </message>
    <message>
        <source>卡面空白</source>
        <translation>Card blank</translation>
    </message>
    <message>
        <source>两面已印好</source>
        <translation>Both sides printed</translation>
    </message>
    <message>
        <source>请把这张空白卡放回读卡器，再按“开始制证”</source>
        <translation>Lay this blank card on the reader again, then press &quot;Make the card&quot;</translation>
    </message>
    <message>
        <source>打印机里的卡将作为废卡退出，它的任务要由两人作废。再按一次“退出废卡”即办理</source>
        <translation>The card in the printer will be ejected as spoiled, and two people will have to spoil its order. Press &quot;Eject the card&quot; once more to do it</translation>
    </message>
    <message>
        <source>卡已取出</source>
        <translation>Card taken out</translation>
    </message>
    <message>
        <source>另一台打印机等这张卡：办完、退出废卡，或手工取出后按“卡已取出”，即改用</source>
        <translation>Another printer waits for this card: it is used once the card is finished, ejected, or taken out by hand and &quot;Card taken out&quot; is pressed</translation>
    </message>
    <message>
        <source>另一台打印机等手头的操作结束，即改用</source>
        <translation>Another printer is used as soon as this step is over</translation>
    </message>
    <message>
        <source>请看清这张卡不在打印机里，已在手中；印过或办不下去的，由两人作废它的任务。再按一次“卡已取出”即改用另一台打印机</source>
        <translation>Make sure that this card is in your hand and not in the printer; if it was printed or cannot go on, two people spoil its order. Press &quot;Card taken out&quot; again to use the other printer</translation>
    </message>
    <message>
        <source>%1：已放卡，请确认是空白卡</source>
        <translation>%1: check that the card there is a blank</translation>
    </message>
    <message>
        <source>下一张 · %1，按 Ctrl+Enter 开始</source>
        <extracomment>%1 whose card is made next, and what to do for it</extracomment>
        <translation>Next · %1; begin with Ctrl+Enter</translation>
    </message>
    <message>
        <source>%1：制证完成，请从打印机取卡</source>
        <extracomment>%1 whose card</extracomment>
        <translation>%1: card made, take it from the printer</translation>
    </message>
    <message>
        <source>%1：制证完成，请取卡</source>
        <translation>%1: card made, take it</translation>
    </message>
    <message>
        <source>%1：卡已印好，不用放卡</source>
        <extracomment>%1 whose card</extracomment>
        <translation>%1: the card is printed, none is needed here</translation>
    </message>
    <message>
        <source>%1：已放卡，请确认是原来那张卡</source>
        <extracomment>%1 whose card; the one that was begun, not a blank</extracomment>
        <translation>%1: check that the card there is the same one</translation>
    </message>
    <message>
        <source>%1：请放回原来那张卡</source>
        <translation>%1: put the same card back</translation>
    </message>
    <message>
        <source>卡被取走了：把同一张卡放回，再按 Ctrl+Enter</source>
        <translation>the card was taken away: put the same card back, then press Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>app::MessagePanel</name>
    <message>
        <source>✕ 原因：%1</source>
        <extracomment>what went wrong, then what to do, then a code for the support line</extracomment>
        <translation>✕ Cause: %1</translation>
    </message>
    <message>
        <source>办法：%1</source>
        <extracomment>what the person at the desk can do</extracomment>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>代码：%1</source>
        <extracomment>a code for the support line</extracomment>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>重新读取</source>
        <extracomment>on a button: what could not be read is read again</extracomment>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>app::OperatorCardForm</name>
    <message>
        <source>操作员卡的 PIN（持卡人自己输入）</source>
        <translation>PIN of the operator&apos;s card (its holder types it)</translation>
    </message>
    <message>
        <source>选一位，就能登记操作员卡</source>
        <translation>Choose a person to enrol an operator&apos;s card</translation>
    </message>
    <message>
        <source>操作员卡 %1，登记于 %2</source>
        <extracomment>%1 digits that name the card, %2 since when</extracomment>
        <translation>Operator&apos;s card %1, enrolled %2</translation>
    </message>
    <message>
        <source>没有操作员卡。把卡放进操作员自己的读卡器，由持卡人输入 PIN</source>
        <translation>No operator&apos;s card. Put it in the operators&apos; own reader; its holder types the PIN</translation>
    </message>
    <message>
        <source>先在列表里选一位</source>
        <translation>Choose somebody in the list first</translation>
    </message>
    <message>
        <source>请持卡人输入 PIN</source>
        <translation>Have the holder type the PIN</translation>
    </message>
    <message>
        <source>正在核对卡和 PIN，请不要取走卡片</source>
        <translation>Checking card and PIN; leave the card where it is</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <extracomment>what went wrong, and what helps</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not enrolled</translation>
    </message>
</context>
<context>
    <name>app::OrderPicker</name>
    <message>
        <source>按姓名、编号筛选</source>
        <translation>Filter by name or number</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>任务列表</source>
        <translation>Orders</translation>
    </message>
</context>
<context>
    <name>app::OrderTable</name>
    <message>
        <source>任务</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>居住证编号</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登记人</source>
        <translation>Registered by</translation>
    </message>
    <message>
        <source>最迟发证日</source>
        <translation>Issue by</translation>
    </message>
    <message>
        <source>▲ %1 已逾期</source>
        <extracomment>%1 the last day on which the card may be handed over</extracomment>
        <translation>▲ %1, late</translation>
    </message>
</context>
<context>
    <name>app::OwnPasswordPage</name>
    <message>
        <source>我的密码</source>
        <translation>My password</translation>
    </message>
    <message>
        <source>现在的密码</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>新密码（至少十个字符）</source>
        <translation>New password (at least ten characters)</translation>
    </message>
    <message>
        <source>再输入一次新密码</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>改密码</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>只改自己的；忘记了请管理员另设</source>
        <translation>Only your own; if you forgot it, ask an administrator</translation>
    </message>
    <message>
        <source>还没有设置工作人员，不用密码</source>
        <translation>No people are set up yet: no password is needed</translation>
    </message>
    <message>
        <source>请填写现在的密码</source>
        <translation>Type your current password</translation>
    </message>
    <message>
        <source>请填写新密码</source>
        <translation>Type your new password</translation>
    </message>
    <message>
        <source>两次输入的密码不一致</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>密码已改，从现在起用新密码登录</source>
        <translation>The password is changed; sign in with the new one from now on</translation>
    </message>
</context>
<context>
    <name>app::PanelScanner</name>
    <message>
        <source>这台电脑没有扫描程序：请管理员安装 sane-utils；也可以添加文件</source>
        <translation>This computer has no scanning program: have the administrator install sane-utils, or add a file</translation>
    </message>
    <message>
        <source>没有找到扫描仪：接好线、打开电源，再按“扫描”；也可以添加文件</source>
        <translation>No scanner was found: connect it, switch it on and press &quot;Scan&quot; again, or add a file</translation>
    </message>
    <message>
        <source>扫描已停止，没有添加</source>
        <translation>The scan was stopped; nothing was added</translation>
    </message>
    <message>
        <source>这一页太大，没有添加：把扫描仪的幅面设小，再按“扫描”</source>
        <translation>This page is too large and was not added: set the scanner to a smaller size and press &quot;Scan&quot; again</translation>
    </message>
    <message>
        <source>扫描没有完成：检查扫描仪的盖板和纸，再按“扫描”（%1）</source>
        <extracomment>%1 the scanner driver&apos;s own words</extracomment>
        <translation>The scan was not completed: look at the scanner&apos;s lid and paper, then press &quot;Scan&quot; again (%1)</translation>
    </message>
    <message>
        <source>扫描仪两分钟没有送出一页，已停止：检查扫描仪，再按“扫描”</source>
        <translation>The scanner sent no page in two minutes and was stopped: look at it, then press &quot;Scan&quot; again</translation>
    </message>
</context>
<context>
    <name>app::PaperActions</name>
    <message>
        <source>已送往打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>receipt</translation>
    </message>
    <message>
        <source>登记表</source>
        <translation>form</translation>
    </message>
    <message>
        <source>班次报告</source>
        <translation>shift</translation>
    </message>
    <message>
        <source>补正告知书</source>
        <translation>missing-papers</translation>
    </message>
    <message>
        <source>挂失回执</source>
        <translation>loss</translation>
    </message>
    <message>
        <source>签收单</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>%1，然后再按“%2”</source>
        <extracomment>%1 what to do about the printer, %2 the button that prints or saves once more</extracomment>
        <translation>%1, then press &quot;%2&quot; again</translation>
    </message>
    <message>
        <source>✓ %1：照样有效，不用再办一次</source>
        <extracomment>%1 such as: 李样例 is registered; order 12 waits for approval</extracomment>
        <translation>✓ %1: this stands and is not done again</translation>
    </message>
</context>
<context>
    <name>app::PaperIntake</name>
    <message>
        <source>返回卡面</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>材料扫描件读不出，请另存为 JPEG 或 PNG 再添加</source>
        <translation>The picture cannot be read: save it as JPEG or PNG and add it again</translation>
    </message>
    <message>
        <source>已有扫描件：%1</source>
        <translation>Pictures of: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有扫描件：%1</source>
        <translation>No picture of: %1</translation>
    </message>
    <message>
        <source>%1 件材料扫描件已存入</source>
        <translation>Pictures of papers kept: %1</translation>
    </message>
    <message>
        <source>文件有 %1 MB，太大：材料扫描件用 300 dpi、JPEG 重新扫描</source>
        <extracomment>%1 size of a file</extracomment>
        <translation>The file has %1 MB, which is too large: scan the paper again at 300 dpi as JPEG</translation>
    </message>
</context>
<context>
    <name>app::PaperPanel</name>
    <message>
        <source>材料扫描件</source>
        <translation>Pictures of papers</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>添加人</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>再存一次</source>
        <translation>Save them again</translation>
    </message>
    <message>
        <source>材料种类</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>材料图像</source>
        <translation>Picture of the paper</translation>
    </message>
    <message>
        <source>登记时存入</source>
        <translation>kept with the registration</translation>
    </message>
    <message>
        <source>▲ 没有扫描件：%1</source>
        <extracomment>%1 papers that were named and of which there is no picture</extracomment>
        <translation>▲ No picture of: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>图像无法显示</source>
        <translation>The picture cannot be shown</translation>
    </message>
    <message>
        <source>正在显示：%1</source>
        <extracomment>%1 which paper it is</extracomment>
        <translation>Shown: %1</translation>
    </message>
    <message>
        <source>选中一件，按“查看”</source>
        <translation>Choose one and press &quot;View&quot;</translation>
    </message>
    <message>
        <source>确认删去“%1”，不能恢复</source>
        <extracomment>%1 which paper</extracomment>
        <translation>Remove &quot;%1&quot; for good</translation>
    </message>
    <message>
        <source>选择“%1”的扫描件</source>
        <extracomment>%1 which paper</extracomment>
        <translation>Choose the picture of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>图片 (*.jpg *.jpeg *.png)</source>
        <translation>Pictures (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>停止扫描</source>
        <translation>Stop scanning</translation>
    </message>
</context>
<context>
    <name>app::ParkedList</name>
    <message>
        <source>停放件</source>
        <translation>Parked forms</translation>
    </message>
    <message>
        <source>%1 件逾期：久未办理，请选中后作废</source>
        <translation>%1 overdue: nobody has worked on them for a long time; choose one and drop it</translation>
    </message>
    <message>
        <source>停放件（Enter 取回）</source>
        <extracomment>above the list of what lies parked: how one of them is taken up</extracomment>
        <translation>Parked forms (Enter resumes one)</translation>
    </message>
</context>
<context>
    <name>app::PeopleSettings</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>姓名（显示用）</source>
        <translation>Name shown</translation>
    </message>
    <message>
        <source>密码（至少十个字符）</source>
        <translation>Password (ten or more)</translation>
    </message>
    <message>
        <source>再输入一次密码</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>新增一位</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>停用或重新启用</source>
        <translation>Close or reopen</translation>
    </message>
    <message>
        <source>设新密码</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>open</translation>
    </message>
    <message>
        <source>○ 停用</source>
        <translation>○ closed</translation>
    </message>
    <message>
        <source>还没有人：第一位是管理员，从此每人都要登录</source>
        <translation>Nobody yet: the first one is the administrator, and from then on everybody signs in</translation>
    </message>
    <message>
        <source>改变：%1</source>
        <extracomment>whose roles and password are changed</extracomment>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>请填写密码</source>
        <translation>Enter a password</translation>
    </message>
    <message>
        <source>两次输入的密码不一致</source>
        <translation>The two passwords differ</translation>
    </message>
    <message>
        <source>%1 的角色已改</source>
        <translation>The roles of %1 are changed</translation>
    </message>
    <message>
        <source>请填写登录名</source>
        <translation>Enter a sign-in name</translation>
    </message>
    <message>
        <source>管理员已设置：请重新打开程序，登录后再办理</source>
        <translation>The administrator is set up: open the program again and sign in</translation>
    </message>
    <message>
        <source>已新增 %1</source>
        <translation>%1 was added</translation>
    </message>
    <message>
        <source>先在列表里选一位</source>
        <translation>Choose somebody in the list first</translation>
    </message>
    <message>
        <source>%1 的密码已改，请当面告知</source>
        <translation>The password of %1 is changed: tell them in person</translation>
    </message>
    <message>
        <source>%1 重新启用</source>
        <translation>%1 is open again</translation>
    </message>
    <message>
        <source>%1 已停用，不能再登录</source>
        <translation>%1 is closed and cannot sign in</translation>
    </message>
    <message>
        <source>注销操作员卡</source>
        <translation>Withdraw the operator&apos;s card</translation>
    </message>
    <message>
        <source>%1 的操作员卡已注销，立刻失效</source>
        <translation>The operator&apos;s card of %1 is withdrawn and no longer works</translation>
    </message>
    <message>
        <source>操作员卡</source>
        <translation>Operator&apos;s card</translation>
    </message>
    <message>
        <source>本人身份号码（可不填）</source>
        <extracomment>of whoever works here; only a digest of it is kept, so that nobody acts in their own case</extracomment>
        <translation>Citizen number (optional)</translation>
    </message>
    <message>
        <source>操作员卡 %1 已登记，从现在起可用它登录</source>
        <translation>Operator&apos;s card %1 is enrolled; it can be used to sign in from now on</translation>
    </message>
    <message>
        <source>登记操作员卡</source>
        <translation>Enrol the operator&apos;s card</translation>
    </message>
    <message>
        <source>身份号码有误，请核对；也可以不填</source>
        <translation>The citizen number is wrong: check it, or leave it out</translation>
    </message>
</context>
<context>
    <name>app::PersonView</name>
    <message>
        <source>公民身份号码 %1 · 居住证编号 %2</source>
        <extracomment>%1 number of the citizen, %2 of the permit</extracomment>
        <translation>Citizen number %1 · permit %2</translation>
    </message>
    <message>
        <source>在挂失名单上</source>
        <translation>on the lost list</translation>
    </message>
    <message>
        <source>%1 · 签注至 %2 · 卡有效期至 %3</source>
        <extracomment>%1 status, %2 day until which the card is endorsed, %3 last day of the card</extracomment>
        <translation>%1 · endorsed until %2 · card valid until %3</translation>
    </message>
    <message>
        <source>记录已%1，芯片尚未办理</source>
        <extracomment>decided while the card was not there: %1 cancel or suspend</extracomment>
        <translation>Recorded: %1; not yet written to the chip</translation>
    </message>
</context>
<context>
    <name>app::PhotoIntake</name>
    <message>
        <source>选择照片</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png)</source>
        <translation>Photos (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>粘贴或拖入的不是可读的照片</source>
        <translation>What was pasted or dropped is not a readable photo</translation>
    </message>
    <message>
        <source>照片写不进临时文件夹，磁盘可能已满</source>
        <translation>The photo cannot be written to the temporary folder; the disk may be full</translation>
    </message>
    <message>
        <source>照片没有通过检查：%1。右边列出怎样改</source>
        <translation>The photo does not pass the checks: %1. What to do is listed on the right</translation>
    </message>
    <message>
        <source>没有等待采用的照片：按 F11 拍照，或按 Ctrl+P 选择照片文件</source>
        <translation>There is no photo waiting to be used: take one with F11, or choose a file with Ctrl+P</translation>
    </message>
    <message>
        <source>没有等待采用的照片：按 Ctrl+P 选择照片文件，或粘贴、拖入照片</source>
        <translation>There is no photo waiting to be used: choose a file with Ctrl+P, or paste or drop one</translation>
    </message>
    <message>
        <source>拍下的照片没有通过检查，没有采用：%1</source>
        <extracomment>%1 the check that a photo failed</extracomment>
        <translation>The photo that was taken does not pass the checks and is not used: %1</translation>
    </message>
    <message>
        <source>%1（F11 重拍）</source>
        <extracomment>%1 what to do about it</extracomment>
        <translation>%1 (F11 takes it again)</translation>
    </message>
    <message>
        <source>照片没有通过检查：%1</source>
        <extracomment>%1 the check that a photo failed</extracomment>
        <translation>The photo does not pass the checks: %1</translation>
    </message>
    <message>
        <source>%1。%2</source>
        <extracomment>%1 what to do about the photo, %2 what else may be done</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>app::PhotoPanel</name>
    <message>
        <source>%1 %2（限 %3）</source>
        <extracomment>%1 what is measured, %2 the number, %3 its limit</extracomment>
        <translation>%1 %2 (limit %3)</translation>
    </message>
    <message>
        <source>办法：%1</source>
        <translation>What to do: %1</translation>
    </message>
    <message>
        <source>采用裁剪  (Ctrl+Shift+P)</source>
        <translation>Use the crop  (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>返回卡面</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>正在检查照片…</source>
        <translation>Checking the photo…</translation>
    </message>
    <message>
        <source>正在检查照片，检查完再按 Ctrl+Shift+P</source>
        <translation>Still checking the photo: press Ctrl+Shift+P again when that is done</translation>
    </message>
    <message>
        <source>✓ 照片合格，共 %1 项</source>
        <translation>✓ The photo passes all %1 checks</translation>
    </message>
    <message>
        <source>✕ 照片有 %1 项不合格</source>
        <translation>✕ The photo fails %1 checks</translation>
    </message>
    <message>
        <source>✓ 照片合格，已经采用，不用裁剪</source>
        <translation>✓ The photo passes and is used as it is; no crop is needed</translation>
    </message>
    <message>
        <source>✕ 照片不合格，也裁不出合格的，没有可采用的：按下面所列办法重拍，或另选一张</source>
        <translation>✕ The photo fails and cannot be cropped, so there is nothing to use: take it again as listed below, or choose another</translation>
    </message>
    <message>
        <source>照片预览</source>
        <translation>Preview of the photo</translation>
    </message>
</context>
<context>
    <name>app::PrinterItem</name>
    <message>
        <source>○ 打印到文件</source>
        <extracomment>in the strip at the bottom, short: faces are written into a folder</extracomment>
        <translation>○ prints to files</translation>
    </message>
    <message>
        <source>○ 打印机</source>
        <extracomment>in the strip at the bottom, short: nobody has asked it yet</extracomment>
        <translation>○ printer</translation>
    </message>
    <message>
        <source>✕ 打印机不可用</source>
        <extracomment>in the strip at the bottom, short</extracomment>
        <translation>✕ printer failed</translation>
    </message>
    <message>
        <source>✕ 打印机停下</source>
        <extracomment>in the strip at the bottom, short: it waits for a person</extracomment>
        <translation>✕ printer stopped</translation>
    </message>
    <message>
        <source>打印机</source>
        <extracomment>in the strip at the bottom, short</extracomment>
        <translation>printer</translation>
    </message>
    <message>
        <source>打印机，色带 %1</source>
        <extracomment>in the strip at the bottom, short: %1 sets of panels are left</extracomment>
        <translation>printer, ribbon %1</translation>
    </message>
    <message>
        <source>卡面只写成文件，不出卡；要用打印机请管理员在“设置”里写明</source>
        <translation>Faces are only written to files, no card comes out; to use a printer, have an administrator name it in the settings</translation>
    </message>
    <message>
        <source>还没有问过打印机，请稍候</source>
        <translation>The printer has not been asked yet; please wait</translation>
    </message>
    <message>
        <source>%1 可以打印，但%2；%3</source>
        <extracomment>%1 the printer, %2 what deserves a word, %3 what to do</extracomment>
        <translation>%1 can print, but %2; %3</translation>
    </message>
    <message>
        <source>%1 可以打印</source>
        <translation>%1 can print</translation>
    </message>
    <message>
        <source>，色带 %1 还有 %2 张</source>
        <translation>, %2 left on ribbon %1</translation>
    </message>
</context>
<context>
    <name>app::ProxyFields</name>
    <message>
        <source>申报人证件号码</source>
        <translation>Declarant&apos;s document number</translation>
    </message>
    <message>
        <source>代办人姓名</source>
        <translation>Applying for them: name</translation>
    </message>
    <message>
        <source>代办人与申请人关系</source>
        <translation>Relation to the applicant</translation>
    </message>
    <message>
        <source>代办原因</source>
        <translation>Why somebody else comes</translation>
    </message>
    <message>
        <source>代办人证件号码</source>
        <translation>Applying for them: document number</translation>
    </message>
    <message>
        <source>代办人电话</source>
        <translation>Applying for them: telephone</translation>
    </message>
</context>
<context>
    <name>app::RecordPage</name>
    <message>
        <source>档案</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>按 Ctrl+F 输入姓名、拼音、号码、生日或电话，再按回车打开档案</source>
        <translation>Press Ctrl+F, type a name, pinyin, number, birthday or telephone, and Enter opens the record</translation>
    </message>
    <message>
        <source>查看完整档案</source>
        <translation>Show the whole record</translation>
    </message>
    <message>
        <source>本人到窗口办理</source>
        <translation>The person is at the counter</translation>
    </message>
    <message>
        <source>核对申请材料</source>
        <translation>Checking an application</translation>
    </message>
    <message>
        <source>更正登记差错</source>
        <translation>Correcting a registration</translation>
    </message>
    <message>
        <source>投诉与核查</source>
        <translation>Complaint or inspection</translation>
    </message>
    <message>
        <source>部门依法函询</source>
        <translation>Lawful request of a department</translation>
    </message>
    <message>
        <source>选择或填写，不写姓名和号码</source>
        <translation>Choose or type; no name and no number</translation>
    </message>
    <message>
        <source>查看事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>查看完整档案须有事由，事由记入日志</source>
        <translation>A whole record needs a reason, which goes into the audit trail</translation>
    </message>
    <message>
        <source>告知书存为 PDF</source>
        <translation>Notice as PDF</translation>
    </message>
    <message>
        <source>打印 %1 退回的补正告知书</source>
        <extracomment>%1 the day on which an application was returned</extracomment>
        <translation>Print the notice of %1</translation>
    </message>
</context>
<context>
    <name>app::RecordPapers</name>
    <message>
        <source>材料扫描件读不出，请另存为 JPEG 或 PNG 再添加</source>
        <translation>The picture cannot be read: save it as JPEG or PNG and add it again</translation>
    </message>
    <message>
        <source>%1 件材料扫描件已存入</source>
        <translation>Pictures of papers kept: %1</translation>
    </message>
    <message>
        <source>查看材料扫描件须有事由：先选择或填写事由，再按“查看”</source>
        <translation>A reason is needed to see a paper: choose or type it, then press &quot;View&quot;</translation>
    </message>
    <message>
        <source>材料扫描件已删去</source>
        <translation>The picture of the paper is removed</translation>
    </message>
</context>
<context>
    <name>app::RecordView</name>
    <message>
        <source>档案内容</source>
        <translation>What the record holds</translation>
    </message>
    <message>
        <source>%1，%2 和 %3 签字</source>
        <extracomment>%1 why a photo that does not pass was taken, %2 and %3 who signed</extracomment>
        <translation>%1; %2 and %3 signed</translation>
    </message>
    <message>
        <source>照片未过检</source>
        <translation>Photo does not pass</translation>
    </message>
    <message>
        <source>免检照片</source>
        <translation>Photo accepted although it does not pass</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>%1 由 %2 登记：%3（第 %4 条）</source>
        <translation>%1 by %2: %3 (Article %4)</translation>
    </message>
    <message>
        <source>卡与任务</source>
        <translation>Cards and orders</translation>
    </message>
    <message>
        <source>卡服务</source>
        <translation>Card services</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>应于 %1 以前登记，逾期</source>
        <extracomment>%1 a day</extracomment>
        <translation>To be registered by %1: late</translation>
    </message>
    <message>
        <source>应于 %1 以前登记</source>
        <translation>To be registered by %1</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Declaration</translation>
    </message>
    <message>
        <source>申请经过</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>挂失与停用</source>
        <extracomment>cards that were reported lost, or put out of use while they were not there</extracomment>
        <translation>Lost or out of use</translation>
    </message>
</context>
<context>
    <name>app::RegistrationForm</name>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>婚姻状况</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>常住户口所在地住址</source>
        <translation>Household registration address</translation>
    </message>
    <message>
        <source>现居住地住址</source>
        <translation>Present address</translation>
    </message>
    <message>
        <source>服务处所</source>
        <translation>Workplace</translation>
    </message>
    <message>
        <source>居住事由</source>
        <translation>Reason for residence</translation>
    </message>
    <message>
        <source>居住处所</source>
        <translation>Kind of dwelling</translation>
    </message>
    <message>
        <source>到达日期</source>
        <translation>Arrived on</translation>
    </message>
    <message>
        <source>拟居住天数</source>
        <translation>Intended stay (days)</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>申报人类型</source>
        <translation>Declarant</translation>
    </message>
    <message>
        <source>申报人姓名</source>
        <translation>Declarant&apos;s name</translation>
    </message>
    <message>
        <source>申报人电话</source>
        <translation>Declarant&apos;s telephone</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <extracomment>the form in which a date is typed</extracomment>
        <translation>year-month-day</translation>
    </message>
    <message>
        <source>Ctrl+P 选择，或粘贴、拖入</source>
        <translation>Ctrl+P, paste or drop</translation>
    </message>
    <message>
        <source>以前填过的楼栋，按下键选择</source>
        <translation>Buildings entered before; Down chooses</translation>
    </message>
    <message>
        <source>以前填过的单位，按下键选择</source>
        <translation>Employers entered before; Down chooses</translation>
    </message>
    <message>
        <source>Ctrl+P、粘贴</source>
        <translation>Ctrl+P, paste</translation>
    </message>
    <message>
        <source>材料：身份证明</source>
        <translation>Paper: identity</translation>
    </message>
    <message>
        <source>材料：照片</source>
        <translation>Paper: photographs</translation>
    </message>
    <message>
        <source>材料：居住或就业等证明</source>
        <translation>Paper: dwelling or work</translation>
    </message>
    <message>
        <source>材料：%1</source>
        <translation>Paper: %1</translation>
    </message>
</context>
<context>
    <name>app::RegistrationPage</name>
    <message>
        <source>正在查看您是否有没登记完的内容，查到之前不能填写</source>
        <translation>Looking for what you did not finish registering; nothing can be typed until that is known</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>照片文件</source>
        <translation>Photo file</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>停放</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>号票 %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>✓ 已齐全</source>
        <extracomment>before a list of fields</extracomment>
        <translation>✓ complete</translation>
    </message>
    <message>
        <source>尚缺或有误：%1</source>
        <translation>Missing or wrong: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>填写后在此显示应办事项</source>
        <translation>What is to be done is shown here</translation>
    </message>
    <message>
        <source>%1 已登记，任务 %2 等待审核</source>
        <translation>%1 is registered; order %2 waits for approval</translation>
    </message>
    <message>
        <source>%1 已登记，按规定不制证</source>
        <translation>%1 is registered; no card is made under the rules</translation>
    </message>
    <message>
        <source>打印回执</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>打印登记表</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>照片未通过检查，仍予采用，理由：%1。已对照本人核实。</source>
        <extracomment>%1 why a photo that does not pass is taken</extracomment>
        <translation>The photo does not pass the checks and is taken all the same, because of: %1. It was compared with the person.</translation>
    </message>
    <message>
        <source>代办、代申报</source>
        <translation>For somebody else</translation>
    </message>
    <message>
        <source>材料扫描件</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>停放不保留材料扫描件，取回后请重新添加</source>
        <extracomment>said while the form is about to be parked</extracomment>
        <translation>A parked form does not keep pictures of papers: add them again when you resume it</translation>
    </message>
    <message>
        <source>应于 %1 以前登记，已逾期，将记入档案</source>
        <extracomment>%1 the last day for it</extracomment>
        <translation>To be registered by %1: late, which is kept in the record</translation>
    </message>
    <message>
        <source>应于 %1 以前登记</source>
        <translation>To be registered by %1</translation>
    </message>
    <message>
        <source>材料扫描件没有保存，原来添加过的请重新添加</source>
        <extracomment>said when a form that was not finished comes back</extracomment>
        <translation>Pictures of papers were not kept: add again those you had added</translation>
    </message>
    <message>
        <source>回执存为 PDF</source>
        <translation>Receipt as PDF</translation>
    </message>
    <message>
        <source>材料还在扫描：等这一页出来，或按“停止扫描”，再登记</source>
        <translation>A paper is still being scanned: wait for the page or press &quot;Stop scanning&quot;, then register</translation>
    </message>
    <message>
        <source>地址里没有区或县，请核对；确实没有的照样登记</source>
        <translation>No district or county in the address: check it. Where there is none, register all the same</translation>
    </message>
    <message>
        <source>正在登记，登记完再添加照片和材料</source>
        <translation>Being registered: add photos and papers afterwards</translation>
    </message>
    <message>
        <source>照片还在读入，看到照片再登记</source>
        <translation>The photo is still being read: register when you see it</translation>
    </message>
    <message>
        <source>签字时照片换过：看过这一张再签</source>
        <translation>The photo changed while it was signed for: look at this one and sign again</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <extracomment>%1 what the rules decide, %2 an article, with its regulation</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>app::ReplacementPage</name>
    <message>
        <source>补换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>已收回旧卡</source>
        <translation>Old card handed in</translation>
    </message>
    <message>
        <source>制作新卡</source>
        <translation>Order a new card</translation>
    </message>
    <message>
        <source>遗失、损毁补领，损坏换领；换领收回旧卡</source>
        <translation>For a lost, destroyed or damaged card; a damaged one is handed in</translation>
    </message>
    <message>
        <source>遗失</source>
        <translation>lost</translation>
    </message>
    <message>
        <source>损毁</source>
        <translation>destroyed</translation>
    </message>
    <message>
        <source>损坏</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>先选出持证人的卡：放上旧卡，或输入公民身份号码后按 Enter</source>
        <translation>Choose the card first: lay it down, or citizen number and Enter</translation>
    </message>
    <message>
        <source>已有较新的制证任务 %1</source>
        <translation>There is a newer order: %1</translation>
    </message>
    <message>
        <source>银行挂失证明 %1</source>
        <translation>Bank certificate %1</translation>
    </message>
    <message>
        <source>金额按本机关公布的标准</source>
        <translation>The amount is as published by the authority</translation>
    </message>
    <message>
        <source>%1 的新卡任务 %2 等待另一人审核；旧卡已停用</source>
        <translation>New order %2 for %1 waits for another person&apos;s approval; the old card is out of use</translation>
    </message>
    <message>
        <source>选择原因…</source>
        <extracomment>the first entry of a list, which is no reason</extracomment>
        <translation>Choose a reason…</translation>
    </message>
    <message>
        <source>请选择原因；收回了旧卡的，按 F11 勾选</source>
        <translation>Choose the reason; F11 ticks that the old card was handed in</translation>
    </message>
    <message>
        <source>该卡已正式挂失</source>
        <translation>This card is reported lost, with the bank&apos;s certificate</translation>
    </message>
    <message>
        <source>该卡已口头挂失，尚无银行挂失证明。卡已找回的，先到“挂失”解除</source>
        <translation>This card is reported lost by word of mouth, without the bank&apos;s certificate. If it was found, lift the loss first (Loss)</translation>
    </message>
</context>
<context>
    <name>app::ReportsPage</name>
    <message>
        <source>报告</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>待收的报告</source>
        <translation>Reports awaited</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>姓名或单位</source>
        <translation>Name or firm</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>About</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>剩余日数</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>起算日（年-月-日）</source>
        <translation>Counted from (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>收到日，待收则空</source>
        <translation>Arrived on (empty if not yet)</translation>
    </message>
    <message>
        <source>登记报告</source>
        <translation>Enter the report</translation>
    </message>
    <message>
        <source>选中的已收到</source>
        <translation>Mark as arrived</translation>
    </message>
    <message>
        <source>出租人</source>
        <translation>Landlord</translation>
    </message>
    <message>
        <source>用人单位</source>
        <translation>Employer</translation>
    </message>
    <message>
        <source>个体经营者</source>
        <translation>Sole trader</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property firm</translation>
    </message>
    <message>
        <source>终止居住与物业信息的报告，逾期的排在最前</source>
        <translation>Ends of residence and property firms&apos; reports, the overdue first</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>no last day</translation>
    </message>
    <message>
        <source>▲ 逾期 %1 日</source>
        <translation>▲ overdue by %1 days</translation>
    </message>
    <message>
        <source>日期应写作 2026-11-26</source>
        <translation>write the day as 2026-11-26</translation>
    </message>
    <message>
        <source>先选中已收到的报告</source>
        <translation>Choose the report that has arrived</translation>
    </message>
    <message>
        <source>报告 %1 待收，期限 %2</source>
        <translation>Report %1 is awaited, due %2</translation>
    </message>
    <message>
        <source>报告 %1 已收到，逾期</source>
        <translation>Report %1 arrived late</translation>
    </message>
    <message>
        <source>报告 %1 已收到</source>
        <translation>Report %1 arrived</translation>
    </message>
</context>
<context>
    <name>app::RowView</name>
    <message>
        <source>没有可列的</source>
        <extracomment>in a list that has no rows</extracomment>
        <translation>Nothing to list</translation>
    </message>
</context>
<context>
    <name>app::SearchBar</name>
    <message>
        <source>查找人员  Ctrl+F</source>
        <translation>Find a person  Ctrl+F</translation>
    </message>
    <message>
        <source>查找人员</source>
        <translation>Find a person</translation>
    </message>
    <message>
        <source>找到的人员</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>▲ %1 份档案损坏，不能显示</source>
        <translation>▲ %1 damaged records, not shown</translation>
    </message>
    <message>
        <source>✕ 档案已销毁，卡应收回销毁（任务 %1）</source>
        <translation>✕ The record is erased: take the card in and destroy it (order %1)</translation>
    </message>
</context>
<context>
    <name>app::SecondPerson</name>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>第二人签字</source>
        <translation>The second person&apos;s signature</translation>
    </message>
    <message>
        <source>须由另一位有权限的同事本人登录</source>
        <translation>Another colleague with the right role must sign in here</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>app::SectorPage</name>
    <message>
        <source>应用区</source>
        <translation>Sectors</translation>
    </message>
    <message>
        <source>放卡，选部门，读出、写入或撤销该部门的权益；用的是该部门的密钥</source>
        <translation>Lay the card down, choose a department, read or write its entitlements</translation>
    </message>
    <message>
        <source>卡上的应用区</source>
        <translation>Sectors on the card</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>权益</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>起</source>
        <translation>From</translation>
    </message>
    <message>
        <source>止</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>应用区的记录</source>
        <translation>The sector&apos;s log</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>终端</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>起（年-月-日）</source>
        <translation>From (year-month-day)</translation>
    </message>
    <message>
        <source>止（年-月-日）</source>
        <translation>Until (year-month-day)</translation>
    </message>
    <message>
        <source>读出</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>撤销所选</source>
        <translation>Withdraw it</translation>
    </message>
    <message>
        <source>清空应用区</source>
        <translation>Empty the sector</translation>
    </message>
    <message>
        <source>确认清空</source>
        <translation>Yes, empty it</translation>
    </message>
    <message>
        <source>写入权益</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>正在读卡</source>
        <translation>Reading the card</translation>
    </message>
    <message>
        <source>未能读卡</source>
        <translation>The card was not read</translation>
    </message>
    <message>
        <source>卡 %1</source>
        <translation>Card %1</translation>
    </message>
    <message>
        <source>全部撤销</source>
        <translation>all withdrawn</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>written</translation>
    </message>
    <message>
        <source>%1 已写入并读回核对</source>
        <translation>%1 is written and read back</translation>
    </message>
    <message>
        <source>%1 已撤销并读回核对</source>
        <translation>%1 is withdrawn and read back</translation>
    </message>
    <message>
        <source>将撤销 %1 应用区里的全部权益，不能恢复。确认请按 Ctrl+J</source>
        <translation>Everything in the sector of %1 will be withdrawn; this cannot be undone. Press Ctrl+J to confirm</translation>
    </message>
    <message>
        <source>%1 应用区已清空</source>
        <translation>The sector of %1 is empty</translation>
    </message>
    <message>
        <source>正在写卡，请勿取卡</source>
        <translation>Writing, leave the card where it is</translation>
    </message>
    <message>
        <source>卡上已是如此</source>
        <translation>The card already says so</translation>
    </message>
    <message>
        <source>上次中断的写入已完成</source>
        <translation>The write that was cut off was finished</translation>
    </message>
    <message>
        <source>○ 卡上没有</source>
        <translation>○ not on this card</translation>
    </message>
    <message>
        <source>● 可以办理</source>
        <translation>● can be used</translation>
    </message>
    <message>
        <source>✕ 本站没有这一版</source>
        <translation>✕ this station does not have this version</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>%1 · 居住证编号 %2</source>
        <extracomment>%1 name, %2 number of the permit</extracomment>
        <translation>%1 · permit number %2</translation>
    </message>
    <message>
        <source>%1 · 不在使用中，只能读出</source>
        <extracomment>%1 whose card it is, or its number</extracomment>
        <translation>%1 · not in use, it is only read</translation>
    </message>
</context>
<context>
    <name>app::SectorSettings</name>
    <message>
        <source>应用区</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>安装时间</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>%1（培训用内置密钥）</source>
        <translation>%1 (embedded key, for training)</translation>
    </message>
    <message>
        <source>%1（部门密钥）</source>
        <translation>%1 (the department&apos;s key)</translation>
    </message>
    <message>
        <source>权益</source>
        <translation>Entitlement</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>新版本的变化</source>
        <translation>What the new version changes</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>之后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>新版本的文件</source>
        <translation>File of a new version</translation>
    </message>
    <message>
        <source>由部门签名的 JSON 文件</source>
        <translation>JSON file signed by the department</translation>
    </message>
    <message>
        <source>卡里每个部门一个应用区，由该部门签名。装上的版本用于新制的卡，不能退回；已发的卡仍按各自的版本办理</source>
        <translation>Each department has its own sector on the card, signed by the department. New cards are made with the version installed last, and there is no way back; cards already issued keep their own version</translation>
    </message>
    <message>
        <source>检查新版本</source>
        <translation>Check the new version</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>安装</source>
        <translation>Install</translation>
    </message>
    <message>
        <source>▲ 在用；部门已换密钥，等它的新版本</source>
        <translation>▲ In use; the department has a new key, wait for its next version</translation>
    </message>
    <message>
        <source>● 在用</source>
        <translation>● In use</translation>
    </message>
    <message>
        <source>选择部门签名的应用区文件</source>
        <translation>Choose a sector file signed by its department</translation>
    </message>
    <message>
        <source>应用区 (*.json *.signed)</source>
        <translation>Sectors (*.json *.signed)</translation>
    </message>
    <message>
        <source>先写明或选择文件</source>
        <translation>Name or choose the file first</translation>
    </message>
    <message>
        <source>%1 版本 %2 原已安装</source>
        <translation>%1 version %2 was installed already</translation>
    </message>
    <message>
        <source>内容不同</source>
        <translation>other content</translation>
    </message>
    <message>
        <source>%1：版本 %2 → %3，签名 %4，检查都符合。按 Ctrl+I 安装，装上后不能退回</source>
        <extracomment>a sector profile that passed: %1 the department, %2 the version installed, %3 the new one, %4 its signer</extracomment>
        <translation>%1: version %2 → %3, signed by %4, passes every check. Ctrl+I installs it; there is no way back</translation>
    </message>
    <message>
        <source>先检查文件，再安装</source>
        <translation>Check the file before you install it</translation>
    </message>
    <message>
        <source>%1 版本 %2 已安装，新制的卡按此制作</source>
        <translation>%1 version %2 is installed; new cards are made with it</translation>
    </message>
    <message>
        <source>停用或恢复应用区</source>
        <translation>Withdraw or reinstate a sector</translation>
    </message>
    <message>
        <source>○ 已停用</source>
        <translation>○ withdrawn</translation>
    </message>
    <message>
        <source>先在清单里选一个应用区</source>
        <translation>Choose a sector in the list first</translation>
    </message>
    <message>
        <source>恢复应用区 %1：新制的卡又有它，卡上可以改动</source>
        <extracomment>what a second person signs; %1 the department</extracomment>
        <translation>Reinstate the sector %1: new cards carry it again, and it can be changed on cards</translation>
    </message>
    <message>
        <source>停用应用区 %1：新制的卡没有它，已发的卡只能读出</source>
        <extracomment>what a second person signs; %1 the department</extracomment>
        <translation>Withdraw the sector %1: new cards are made without it, and on issued cards it can only be read</translation>
    </message>
    <message>
        <source>应用区 %1 已恢复</source>
        <translation>The sector %1 is reinstated</translation>
    </message>
    <message>
        <source>应用区 %1 已停用</source>
        <translation>The sector %1 is withdrawn</translation>
    </message>
</context>
<context>
    <name>app::SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>本站的设备、版式、应用区和人员；每一处改变都留在日志里</source>
        <translation>Devices, layouts, sectors and people of this station; each change is in the audit trail</translation>
    </message>
    <message>
        <source>设置项目</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>设备</source>
        <translation>Devices</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>应用区</source>
        <translation>Sectors</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centre</translation>
    </message>
</context>
<context>
    <name>app::ShelfPage</name>
    <message>
        <source>未领</source>
        <translation>Uncollected</translation>
    </message>
    <message>
        <source>未领的卡</source>
        <translation>Uncollected cards</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>存放位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>已等日数</source>
        <translation>Days waiting</translation>
    </message>
    <message>
        <source>代领人姓名</source>
        <translation>Proxy&apos;s name</translation>
    </message>
    <message>
        <source>代领人证件号码</source>
        <translation>Number of the proxy&apos;s document</translation>
    </message>
    <message>
        <source>带来回执</source>
        <translation>brought the receipt</translation>
    </message>
    <message>
        <source>带来有效证件</source>
        <translation>brought a valid document</translation>
    </message>
    <message>
        <source>登记代领人并发放</source>
        <translation>Admit the proxy and hand over</translation>
    </message>
    <message>
        <source>记下存放位置</source>
        <translation>Save the place</translation>
    </message>
    <message>
        <source>已制好、还没有人来领的卡</source>
        <translation>Finished cards that nobody has collected yet</translation>
    </message>
    <message>
        <source>任务 %1 的存放位置已记下</source>
        <translation>The place of order %1 is saved</translation>
    </message>
    <message>
        <source>公民身份号码</source>
        <translation>Citizen number</translation>
    </message>
    <message>
        <source>居住证编号</source>
        <translation>Permit number</translation>
    </message>
    <message>
        <source>本人来领的，直接到“发放”（F5）办理；别人代领的，先在下面登记</source>
        <translation>The holder comes: go to Hand over (F5). Somebody else comes: fill this in first</translation>
    </message>
</context>
<context>
    <name>app::ShiftPage</name>
    <message>
        <source>班次</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>抽屉中清点到的空白卡</source>
        <translation>Blanks counted in the drawer</translation>
    </message>
    <message>
        <source>差异事由</source>
        <translation>Reason for a difference</translation>
    </message>
    <message>
        <source>本班业务</source>
        <translation>This shift&apos;s work</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>本班空白卡</source>
        <translation>This shift&apos;s blanks</translation>
    </message>
    <message>
        <source>由</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>清点并交班</source>
        <translation>Count and close</translation>
    </message>
    <message>
        <source>开班</source>
        <translation>Open a shift</translation>
    </message>
    <message>
        <source>交班时抽屉与账面相符，或差异由两人签字</source>
        <translation>A shift closes when the drawer agrees with the book, or two people sign the difference</translation>
    </message>
    <message>
        <source>还没有开过班</source>
        <translation>No shift was ever opened</translation>
    </message>
    <message>
        <source>班次 %1：%2 于 %3 开班</source>
        <extracomment>%1 number of the shift, %2 who, %3 when</extracomment>
        <translation>Shift %1: opened by %2 at %3</translation>
    </message>
    <message>
        <source>上一班次 %1：%2 于 %3 交班</source>
        <translation>Last shift %1: closed by %2 at %3</translation>
    </message>
    <message>
        <source>打印班次报告</source>
        <translation>Print the report</translation>
    </message>
    <message>
        <source>班次报告存为 PDF</source>
        <translation>Report as PDF</translation>
    </message>
    <message>
        <source>已开班，班次 %1</source>
        <translation>Shift %1 is open</translation>
    </message>
    <message>
        <source>清点抽屉后填写</source>
        <translation>count the drawer, then fill this in</translation>
    </message>
    <message>
        <source>班次 %1 已交班</source>
        <translation>Shift %1 is closed</translation>
    </message>
    <message>
        <source>班次 %1 已交班，差异 %2 张由两人签字</source>
        <translation>Shift %1 is closed; two people signed a difference of %2</translation>
    </message>
    <message>
        <source>抽屉中清点到 %1 张，差异由两人签字记账</source>
        <translation>%1 counted in the drawer; the difference is booked by two signatures</translation>
    </message>
    <message>
        <source>抽屉与账面不符，未交班：请重新清点；仍不符时写明事由，由第二人签字</source>
        <translation>The drawer differs from the book and the shift is not closed: count again; if it still differs, give the reason and have a second person sign</translation>
    </message>
</context>
<context>
    <name>app::SignInForm</name>
    <message>
        <source>登录名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>操作员卡的 PIN</source>
        <translation>PIN of the operator&apos;s card</translation>
    </message>
    <message>
        <source>用操作员卡</source>
        <translation>Use operator&apos;s card</translation>
    </message>
    <message>
        <source>用登录名和密码</source>
        <translation>Use name and password</translation>
    </message>
    <message>
        <source>操作员卡已取走：放回后再按 Enter</source>
        <translation>The operator&apos;s card was taken away: put it back and press Enter</translation>
    </message>
</context>
<context>
    <name>app::SignInPage</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>每个人用自己的登录名；办理的每一步都记在本人名下</source>
        <translation>Everybody signs in with their own name; each step is recorded under it</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>%1 请再次登录继续；正在制的证不受影响</source>
        <translation>%1: sign in again to go on; a card that is being made is not affected</translation>
    </message>
</context>
<context>
    <name>app::SpoilPage</name>
    <message>
        <source>作废</source>
        <translation>Spoil</translation>
    </message>
    <message>
        <source>作废并重新制证</source>
        <translation>Spoil and order again</translation>
    </message>
    <message>
        <source>两人见卡签字；号码作废，同一申请人另制一张</source>
        <translation>Two people see the card and sign; its numbers become void and the applicant gets another card</translation>
    </message>
    <message>
        <source>打印不良</source>
        <translation>Misprint</translation>
    </message>
    <message>
        <source>写芯片失败</source>
        <translation>Chip could not be written</translation>
    </message>
    <message>
        <source>读回不符</source>
        <translation>Reads back wrong</translation>
    </message>
    <message>
        <source>卡片损坏</source>
        <translation>Card damaged</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废任务 %1（%2），原因：%3。作废后不能恢复。</source>
        <translation>Order %1 (%2) is spoiled. Reason: %3. This cannot be undone.</translation>
    </message>
    <message>
        <source>申请人放弃，不再另制</source>
        <translation>The applicant gave up: no new card</translation>
    </message>
    <message>
        <source>作废，不再另制</source>
        <translation>Spoil, and make no new card</translation>
    </message>
    <message>
        <source>读卡器上的卡认不出是哪件任务的：请按卡面上的居住证编号核对</source>
        <translation>The card on the reader does not say whose it is: compare the permit number on the card</translation>
    </message>
    <message>
        <source>读卡器上的正是这件任务的卡</source>
        <translation>The card on the reader is this order&apos;s</translation>
    </message>
    <message>
        <source>正在看读卡器上是哪件任务的卡</source>
        <translation>Looking whose card lies on the reader</translation>
    </message>
    <message>
        <source>读卡器 %1 上的卡是任务 %2 的（居住证编号 %3），不是所选的任务 %4。请取走这张卡</source>
        <extracomment>%1 the reader, %2 the order of the card on it, %3 its permit number, %4 the order that is chosen</extracomment>
        <translation>The card on the reader %1 is order %2&apos;s (permit %3), not order %4&apos;s, which is chosen. Take it away</translation>
    </message>
    <message>
        <source>；要作废的是它，请改选任务 %1</source>
        <translation>; to spoil this card, choose order %1</translation>
    </message>
    <message>
        <source>选择原因…</source>
        <translation>Choose a reason…</translation>
    </message>
    <message>
        <source>先选择原因，再按 Ctrl+Enter</source>
        <translation>Choose a reason first, then press Ctrl+Enter</translation>
    </message>
    <message>
        <source>任务 %1 已作废，不再另制。请收回废卡，单独存放，等候销毁</source>
        <extracomment>%1 the order that is spoiled</extracomment>
        <translation>Order %1 is spoiled; no new card is made. Collect the spoiled card and keep it apart until it is destroyed</translation>
    </message>
    <message>
        <source>任务 %1 已作废，新任务 %2 等待制证。请收回废卡，单独存放，等候销毁</source>
        <extracomment>%1 the order that is spoiled, %2 the one in its place</extracomment>
        <translation>Order %1 is spoiled; its new order %2 waits to be made. Collect the spoiled card and keep it apart until it is destroyed</translation>
    </message>
</context>
<context>
    <name>app::StatisticsPage</name>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>自（年-月-日）</source>
        <translation>From (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>至（年-月-日）</source>
        <translation>To (YYYY-MM-DD)</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>导出 CSV</source>
        <translation>Export CSV</translation>
    </message>
    <message>
        <source>只有数字，没有个人信息</source>
        <translation>Numbers only, no personal data</translation>
    </message>
    <message>
        <source>日期应写作 2026-11-26</source>
        <translation>write the day as 2026-11-26</translation>
    </message>
    <message>
        <source>已导出 %1 行</source>
        <translation>%1 rows exported</translation>
    </message>
    <message>
        <source>文件未能写出：%1</source>
        <translation>The file was not written: %1</translation>
    </message>
    <message>
        <source>重新统计</source>
        <translation>Count again</translation>
    </message>
</context>
<context>
    <name>app::StockPage</name>
    <message>
        <source>库存</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>业务</source>
        <translation>Movement</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>批号</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>首张芯片序列号</source>
        <translation>First chip serial</translation>
    </message>
    <message>
        <source>末张芯片序列号</source>
        <translation>Last chip serial</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>张数</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>分录</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>由</source>
        <translation>From</translation>
    </message>
    <message>
        <source>至</source>
        <translation>To</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>By</translation>
    </message>
    <message>
        <source>记账</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>查看账面数</source>
        <translation>Show the book&apos;s figures</translation>
    </message>
    <message>
        <source>领用到抽屉</source>
        <translation>Draw into the drawer</translation>
    </message>
    <message>
        <source>退回库房</source>
        <translation>Return to the vault</translation>
    </message>
    <message>
        <source>盘点抽屉</source>
        <translation>Count the drawer</translation>
    </message>
    <message>
        <source>盘点库房</source>
        <translation>Count the vault</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>Receive a delivery</translation>
    </message>
    <message>
        <source>作废抽屉中的空白卡</source>
        <translation>Spoil blanks of the drawer</translation>
    </message>
    <message>
        <source>作废库房中的空白卡</source>
        <translation>Spoil blanks of the vault</translation>
    </message>
    <message>
        <source>领作试验</source>
        <translation>Take for tests</translation>
    </message>
    <message>
        <source>退回厂家</source>
        <translation>Send back to the supplier</translation>
    </message>
    <message>
        <source>销毁作废卡</source>
        <translation>Destroy spoiled cards</translation>
    </message>
    <message>
        <source>销毁收回卡</source>
        <translation>Destroy surrendered cards</translation>
    </message>
    <message>
        <source>销毁试验卡</source>
        <translation>Destroy test cards</translation>
    </message>
    <message>
        <source>每一张空白卡都有着落：由一个账户转入另一个账户</source>
        <translation>Every blank is accounted for: out of one account, into another</translation>
    </message>
    <message>
        <source>尚未入库：本站不记空白卡账，照常制证</source>
        <translation>Nothing delivered yet: this station keeps no book of blanks, and cards are made as usual</translation>
    </message>
    <message>
        <source>填写数量</source>
        <translation>fill in the number</translation>
    </message>
    <message>
        <source>已入库 %1 张</source>
        <translation>%1 blanks received</translation>
    </message>
    <message>
        <source>%1：%2 张，已记账</source>
        <extracomment>%1 the kind of movement, %2 how many blanks</extracomment>
        <translation>%1: %2, booked</translation>
    </message>
    <message>
        <source>已销毁 %1 张</source>
        <translation>%1 cards destroyed</translation>
    </message>
    <message>
        <source>清点相符</source>
        <translation>The count agrees</translation>
    </message>
    <message>
        <source>差异 %1 张，已由两人签字记账</source>
        <translation>A difference of %1 is booked, signed by two</translation>
    </message>
    <message>
        <source>先清点，再填数量；账面数不显示。两次不符时写明事由，由两人签字</source>
        <translation>Count first, then enter the number; the book&apos;s figure is not shown. If it differs twice, give the reason; two people sign</translation>
    </message>
    <message>
        <source>两人在场办理：记账时由第二人登录签字</source>
        <translation>Two people do this: the second signs in when it is booked</translation>
    </message>
    <message>
        <source>%1：%2 张</source>
        <extracomment>%1 the kind of movement, %2 how many blanks</extracomment>
        <translation>%1: %2 cards</translation>
    </message>
    <message>
        <source>与账面不符：请重新清点；仍不符时写明事由，由第二人签字</source>
        <translation>The count differs from the book: count again; if it still differs, give the reason and have a second person sign</translation>
    </message>
    <message>
        <source>库房、抽屉的张数和分录先不显示，盘点的人先数后比；要看按 Ctrl+B，日志里留一行</source>
        <translation>What the vault and the drawer hold, and the entries, are not shown, so that whoever counts counts first; Ctrl+B shows them and leaves a row in the audit trail</translation>
    </message>
    <message>
        <source>不显示</source>
        <extracomment>in place of a number that whoever counts must not see</extracomment>
        <translation>not shown</translation>
    </message>
    <message>
        <source>还没有分录</source>
        <translation>There are no entries yet</translation>
    </message>
</context>
<context>
    <name>app::SyncItem</name>
    <message>
        <source>✕ 记录库不可用</source>
        <extracomment>in the strip at the bottom, short</extracomment>
        <translation>✕ no store</translation>
    </message>
    <message>
        <source>上次收到回执：%1</source>
        <extracomment>%1 when the centre&apos;s last receipt came</extracomment>
        <translation>last receipt: %1</translation>
    </message>
    <message>
        <source>✕ 停止制证</source>
        <extracomment>in the strip at the bottom, short: nothing new may be made</extracomment>
        <translation>✕ make no cards</translation>
    </message>
    <message>
        <source>✕ 编号用完</source>
        <extracomment>in the strip at the bottom, short: numbers for permits or cards are used up</extracomment>
        <translation>✕ no numbers left</translation>
    </message>
    <message>
        <source>待同步 %1 条，%2 天</source>
        <extracomment>in the strip at the bottom, short: %1 events wait, the oldest for %2 days</extracomment>
        <translation>%1 waiting, %2 days</translation>
    </message>
    <message>
        <source>待同步 %1 条</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>○ 未设中心</source>
        <extracomment>in the strip at the bottom, short: no centre was set</extracomment>
        <translation>○ no centre</translation>
    </message>
    <message>
        <source>未设中心，%1</source>
        <extracomment>in the strip at the bottom, short: no centre was set, %1 what waits</extracomment>
        <translation>no centre, %1</translation>
    </message>
    <message>
        <source>离线</source>
        <extracomment>in the strip at the bottom, short: the centre does not answer</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>离线，%1</source>
        <translation>offline, %1</translation>
    </message>
    <message>
        <source>已同步</source>
        <translation>in sync</translation>
    </message>
    <message>
        <source>，编号余 %1</source>
        <extracomment>in the strip at the bottom, short: %1 numbers are left</extracomment>
        <translation>, %1 numbers left</translation>
    </message>
    <message>
        <source>同步失败</source>
        <extracomment>in the strip at the bottom, short: the centre answered, and not as it should, or cannot be asked at all</extracomment>
        <translation>Sync failed</translation>
    </message>
    <message>
        <source>同步失败，%1</source>
        <translation>Sync failed, %1</translation>
    </message>
</context>
<context>
    <name>app::SyncPage</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>%1（共 %2）</source>
        <extracomment>%1 numbers are left, of %2</extracomment>
        <translation>%1 (of %2)</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>同步情况</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>有事件就自动送往中心；离线照常办理，一条也不会丢</source>
        <translation>Events go to the centre by themselves; work goes on offline, and none is lost</translation>
    </message>
    <message>
        <source>必须停下的情形：本年居住证编号或卡序号用完；中心认得另一条同号事件；本机的记录库不是最新的。待同步的条数和时间不设上限，但没有送出的事件只在这台机器上，请尽早恢复连接。</source>
        <translation>Work must stop when this year&apos;s permit numbers or the card numbers are used up, when the centre knows another event under the same number, or when this store is not the newest. There is no limit to what may wait, or for how long; but what was not sent is on this machine alone: restore the connection soon.</translation>
    </message>
    <message>
        <source>编号已用完，不能再制证：请主管向中心申请</source>
        <translation>The numbers are used up and no more cards can be made: have the supervisor ask the centre</translation>
    </message>
    <message>
        <source>没有设置中心：事件都留在本机，不会送出；管理员在“设置”的“中心”里写明地址和证书</source>
        <translation>No centre is set: the events stay on this machine and are not sent. An administrator sets address and certificates under &quot;Centre&quot; in the settings</translation>
    </message>
    <message>
        <source>%1；%2；代码 %3（%4）</source>
        <extracomment>%1 what happened, %2 what to do, %3 a code for the support line, %4 more for the support line</extracomment>
        <translation>%1; %2; code %3 (%4)</translation>
    </message>
    <message>
        <source>%1（%2 天）</source>
        <extracomment>%1 when it happened, %2 days ago</extracomment>
        <translation>%1 (%2 days)</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>未设</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>下次尝试</source>
        <translation>Next try</translation>
    </message>
    <message>
        <source>待同步事件</source>
        <extracomment>%1 how many events</extracomment>
        <translation>Events waiting</translation>
    </message>
    <message>
        <source>最早的一条</source>
        <translation>The oldest</translation>
    </message>
    <message>
        <source>上次回执</source>
        <extracomment>%1 when it came, %2 up to which event</extracomment>
        <translation>Last receipt</translation>
    </message>
    <message>
        <source>%1，至第 %2 条</source>
        <translation>%1, up to event %2</translation>
    </message>
    <message>
        <source>最新一条</source>
        <extracomment>%1 the number of the newest event, %2 its hash</extracomment>
        <translation>Newest event</translation>
    </message>
    <message>
        <source>第 %1 条，摘要 %2</source>
        <translation>%1, hash %2</translation>
    </message>
    <message>
        <source>本年居住证编号余</source>
        <translation>Permit numbers left this year</translation>
    </message>
    <message>
        <source>卡序号余</source>
        <translation>Card numbers left</translation>
    </message>
    <message>
        <source>证书文件夹</source>
        <translation>Folder of certificates</translation>
    </message>
    <message>
        <source>正在与中心通话</source>
        <translation>talking to the centre</translation>
    </message>
    <message>
        <source>离线：没有设置中心</source>
        <translation>offline: no centre is set</translation>
    </message>
    <message>
        <source>离线：中心没有应答</source>
        <translation>offline: the centre does not answer</translation>
    </message>
    <message>
        <source>上次没有成功</source>
        <translation>the last attempt failed</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>working</translation>
    </message>
    <message>
        <source>还没有问过中心</source>
        <translation>the centre has not been asked yet</translation>
    </message>
    <message>
        <source>%1 秒后；有事件时立即</source>
        <translation>in %1 s; at once when there are events</translation>
    </message>
    <message>
        <source>%1 秒后</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>中心：收下本站全部事件的服务器。未设中心就一直离线：照常办理，事件都留在本机。由管理员在“设置”的“中心”里填写地址</source>
        <translation>Centre: the server that receives all events of this station. Without one it stays offline: work goes on, and the events stay on this machine. An administrator enters the address under &quot;Centre&quot; in the settings</translation>
    </message>
    <message>
        <source>连接：最近一次与中心通话的结果。没有应答时先看网线和网络，再问中心的值班人员</source>
        <translation>Connection: how the last call to the centre went. If there is no answer, check the cable and the network first, then ask the people on duty at the centre</translation>
    </message>
    <message>
        <source>下次尝试：到时自动再送，不用守着；要现在就送，按 Ctrl+Enter。没有设中心时不送</source>
        <translation>Next try: events are sent again by themselves at that time; to send them now press Ctrl+Enter. Without a centre nothing is sent</translation>
    </message>
    <message>
        <source>待同步事件：已经办好、中心还没有收下的。连上中心就自动送走</source>
        <translation>Events waiting: done here, and not yet received by the centre. They are sent by themselves when the centre answers</translation>
    </message>
    <message>
        <source>最早的一条：等得最久的事件是什么时候办的。拖得越久，这台机器坏了损失越大</source>
        <translation>The oldest: when the event that has waited longest was done. The longer it waits, the more is lost if this machine breaks</translation>
    </message>
    <message>
        <source>上次回执：中心签字收下的时间，收到第几条为止</source>
        <translation>Last receipt: when the centre last signed for events, and up to which one</translation>
    </message>
    <message>
        <source>最新一条：本站最后一条事件和它的摘要。与中心核对时报给中心</source>
        <translation>Newest event: the last one of this station, and its hash. Tell it to the centre when both compare</translation>
    </message>
    <message>
        <source>本年居住证编号余：还能发几个编号。用完就不能再制证，请主管提前向中心申请</source>
        <translation>Permit numbers left this year: when they are used up no card can be made; have the supervisor ask the centre in time</translation>
    </message>
    <message>
        <source>卡序号余：还能制几张卡。用完就不能再制证，请主管提前向中心申请</source>
        <translation>Card numbers left: when they are used up no card can be made; have the supervisor ask the centre in time</translation>
    </message>
    <message>
        <source>证书文件夹：本站与中心互相证明身份的四个文件在这里：station.crt、station.key、ca.crt、centre.pem。由中心发给，管理员放入</source>
        <translation>Folder of certificates: the four files by which station and centre know each other lie here: station.crt, station.key, ca.crt, centre.pem. The centre provides them, an administrator puts them in</translation>
    </message>
    <message>
        <source>选中一行，这里说明它是什么、该做什么</source>
        <translation>Choose a row: what it is, and what to do, is told here</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 events</translation>
    </message>
</context>
<context>
    <name>app::TrainingReader</name>
    <message>
        <source>放空白卡</source>
        <translation>Lay a blank</translation>
    </message>
    <message>
        <source>取走卡</source>
        <translation>Take the card away</translation>
    </message>
    <message>
        <source>放回卡…</source>
        <translation>Lay a card back…</translation>
    </message>
    <message>
        <source>虚拟读卡器没有应答</source>
        <translation>The virtual reader does not answer</translation>
    </message>
    <message>
        <source>虚拟读卡器：空白卡用完了</source>
        <translation>Virtual reader: no blanks are left</translation>
    </message>
    <message>
        <source>读卡器上：卡 %1，空白卡还有 %2 张</source>
        <extracomment>the virtual reader: %1 the end of a chip&apos;s serial, %2 how many blank cards are left</extracomment>
        <translation>On the reader: card %1; blanks left: %2</translation>
    </message>
    <message>
        <source>读卡器上没有卡，空白卡还有 %1 张</source>
        <translation>No card on the reader; blanks left: %1</translation>
    </message>
    <message>
        <source>还没有取走过卡</source>
        <translation>No card was taken away yet</translation>
    </message>
    <message>
        <source>卡 %1：空白</source>
        <extracomment>%1 the end of a chip&apos;s serial, %2 whose card it is</extracomment>
        <translation>Card %1: blank</translation>
    </message>
    <message>
        <source>卡 %1：%2</source>
        <translation>Card %1: %2</translation>
    </message>
</context>
<context>
    <name>app::WeekChart</name>
    <message>
        <source>近七日：制成 %1 张，发放 %2 张</source>
        <extracomment>what a screen reader says of the chart: %1 and %2 numbers of cards</extracomment>
        <translation>Last seven days: %1 made, %2 handed over</translation>
    </message>
    <message>
        <source>近七日</source>
        <extracomment>title of the chart on the home page</extracomment>
        <translation>Seven days</translation>
    </message>
    <message>
        <source>制成</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>发放</source>
        <translation>Handed over</translation>
    </message>
</context>
</TS>
