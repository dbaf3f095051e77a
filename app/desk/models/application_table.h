#pragma once

#include "app/desk/models/row_table.h"
#include "app/desk/words/wording.h"
#include "app/services/application_rows.h"

namespace app {

class ApplicationTable : public RowTable<ApplicationRow> {
    Q_OBJECT
  public:
    explicit ApplicationTable(Wording wording) : wording_(std::move(wording)) {}
    enum Column { number, name, citizenNumber, state, missing, reason, when };

  private:
    [[nodiscard]] QStringList columnNames() const override;
    [[nodiscard]] QVariant cell(const ApplicationRow& row, int column) const override;
    Wording wording_;
};

// What is missing, in one line.
QString wordsOfMissing(const Wording& wording, const std::vector<std::string>& missing);

}  // namespace app
