#pragma once

#include <QGridLayout>
#include <QLabel>

#include "app/desk/widgets/whole_line_area.h"
#include "app/desk/words/wording.h"
#include "app/services/record.h"

namespace app {

// Everything that is kept of one person, to be read: picture, facts, papers, cards and what was done with them.
class RecordView : public WholeLineArea {
    Q_OBJECT
  public:
    explicit RecordView(const Wording& wording);
    void show(const PersonRecord& record);
    void clear();
    // All that is to be read, for those who cannot see it.
    [[nodiscard]] QString text() const;

  private:
    void addFact(const QString& title, const QString& text, int width);
    void addSection(const QString& title, const QStringList& lines);
    void addWarning(const QString& title, const QStringList& lines);
    void addExemption(const std::optional<PhotoExemption>& any);
    void addDeclared(const Declared& declared);
    QLabel* plain(const QString& text);

    Wording wording_;
    QWidget* content_ = nullptr;
    QGridLayout* grid_ = nullptr;
    int row_ = 0, column_ = 0;
};

}  // namespace app
