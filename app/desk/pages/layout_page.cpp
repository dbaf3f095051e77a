#include "app/desk/pages/layout_page.h"

#include <QMenu>
#include <algorithm>

#include "app/desk/theme/text_size.h"
#include "app/desk/widgets/choice_box.h"
#include "app/desk/words/layout_words.h"

namespace app {
namespace {

constexpr auto microtext = "RESIDENCE PERMIT OF CHINA";
constexpr int elementsWidth = 264, formWidth = 264, findingsHeight = 104;

QString wordFor(LayoutStanding standing) {
    switch (standing) {
        case LayoutStanding::notSigned:
            return LayoutPage::tr("未签名：不能打印");
        case LayoutStanding::installed:
            return LayoutPage::tr("已签名，现在不用它打印");
        case LayoutStanding::prints:
            break;
    }
    return LayoutPage::tr("已签名，现在按它打印");
}

// The last of its side where there is no such place any more.
ElementPlace nearest(const printer::Layout& layout, const ElementPlace& place) {
    const std::size_t parts = place.side < layout.sides.size() ? partsOf(layout.sides[place.side]) : 0;
    return parts == 0 ? ElementPlace{} : ElementPlace{place.side, std::min(place.element, parts - 1)};
}

}  // namespace

LayoutPage::LayoutPage(LayoutEditing& service, const Wording& wording)
    : Page(tr("版式")), service_(service), wording_(wording), known_(new ChoiceBox), elements_(new TextList(tr("元素"), {tr("面"), tr("元素")})),
      findings_(new TextList(tr("检查结果"), {tr("位置"), tr("检查结果")})), canvas_(new LayoutCanvas), form_(new ElementForm),
      standing_(new DecisionLabel), message_(new MessagePanel), kinds_(new QMenu(this)), save_(primary(tr("存为新版本"))),
      undo_(secondary(tr("撤销"), QKeySequence(Qt::CTRL | Qt::Key_Z))),
      redo_(secondary(tr("重做"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))), checked_(secondary(tr("已核对"), QKeySequence(Qt::Key_F11))),
      use_(secondary(tr("签名并启用"), QKeySequence(Qt::CTRL | Qt::Key_I))) {
    layOut();
    fillMenu();
    joinUp();
    showStanding();
}

// A list that is destroyed chooses another row, which a page that is no more would hear.
LayoutPage::~LayoutPage() {
    elements_->selectionModel()->disconnect(this);
}

void LayoutPage::layOut() {
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(new FormField(tr("版式"), known_));
    left->addWidget(elements_, 1);
    elements_->cutLast();
    for (QWidget* list : {static_cast<QWidget*>(known_), static_cast<QWidget*>(elements_)}) list->setFixedWidth(inText(elementsWidth));
    auto* hint = new PlainLabel(tr("在卡面上：方向键移动 0.1 毫米，Shift 加方向键 1 毫米，PgUp、PgDn 换元素"));
    hint->setObjectName("hint");
    hint->setWordWrap(true);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(canvas_, 1);
    middle->addWidget(hint);
    auto* both = new QHBoxLayout;
    both->setSpacing(16);
    both->addLayout(left);
    both->addLayout(middle, 1);
    work()->addWidget(message_);
    work()->addWidget(standing_);
    work()->addLayout(both, 1);
    form_->setFixedWidth(inText(formWidth));
    aside()->addWidget(form_);
    add_ = atTheSide(tr("新增元素"), QKeySequence(Qt::CTRL | Qt::Key_N));
    remove_ = atTheSide(tr("删除元素"), QKeySequence(Qt::Key_Delete));
    aside()->addStretch(1);
    findings_->setFixedHeight(inText(findingsHeight));
    work()->addWidget(findings_);  // the last that Tab comes to
}

// Below the first entry stand the values, each of which is a text of its own.
void LayoutPage::fillMenu() {
    kinds_->setAccessibleName(tr("新增元素"));
    auto* values = kinds_->addMenu(newPartWord(NewPart::value));
    for (const auto& [name, word] : boundWords())
        connect(values->addAction(word), &QAction::triggered, this, [this, value = name] { add(NewPart::value, value); });
    for (const auto& name : newPartNames()) {
        const auto part = newPartOf(name).value_or(NewPart::value);
        if (part == NewPart::value) continue;
        if (part == NewPart::contacts) kinds_->addSeparator();
        std::string content;
        if (part == NewPart::text) content = tr("文字").toStdString();
        if (part == NewPart::microtext) content = microtext;
        connect(kinds_->addAction(newPartWord(part)), &QAction::triggered, this, [this, part, content] { add(part, content); });
    }
}

void LayoutPage::joinUp() {
    connect(add_, &QPushButton::clicked, this, [this] {
        kinds_->popup(add_->mapToGlobal(QPoint(0, add_->height())));
        kinds_->setActiveAction(kinds_->actions().first());
    });
    connect(remove_, &QPushButton::clicked, this, &LayoutPage::remove);
    connect(known_, &QComboBox::activated, this, [this](int item) {
        name_ = known_->itemData(item).toString().toStdString();
        service_.open(this, name_, taken());
    });
    connect(elements_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) { chooseRow(row.row()); });
    connect(elements_, &QTableView::activated, canvas_, [this] { canvas_->setFocus(Qt::OtherFocusReason); });
    connect(canvas_, &LayoutCanvas::moved, this, [this](double right, double down, bool goesOn) { change(movedBy(right, down), goesOn); });
    connect(canvas_, &LayoutCanvas::stepped, this, [this](int by) { choosePlace(placeAt(rowOf(place_) + by)); });
    connect(canvas_, &LayoutCanvas::chosen, this, [this](std::size_t element) { choosePlace({place_.side, element}); });
    connect(form_, &ElementForm::edited, this, [this](const ElementChange& wanted) { change(wanted); });
    connect(undo_, &QPushButton::clicked, this, [this] { service_.undo(this, taken()); });
    connect(redo_, &QPushButton::clicked, this, [this] { service_.redo(this, taken()); });
    connect(save_, &QPushButton::clicked, this, &LayoutPage::save);
    connect(checked_, &QPushButton::clicked, this, [this] {
        confirmed_ = view_.text;
        showStanding();
    });
    connect(use_, &QPushButton::clicked, this, &LayoutPage::putToUse);
}

