#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace app {

// A label, an editor below it, and below that what is wrong with it. Enter goes to the next field, or out of the form.
class FormField : public QWidget {
    Q_OBJECT
  public:
    FormField(const QString& label, QLineEdit* editor);
    FormField(const QString& label, QComboBox* editor);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    // Says that another than the person who types put it there, until somebody edits it.
    void fill(const QString& text);
    void setFault(const QString& fault);
    [[nodiscard]] bool wasLeft() const { return left_; }
    void startAgain();
    void leadsOut() { leadsOut_ = true; }  // the last field: its Enter is told by finished()
    [[nodiscard]] QWidget* editor() const { return line_ ? static_cast<QWidget*>(line_) : list_; }

  signals:
    void edited();
    void left();
    void finished();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build(const QString& label, QWidget* editor);
    void mark(const char* property, bool on);

    QLineEdit* line_ = nullptr;
    QComboBox* list_ = nullptr;
    QLabel* fault_ = nullptr;
    bool left_ = false, leadsOut_ = false;
};

}  // namespace app
