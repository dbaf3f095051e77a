#pragma once

#include <QCheckBox>
#include <QGridLayout>

#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/number_box.h"
#include "app/services/layout_change.h"

namespace app {

// The properties of one element or keep-out of a layout, in millimetres and points. What does not apply to it is dimmed.
class ElementForm : public QWidget {
    Q_OBJECT
  public:
    ElementForm();
    ~ElementForm() override;
    void show(const printer::Layout& layout, const ElementPlace& place);

  signals:
    void edited(const app::ElementChange& change);

  private:
    NumberBox* number(const QString& name, int decimals, double step, const std::function<ElementChange(double)>& change);
    QComboBox* list(const QString& name, const QStringList& items, const std::function<ElementChange(int)>& change);
    void takeWords();
    void add(QWidget* field);
    void showBox(const printer::Layout& layout, const printer::Box& box);
    void showText(const printer::Element& element);
    void showWords(const printer::Element& element);
    void showColours(const printer::Layout& layout, const printer::Element& element);

    QGridLayout* grid_;
    int fields_ = 0;
    std::vector<NumberBox*> numbers_;
    NumberBox *x_, *y_, *width_, *height_, *points_, *least_, *lines_;
    QComboBox *fit_, *align_, *colour_;
    QCheckBox* bold_;
    QLineEdit* words_;
    FormField* said_;
};

}  // namespace app
