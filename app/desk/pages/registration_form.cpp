#include "app/desk/pages/registration_form.h"

#include <QScrollArea>
#include <algorithm>

#include "app/desk/pages/proxy_fields.h"
#include "app/desk/widgets/choice_box.h"
#include "app/desk/words/code_words.h"
#include "app/desk/words/paper_words.h"
#include "app/desk/words/wording.h"
#include "app/registry/calendar.h"
#include "app/registry/citizen_number.h"

namespace app {
namespace {

constexpr int columns = 4;
constexpr int leastLetters = 6;  // that a list has room for, whatever it offers
constexpr int numberLength = 18;
constexpr auto himself = "本人";

QLineEdit* editorOf(FormField* field) {
    return qobject_cast<QLineEdit*>(field->editor());
}

}  // namespace

RegistrationForm::RegistrationForm() : grid_(new QGridLayout(this)), proxies_(new ProxyFields) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(4);  // at the least: the rows share what more there is
    for (int column = 0; column < columns; ++column) grid_->setColumnStretch(column, 1);
    line("citizen_number", tr("公民身份号码"), 0, 0, 2);
    line("name", tr("姓名"), 0, 2);
    list("sex", tr("性别"), 0, 3);
    line("birth_date", tr("出生日期"), 1, 0);
    list("nation", tr("民族"), 1, 1);
    list("marital_status", tr("婚姻状况"), 1, 2);
    line("phone", tr("联系电话"), 1, 3);
    line("household_address", tr("常住户口所在地住址"), 2, 0, columns);
    line("present_address", tr("现居住地住址"), 3, 0, columns);
    line("workplace", tr("服务处所"), 4, 0, 2);
    list("residence_reason", tr("居住事由"), 4, 2);
    list("residence_place", tr("居住处所"), 4, 3);
    line("arrival_date", tr("到达日期"), 5, 0);
    line("intended_days", tr("拟居住天数"), 5, 1);
    list("document_type", tr("证件类型"), 5, 2, 2);
    list("declarant_type", tr("申报人类型"), 6, 0);
    line("declarant_name", tr("申报人姓名"), 6, 1);
    line("declarant_phone", tr("申报人电话"), 6, 2);
    line("photo", tr("照片"), 6, 3);
    titles_["papers"] = tr("材料");
    editorOf(field("photo"))->setReadOnly(true);
    editorOf(field("photo"))->setPlaceholderText(tr("Ctrl+P、粘贴"));
    editorOf(field("photo"))->setToolTip(tr("Ctrl+P 选择，或粘贴、拖入"));
    //: the form in which a date is typed
    editorOf(field("birth_date"))->setPlaceholderText(tr("年-月-日"));
    editorOf(field("arrival_date"))->setPlaceholderText(tr("年-月-日"));
    connect(field("citizen_number"), &FormField::edited, this, &RegistrationForm::readNumber);
    for (const char* id : {"declarant_type", "name", "phone"})
        connect(field(id), &FormField::edited, this, &RegistrationForm::readDeclarant);
    addProxies();
}

// What the papers of a group prove.
QString RegistrationForm::paperTitle(const std::string& group) {
    if (group == "identity") return tr("材料：身份证明");
    if (group == "photos") return tr("材料：照片");
    if (group == "residence") return tr("材料：居住或就业等证明");
    return tr("材料：%1").arg(shown(group));
}

void RegistrationForm::addProxies() {
    constexpr int row = 8;
    for (const auto& [id, label, field] : proxies_->entries()) add(id, label, field);
    connect(proxies_->last(), &FormField::finished, this, &RegistrationForm::finished);
    grid_->addWidget(proxies_, row, 0, 1, columns);
    proxies_->hide();
}

// Enter in the last field that is shown leads out of the form.
void RegistrationForm::showProxies(bool wanted) {
    proxies_->setVisible(wanted);
    proxies_->last()->leadsOut(wanted);
    if (!papers_.empty()) papers_.back()->leadsOut(!wanted);
}

