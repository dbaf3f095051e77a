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
    <message>
        <source>查询</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>档案</source>
        <translation>Record</translation>
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
        <translation>There are more: type a little further</translation>
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
        <translation>Address of household registration</translation>
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
        <translation>Arrived</translation>
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
        <translation>Declared by</translation>
    </message>
    <message>
        <source>申报人姓名</source>
        <translation>Declarant</translation>
    </message>
    <message>
        <source>申报人电话</source>
        <translation>Declarant's telephone</translation>
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
        <source>暂停使用</source>
        <translation>Suspension</translation>
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
        <source>查看完整档案须有事由，事由记入审计</source>
        <translation>A whole record needs a reason, which goes into the audit trail</translation>
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
</context>
<context>
    <name>app::RecordView</name>
    <message>
        <source>档案内容</source>
        <translation>What the record holds</translation>
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
        <source>按 Ctrl+P 选择</source>
        <translation>choose with Ctrl+P</translation>
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
</context>
</TS>