void LayoutPage::open() {
    readKnown();
    service_.open(this, name_, taken());
    if (!isAncestorOf(window()->focusWidget())) elements_->setFocus(Qt::OtherFocusReason);
}

void LayoutPage::readKnown() {
    service_.known(this, [this](const Result<std::vector<KnownLayout>>& known) {
        if (!known) return message_->showFailure(wording_.failure(known.error()));
        takeKnown(*known);
    });
}

Then<LayoutView> LayoutPage::taken() {
    return [this](const Result<LayoutView>& view) {
        if (!view) return message_->showFailure(wording_.failure(view.error()));
        message_->clear();
        take(*view);
    };
}

void LayoutPage::change(const ElementChange& change, bool goesOn) {
    service_.change(this, place_, change, goesOn, taken());
}

// What was added is chosen: the last of its kind on the side.
void LayoutPage::add(NewPart part, const std::string& content) {
    service_.change(this, place_, added(part, content), false, [this, side = place_.side](const Result<LayoutView>& view) {
        if (view && view->refused.empty() && side < view->layout.sides.size()) {
            const auto& after = view->layout.sides[side];
            const bool element = side >= view_.layout.sides.size() || after.elements.size() > view_.layout.sides[side].elements.size();
            place_ = {side, (element ? after.elements.size() : partsOf(after)) - 1};
        }
        taken()(view);
        if (view && view->refused.empty()) canvas_->setFocus(Qt::OtherFocusReason);
    });
}

// The one after it is chosen then.
void LayoutPage::remove() {
    change(removed());
}

void LayoutPage::save() {
    save_->setEnabled(false);  // until it is answered
    service_.save(this, [this](const Result<LayoutView>& view) { told(view, tr("已存为 %1 版本 %2。未签名：不能打印")); });
}

void LayoutPage::putToUse() {
    use_->setEnabled(false);  // until it is answered
    service_.putToUse(this, confirmed_, [this](const Result<LayoutView>& view) { told(view, tr("已签名并启用：此后按 %1 版本 %2 打印")); });
}

void LayoutPage::told(const Result<LayoutView>& view, const QString& done) {
    taken()(view);
    showStanding();
    if (!view) return;
    message_->showDone(done.arg(layoutWord(view->layout.name)).arg(view->layout.version));
    readKnown();
}

void LayoutPage::takeKnown(const std::vector<KnownLayout>& known) {
    known_->clear();
    for (const auto& layout : known) known_->addItem(layoutWord(layout.name, layout.version), shown(layout.name));
    known_->setCurrentIndex(known_->findData(shown(view_.layout.name)));
}

void LayoutPage::take(const LayoutView& view) {
    const bool another = view.layout.name != view_.layout.name;
    view_ = view;
    name_ = view.layout.name;
    place_ = another ? ElementPlace{} : nearest(view.layout, place_);
    known_->setCurrentIndex(known_->findData(shown(name_)));
    showElements();
    showChosen();
    showStanding();
    showFindings();
    draw();
}

void LayoutPage::showElements() {
    QList<QStringList> rows;
    for (std::size_t side = 0; side < view_.layout.sides.size(); ++side)
        for (std::size_t part = 0; part < partsOf(view_.layout.sides[side]); ++part)
            rows << QStringList{sideWord(view_.layout.sides[side].name), partWord(view_.layout, {side, part})};
    if (rows != rows_) elements_->set(rows);
    rows_ = rows;
    choosePlace(place_);
}