void RegistrationForm::turnProxies() {
    const bool wanted = proxies_->isHidden();
    showProxies(wanted || proxies_->areUsed());
    if (wanted) focusOn("proxy_name");
}

void RegistrationForm::line(const std::string& id, const QString& label, int row, int column, int span) {
    place(id, label, new FormField(label, new QLineEdit), row, column, span);
}

void RegistrationForm::list(const std::string& id, const QString& label, int row, int column, int span) {
    place(id, label, new FormField(label, new ChoiceBox), row, column, span);
}

void RegistrationForm::place(const std::string& id, const QString& label, FormField* field, int row, int column, int span) {
    add(id, label, field);
    order_.push_back(field);
    grid_->addWidget(field, row, column, 1, span, Qt::AlignTop);
}

void RegistrationForm::add(const std::string& id, const QString& label, FormField* field) {
    fields_[id] = field;
    titles_[id] = label;
    field->editor()->setObjectName(shown(id));
    if (auto* list = qobject_cast<QComboBox*>(field->editor())) list->setMinimumContentsLength(leastLetters);
    connect(field, &FormField::edited, this, &RegistrationForm::edited);
    connect(field, &FormField::left, this, &RegistrationForm::left);
    connect(field, &FormField::next, this, &RegistrationForm::focusNextGap);
    connect(field, &FormField::picturePasted, this, &RegistrationForm::picturePasted);
}

void RegistrationForm::offer(const FormChoices& choices) {
    choices_ = choices;
    for (const auto& [set, names] : choices.codes) {
        auto* list = qobject_cast<QComboBox*>(field(set)->editor());
        list->clear();
        QStringList codes;
        if (proxies_->contains(field(set))) {  // nobody need have come
            list->addItem({});
            codes << QString();
        }
        for (const auto& [code, name] : names) {
            field(set)->offer(shown(name), codeWord(set, shown(name)));
            codes << shown(code);
        }
        field(set)->offerCodes(codes);
        list->setCurrentIndex(-1);
    }
    for (const auto& group : choices.papers) offerPaper(group);
    if (!papers_.empty()) {
        papers_.back()->leadsOut();
        connect(papers_.back(), &FormField::finished, this, &RegistrationForm::finished);
        setTabOrder(papers_.back()->editor(), proxies_->first()->editor());
    }
    startAgain();
}

void RegistrationForm::offerPaper(const Regime::PaperGroup& group) {
    constexpr int paperRow = 7;
    auto* list = new ChoiceBox;
    list->addItem({});
    auto* paper = new FormField(paperTitle(group.id), list);
    QStringList codes{QString()};
    for (const auto& name : group.any) {
        if (usualPaper(shown(name)) != shown(name)) continue;
        paper->offer(shown(name), paperWord(shown(name)));
        codes << QString::number(codes.size());
    }
    paper->offerCodes(codes);
    list->setObjectName("paper" + QString::number(papers_.size()));
    grid_->addWidget(paper, paperRow, static_cast<int>(papers_.size()), Qt::AlignTop);
    connect(paper, &FormField::edited, this, &RegistrationForm::edited);
    connect(paper, &FormField::left, this, &RegistrationForm::left);
    connect(paper, &FormField::next, this, &RegistrationForm::focusNextGap);
    connect(paper, &FormField::picturePasted, this, &RegistrationForm::picturePasted);
    // a widget that comes later would be the last of the whole window
    setTabOrder(papers_.empty() ? field("photo")->editor() : papers_.back()->editor(), list);
    papers_.push_back(paper);
}

RowValues RegistrationForm::values() const {
    RowValues values;
    for (const auto& [id, field] : fields_)
        if (id != "photo") values[id] = field->text().toStdString();
    QStringList papers;
    for (const auto* paper : papers_)
        if (!paper->text().isEmpty()) papers << paper->text();
    values["papers"] = papers.join(';').toStdString();
    return values;
}

