#include "app/desk/widgets/element_form.h"

#include <QPixmap>
#include <QVBoxLayout>

#include "app/desk/widgets/plain_label.h"

namespace app {
namespace {

constexpr int columns = 2, swatch = 16;
constexpr double boxStep = 0.1, pointStep = 0.5, leastPoint = 1, mostPoints = 72;
constexpr int mostLines = 10;

QIcon swatchOf(const QString& colour) {
    QPixmap pixmap(swatch, swatch);
    pixmap.fill(QColor(colour));
    return pixmap;
}

}  // namespace

ElementForm::ElementForm() : grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(8);
    for (int column = 0; column < columns; ++column) grid_->setColumnStretch(column, 1);
    const auto part = [](BoxPart which) { return [which](double value) { return boxWith(which, value); }; };
    x_ = number(tr("左（毫米）"), 2, boxStep, part(BoxPart::x));
    y_ = number(tr("上（毫米）"), 2, boxStep, part(BoxPart::y));
    width_ = number(tr("宽（毫米）"), 2, boxStep, part(BoxPart::width));
    height_ = number(tr("高（毫米）"), 2, boxStep, part(BoxPart::height));
    //: size of a text, in points
    points_ = number(tr("字号（点）"), 1, pointStep, sized);
    least_ = number(tr("最小字号（点）"), 1, pointStep, shrunkTo);
    //: what happens to a text that is too long
    fit_ = list(tr("放不下时"), {tr("拒绝"), tr("缩小"), tr("换行")}, [](int item) { return fitted(static_cast<printer::Fit>(item)); });
    lines_ = number(tr("最多行数"), 0, 1, [](double value) { return inLines(static_cast<int>(value)); });
    align_ = list(tr("对齐"), {tr("左"), tr("居中"), tr("右")}, [](int item) { return aligned(static_cast<printer::Align>(item)); });
    colour_ = list(tr("颜色"), {}, [this](int item) { return coloured(colour_->itemText(item).toStdString()); });
    bold_ = new QCheckBox(tr("粗体"));
    connect(bold_, &QCheckBox::clicked, this, [this](bool on) { emit edited(bold(on)); });
    add(bold_);
    words_ = new QLineEdit;
    //: words that are printed on each card
    said_ = new FormField(tr("文字"), words_);
    said_->leadsOut();
    connect(said_, &FormField::finished, this, &ElementForm::takeWords);
    connect(said_, &FormField::left, this, &ElementForm::takeWords);
    add(said_);
    setEnabled(false);
}

// A field that loses the focus as it is destroyed would be heard by a form that is no more.
ElementForm::~ElementForm() {
    for (NumberBox* box : numbers_) box->disconnect(this);
    said_->disconnect(this);
}

void ElementForm::takeWords() {
    if (!words_->isModified()) return;
    words_->setModified(false);
    emit edited(worded(words_->text().toStdString()));
}

void ElementForm::add(QWidget* field) {
    grid_->addWidget(field, fields_ / columns, fields_ % columns);
    ++fields_;
}

NumberBox* ElementForm::number(const QString& name, int decimals, double step, const std::function<ElementChange(double)>& change) {
    auto* box = new NumberBox(name, decimals, step);
    auto* title = new PlainLabel(name);
    title->setObjectName("fieldLabel");
    title->setBuddy(box);
    auto* field = new QWidget;
    auto* layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(box);
    connect(box, &NumberBox::changed, this, [this, change](double value) { emit edited(change(value)); });
    numbers_.push_back(box);
    add(field);
    return box;
}

QComboBox* ElementForm::list(const QString& name, const QStringList& items, const std::function<ElementChange(int)>& change) {
    auto* box = new QComboBox;
    box->addItems(items);
    connect(box, &QComboBox::activated, this, [this, change](int item) { emit edited(change(item)); });
    add(new FormField(name, box));
    return box;
}

void ElementForm::show(const printer::Layout& layout, const ElementPlace& place) {
    const auto box = boxAt(layout, place);
    setEnabled(box.has_value());
    if (!box) return;
    printer::Element plain;  // stands for a keep-out, which has nothing but a place
    plain.type = printer::ElementType::image;
    const auto* found = elementAt(layout, place);
    const printer::Element& element = found ? *found : plain;
    showBox(layout, *box);
    showText(element);
    showWords(element);
    showColours(layout, element);
}

void ElementForm::showBox(const printer::Layout& layout, const printer::Box& box) {
    x_->put(box.x, 0, layout.width - box.width);
    y_->put(box.y, 0, layout.height - box.height);
    width_->put(box.width, 0, layout.width - box.x);
    height_->put(box.height, 0, layout.height - box.y);
}

void ElementForm::showText(const printer::Element& element) {
    const bool text = element.type == printer::ElementType::text;
    const bool shrinks = text && element.fit != printer::Fit::refuse;
    points_->put(element.points, leastPoint, mostPoints);
    least_->put(element.minPoints, leastPoint, shrinks ? element.points : mostPoints);
    lines_->put(element.lines, 1, mostLines);
    fit_->setCurrentIndex(static_cast<int>(element.fit));
    align_->setCurrentIndex(static_cast<int>(element.align));
    bold_->setChecked(element.bold);
    for (QWidget* field : {static_cast<QWidget*>(points_), static_cast<QWidget*>(fit_), static_cast<QWidget*>(align_), static_cast<QWidget*>(bold_)})
        field->setEnabled(text);
    least_->setEnabled(shrinks);
    lines_->setEnabled(text && element.fit == printer::Fit::wrap);
}

void ElementForm::showWords(const printer::Element& element) {
    words_->setText(QString::fromStdString(element.text));
    words_->setEnabled(element.type == printer::ElementType::text && element.bind.empty());
}

// Pictures bring their own colours, and resin is black.
void ElementForm::showColours(const printer::Layout& layout, const printer::Element& element) {
    using enum printer::ElementType;
    const bool picture = element.type == photo || element.type == ghost || element.type == image;
    colour_->clear();
    for (const auto& colour : paletteOf(layout)) {
        const QString name = QString::fromStdString(colour);
        colour_->addItem(swatchOf(name), name);
    }
    colour_->setCurrentText(QString::fromStdString(element.colour));
    colour_->setEnabled(!picture && element.panel == printer::Panel::colour);
}

}  // namespace app
