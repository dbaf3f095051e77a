#pragma once

#include <QComboBox>
#include <QElapsedTimer>
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
    // One more item of the list: text() and setText() know it by its value, whatever is shown for it.
    void offer(const QString& value, const QString& words);
    // Says that another than the person who types put it there, until it is confirmed: edited, or left by key or mouse.
    void fill(const QString& text);
    [[nodiscard]] bool isFilled() const { return editor()->property("filled").toBool(); }
    [[nodiscard]] bool isFaulty() const { return editor()->property("faulty").toBool(); }
    // What is typed to choose an item of the list, one for each; 5 is as good as 05.
    void offerCodes(const QStringList& codes) { codes_ = codes; }
    // Enter, or a code that leaves no doubt, is told by next() instead of going to the neighbour.
    void guide(bool guided) { guided_ = guided; }
    void setFault(const QString& fault);
    // Something to look at that stops nothing: said in the place of a fault while there is none, not while it is typed for the first time.
    void setCaution(const QString& caution);
    [[nodiscard]] bool wasLeft() const { return left_; }
    void startAgain();
    void leadsOut(bool out = true) { leadsOut_ = out; }  // the last field: its Enter is told by finished()
    [[nodiscard]] QWidget* editor() const { return line_ ? static_cast<QWidget*>(line_) : list_; }

  signals:
    void edited();
    void left();
    void finished();
    void next();
    void picturePasted();  // from the clipboard

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build(const QString& label, QWidget* editor);
    void say(const QString& words, const QString& sign, const QString& kind);
    void mark(const char* property, bool on);
    void leave(Qt::FocusReason reason);
    bool enter();
    bool typeCode(const QString& digit);

    QLineEdit* line_ = nullptr;
    QComboBox* list_ = nullptr;
    QLabel* fault_ = nullptr;
    QStringList codes_;
    QString typed_;  // digits of a code
    QString caution_;
    QElapsedTimer typedAt_;
    bool left_ = false, leadsOut_ = false, guided_ = false;
};

}  // namespace app