void RegistrationForm::setPhoto(const std::filesystem::path& photo) {
    photo_ = photo;
    ++photoNumber_;
    field("photo")->setText(QString::fromStdString(photo.filename().string()));
    emit edited();
    if (!photo.empty()) goOnFromPhoto();
}

void RegistrationForm::goOnFromPhoto() {
    if (guided_ && window()->focusWidget() == field("photo")->editor()) focusNextGap();
}

// Nobody is in it any more, or it cannot get longer.
bool RegistrationForm::isFilledIn(const std::string& id) const {
    return field(id)->wasLeft() || (id == "citizen_number" && field(id)->text().size() == numberLength);
}

void RegistrationForm::setFaults(const std::map<std::string, QString>& faults, bool all) {
    for (const auto& [id, field] : fields_) {
        const auto fault = faults.find(id);
        const bool said = fault != faults.end() && (all || isFilledIn(id));
        field->setFault(said ? fault->second : QString());
    }
    const auto papers = faults.find("papers");
    const std::size_t told = firstPaperMissing();
    for (std::size_t i = 0; i < papers_.size(); ++i) {
        const bool said = i == told && papers != faults.end() && (all || papers_.back()->wasLeft());
        papers_[i]->setFault(said ? papers->second : QString());
    }
    if (proxies_->areUsed()) showProxies(true);
}

void RegistrationForm::focusFirst() {
    focusOn("citizen_number");
}

// The first, when none is.
std::size_t RegistrationForm::firstPaperMissing() const {
    const auto missing = std::ranges::find_if(papers_, [](const FormField* paper) { return paper->text().isEmpty(); });
    return missing == papers_.end() ? 0 : static_cast<std::size_t>(missing - papers_.begin());
}

void RegistrationForm::focusOn(const std::string& id) {
    if (const auto found = fields_.find(id); found != fields_.end()) {
        if (proxies_->contains(found->second)) showProxies(true);
        found->second->editor()->setFocus();
    }
    if (id == "papers" && !papers_.empty()) papers_[firstPaperMissing()]->editor()->setFocus();
}

void RegistrationForm::bringFocusInSight() {
    const QWidget* now = window()->focusWidget();
    if (!now || !isAncestorOf(now)) return;
    for (QWidget* around = parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) return area->ensureWidgetVisible(now->parentWidget(), 0, 0);
}

// What most applicants have is there already; where one must have lived here before, nobody arrives today.
void RegistrationForm::startAgain() {
    for (const auto& [id, field] : fields_) field->startAgain();
    for (auto* paper : papers_) paper->startAgain();
    photo_.clear();
    ++photoNumber_;
    guide(false);
    showProxies(false);
    const auto first = [&](const char* set) {
        const auto names = choices_.codes.find(set);
        return names == choices_.codes.end() || names->second.empty() ? QString() : shown(names->second.begin()->second);
    };
    field("nation")->setText(first("nation"));
    field("document_type")->setText(first("document_type"));
    field("declarant_type")->setText(himself);
    if (choices_.regime.residenceBeforeDays == 0) field("arrival_date")->setText(shown(toText(today())));
    for (std::size_t i = 0; i < papers_.size() && i < choices_.papers.size(); ++i)
        if (const auto& group = choices_.papers[i]; group.id == "identity" || group.id == "photos")
            papers_[i]->setText(shown(group.any.front()));
    untouched_ = values();
    emit edited();
}

void RegistrationForm::proposePlaces() {
    if (!places_.empty()) return;
    const auto below = [this](PlaceKind kind, const char* id, const QString& name) {
        places_[kind] = new PlaceProposals(editorOf(field(id)), name);
        connect(places_[kind], &PlaceProposals::wanted, this, [this, kind](const QString& typed) { emit placeTyped(kind, typed); });
    };
    below(PlaceKind::building, "present_address", tr("以前填过的楼栋，按下键选择"));
    below(PlaceKind::employer, "workplace", tr("以前填过的单位，按下键选择"));
}

