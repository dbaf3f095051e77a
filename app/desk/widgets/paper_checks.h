#pragma once

#include <QCheckBox>
#include <QLabel>

#include "app/desk/words/wording.h"

namespace app {

// What can be missing of an application, to be ticked; below it, what is wrong with that.
class PaperChecks : public QWidget {
    Q_OBJECT
  public:
    explicit PaperChecks(const Wording& wording);
    // names: of the regime's papers.
    void offer(const std::vector<std::string>& names);
    [[nodiscard]] std::vector<std::string> ticked() const;
    // The keyboard comes from there, and goes on to the next; a list that is not offered yet is passed by.
    void standBetween(QWidget* before, QWidget* next);
    void setFault(const QString& fault);
    // The keyboard goes to the first.
    void start();
    void startAgain();

  private:
    Wording wording_;
    std::vector<std::pair<std::string, QCheckBox*>> boxes_;
    QLabel* fault_;
};

}  // namespace app