int LayoutPage::rowOf(const ElementPlace& place) const {
    std::size_t row = place.element;
    for (std::size_t i = 0; i < place.side && i < view_.layout.sides.size(); ++i) row += partsOf(view_.layout.sides[i]);
    return static_cast<int>(row);
}

// The nearest where there is no such row.
ElementPlace LayoutPage::placeAt(int row) const {
    if (rows_.isEmpty()) return {};
    ElementPlace place{0, static_cast<std::size_t>(std::clamp(row, 0, static_cast<int>(rows_.size()) - 1))};
    while (place.element >= partsOf(view_.layout.sides[place.side])) place.element -= partsOf(view_.layout.sides[place.side++]);
    return place;
}

void LayoutPage::choosePlace(const ElementPlace& place) {
    elements_->selectRow(rowOf(place));
}

void LayoutPage::chooseRow(int row) {
    if (row < 0) return;
    place_ = placeAt(row);
    showChosen();
}

void LayoutPage::showChosen() {
    form_->show(view_.layout, place_);
    canvas_->show(view_.layout, place_);
}

bool LayoutPage::drawnWell() const {
    return drawn_ == view_.text && pictures_.faults.empty() && !pictures_.face.front.isNull();
}

void LayoutPage::showStanding() {
    const bool there = !view_.layout.name.empty(), prints = view_.standing == LayoutStanding::prints;
    const bool usable = there && !view_.changed && !prints, confirmed = confirmed_ == view_.text;
    undo_->setEnabled(there && view_.canUndo);
    redo_->setEnabled(there && view_.canRedo);
    save_->setEnabled(there && view_.changed);
    add_->setEnabled(there);
    remove_->setEnabled(there);
    checked_->setEnabled(usable && drawnWell() && !confirmed);
    use_->setEnabled(usable && drawnWell() && confirmed);
    setSubject(there ? layoutTitle(view_.layout.name, view_.layout.version) : QString());
    if (!there) return standing_->say({}, {});
    const QString next = !usable       ? QString()
                         : drawnWell() ? "　" + tr("核对卡面后按 F11，才能签名并启用")
                                       : "　" + tr("卡面画好、检查没有问题，才能核对和签名");
    standing_->say((view_.changed ? tr("改动还没有保存；保存的是新版本。未签名：不能打印") : wordFor(view_.standing)) + next,
                   prints ? QString() : "part");
}

QStringList LayoutPage::findingOf(const printer::LayoutFault& fault) const {
    const auto place = placeOf(fault.path);
    const auto* element = place ? elementAt(view_.layout, *place) : nullptr;
    const QString where = fault.path == "/sides" ? tr("版式") : shown(fault.path);
    //: a change of the layout that breaks a rule, and the rule
    return {element ? elementWord(*element) : where, tr("✕ 没有改动：%1").arg(layoutRuleWord(fault.rule))};
}

// The element whose name a detail begins with, in words.
QString LayoutPage::whereIs(const std::string& detail) const {
    const auto end = std::min(detail.find(':'), detail.size());
    for (const auto& side : view_.layout.sides)
        for (const auto& element : side.elements)
            if (element.id == detail.substr(0, end)) return elementWord(element) + shown(detail.substr(end));
    return shown(detail);
}

void LayoutPage::showFindings() {
    QList<QStringList> rows;
    for (const auto& fault : view_.refused) rows << findingOf(fault);
    for (const auto& error : pictures_.faults) {
        const FailureText text = wording_.failure(error);
        rows << QStringList{whereIs(text.detail), "✕ " + shown(text.cause)};
    }
    for (const auto& font : pictures_.missingFonts) rows << QStringList{shown(font), tr("▲ 本机没有这种字体")};
    if (!pictures_.faults.empty() && pictures_.face.front.isNull()) rows << QStringList{{}, tr("▲ 卡面还是改动之前的样子")};
    if (rows.isEmpty() && !pictures_.face.front.isNull()) rows << QStringList{{}, tr("✓ 样例卡面排得下，二维码可读")};
    findings_->set(rows);
}

// One face at a time; what changed meanwhile is drawn when it has come.
void LayoutPage::draw() {
    if (drawing_ || asked_ == view_.text) return;
    drawing_ = true;
    asked_ = view_.text;
    service_.draw(this, view_, [this](const Result<LayoutPictures>& drawn) {
        drawing_ = false;
        if (drawn) pictures_ = *drawn;
        if (drawn) drawn_ = asked_;
        if (!drawn) message_->showFailure(wording_.failure(drawn.error()));
        if (drawn && !drawn->face.front.isNull()) canvas_->setFace(drawn->face.front, drawn->face.back);
        showFindings();
        showStanding();
        draw();
    });
}

}  // namespace app