void RegistrationForm::propose(PlaceKind kind, const QString& typed, const QStringList& places) {
    if (const auto found = places_.find(kind); found != places_.end()) found->second->show(typed, places);
}

void RegistrationForm::guide(bool guided) {
    guided_ = guided;
    for (auto* field : order_) field->guide(guided);
    for (auto* paper : papers_) paper->guide(guided);
    for (const auto& proxy : proxies_->entries()) proxy.field->guide(guided);
}

void RegistrationForm::fill(const RowValues& known, const RowValues& usual) {
    for (const auto& [id, value] : known)
        if (const auto found = fields_.find(id); found != fields_.end()) found->second->fill(shown(value));
    for (const auto& [id, value] : usual)
        if (const auto found = fields_.find(id); found != fields_.end() && found->second->text().isEmpty()) found->second->fill(shown(value));
    readDeclarant();
    guide(true);
    emit edited();
}

void RegistrationForm::restore(const RowValues& values) {
    for (const auto& [id, value] : values)
        if (const auto found = fields_.find(id); found != fields_.end()) found->second->setText(shown(value));
    const auto told = values.find("papers");
    QStringList papers = told == values.end() ? QStringList() : shown(told->second).split(';', Qt::SkipEmptyParts);
    for (auto* paper : papers_) {
        paper->setText(usualPaper(papers.value(0)));
        if (!paper->text().isEmpty()) papers.removeFirst();
        else paper->setText({});
    }
    showProxies(proxies_->areUsed());
    emit edited();
}

bool RegistrationForm::isUntouched() const {
    return photo_.empty() && !photoComing_ && values() == untouched_;
}

bool RegistrationForm::isOfAnother(const RowValues& known) const {
    const QString there = field("citizen_number")->text().trimmed().toUpper();
    const auto number = known.find("citizen_number");
    return !there.isEmpty() && number != known.end() && there != shown(number->second);
}

// No workplace is an answer too.
bool RegistrationForm::isGap(const FormField* wanted) const {
    return wanted->isFaulty() || (wanted->text().isEmpty() && wanted != field("workplace") && !proxies_->contains(wanted));
}

// The next one after the focus, else the first one left; without any the form is finished.
void RegistrationForm::focusNextGap() {
    std::vector<FormField*> all = order_;
    all.insert(all.end(), papers_.begin(), papers_.end());
    for (const auto& proxy : proxies_->entries()) all.push_back(proxy.field);
    const QWidget* now = window()->focusWidget();  // also while another window is in front
    const auto here = std::ranges::find_if(all, [&](const FormField* one) { return one->editor() == now; });
    if (here != all.end()) std::ranges::rotate(all, here + 1);
    const auto gap = std::ranges::find_if(all, [&](const FormField* one) { return isGap(one) && one->editor() != now; });
    if (gap == all.end()) return emit finished();
    (*gap)->editor()->setFocus();
}

QString RegistrationForm::titleOf(const std::string& id) const {
    const auto found = titles_.find(id);
    return found == titles_.end() ? shown(id) : found->second;
}

void RegistrationForm::readNumber() {
    const std::string number = field("citizen_number")->text().toUpper().toStdString();
    if (faultOfCitizenNumber(number)) return;
    field("birth_date")->fill(shown(birthDateOf(number)));
    if (const auto sexes = choices_.codes.find("sex"); sexes != choices_.codes.end())
        if (const auto sex = sexes->second.find(sexOf(number)); sex != sexes->second.end()) field("sex")->fill(shown(sex->second));
}

void RegistrationForm::readDeclarant() {
    if (field("declarant_type")->text() != himself) {
        if (!field("declarant_type")->text().isEmpty()) showProxies(true);
        return;
    }
    field("declarant_name")->fill(field("name")->text());
    field("declarant_phone")->fill(field("phone")->text());
}

}  // namespace app
