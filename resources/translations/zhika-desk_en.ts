<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
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
        <translation>Who registered an applicant cannot approve the order</translation>
    </message>
    <message>
        <source>任务 %1 已通过审核，等待制证</source>
        <translation>Order %1 is approved and waits to be made</translation>
    </message>
</context>
<context>
    <name>app::CommandPalette</name>
    <message>
        <source>业务名称或拼音首字母</source>
        <translation>Name of a service, or its initials</translation>
    </message>
    <message>
        <source>查找业务</source>
        <translation>Find a service</translation>
    </message>
    <message>
        <source>找到的业务</source>
        <translation>Services found</translation>
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
        <source>✕ %1：卡片无应答</source>
        <translation>✕ %1: the card does not answer</translation>
    </message>
    <message>
        <source>● %1：有卡</source>
        <translation>● %1: card present</translation>
    </message>
    <message>
        <source>● 读卡器 %1 台，无卡</source>
        <translation>● %1 readers, no card</translation>
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
</context>
<context>
    <name>app::FaceView</name>
    <message>
        <source>卡面预览</source>
        <translation>The card, both sides</translation>
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
        <translation>Prove and hand over</translation>
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
        <source>未扫描：卡面将记为“未核验”</source>
        <translation>Not scanned: the print will be recorded as not proved</translation>
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
        <translation>chip (this kind of card cannot prove it)</translation>
    </message>
    <message>
        <source>卡面 ✓</source>
        <translation>print ✓</translation>
    </message>
    <message>
        <source>卡面未核验</source>
        <translation>print not proved</translation>
    </message>
    <message>
        <source>任务 %1 已发放：%2  %3  记录 ✓</source>
        <translation>Order %1 handed over: %2  %3  record ✓</translation>
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
        <translation>%1 events wait for the centre</translation>
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
        <extracomment>the four steps of making a card</extracomment>
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
        <translation>Order %1 is made; its chip comes alive at hand-over. Take the card, lay down the next</translation>
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
        <translation>Remedy: %1</translation>
    </message>
    <message>
        <source>代码：%1</source>
        <extracomment>a code for the support line</extracomment>
        <translation>Code: %1</translation>
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
        <translation>Remedy: %1</translation>
    </message>
    <message>
        <source>采用裁剪  (Ctrl+Shift+P)</source>
        <translation>Take the cut  (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>返回卡面</source>
        <translation>Back to the card</translation>
    </message>
    <message>
        <source>裁剪预览</source>
        <translation>The cut that is proposed</translation>
    </message>
    <message>
        <source>正在检查照片…</source>
        <translation>The photo is being judged…</translation>
    </message>
    <message>
        <source>✓ 照片合格，共 %1 项</source>
        <translation>✓ The photo passes all %1 checks</translation>
    </message>
    <message>
        <source>✕ 照片有 %1 项不合格</source>
        <translation>✕ The photo fails %1 checks</translation>
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
        <translation>Nation</translation>
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
        <translation>Registered address</translation>
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
        <translation>Reason of residence</translation>
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
        <translation>Days intended</translation>
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
        <source>材料 %1</source>
        <translation>Paper %1</translation>
    </message>
    <message>
        <source>Ctrl+P 选择，或粘贴、拖入</source>
        <translation>Ctrl+P, paste or drop</translation>
    </message>
</context>
<context>
    <name>app::RegistrationPage</name>
    <message>
        <source>受理</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>选择照片</source>
        <translation>Choose photo</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
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
        <source>%1（第%2条）</source>
        <extracomment>%1 what the rules decide, %2 number of the article</extracomment>
        <translation>%1 (Article %2)</translation>
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
        <translation>%1 is registered; no card by the rules</translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png)</source>
        <translation>Photos (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>阅读器上的身份证与表中的不是同一人。先登记表中的人；或者按 Ctrl+Delete 清空，随即填入这张证</source>
        <translation>The card on the reader is another person's. Register the one in the form first; or clear it with Ctrl+Delete, and this card fills it</translation>
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
        <source>粘贴或拖入的不是可读的照片</source>
        <translation>What was pasted or dropped is no picture that can be read</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>照片写不进临时文件夹，磁盘可能已满</source>
        <translation>The photo cannot be written to the temporary folder; the disk may be full</translation>
    </message>
</context>
</TS>
