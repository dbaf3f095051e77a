#pragma once

#include <QFrame>

#include "app/desk/widgets/choice_box.h"
#include "app/desk/words/wording.h"

namespace app {

// A photo that does not pass may be taken all the same: why, and the button with which a second person signs for it.
class ExemptionBar : public QFrame {
    Q_OBJECT
  public:
    explicit ExemptionBar(const Wording& wording);
    // reasons: by id.
    void offer(const std::vector<std::string>& reasons);
    [[nodiscard]] std::string reason() const;
    [[nodiscard]] QString reasonText() const { return reasons_->currentText(); }

  signals:
    void wanted();

  private:
    Wording wording_;
    ChoiceBox* reasons_;
};

}  // namespace app
