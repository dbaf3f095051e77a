#pragma once

#include <functional>

#include "app/desk/services/paper_scanner.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/paper_panel.h"

namespace app {

// The scanner behind a panel of papers: the page that comes is of the kind that was chosen when the scan began.
class PanelScanner : public QObject {
    Q_OBJECT
  public:
    using Taken = std::function<void(const std::string& kind, const Bytes& page)>;
    PanelScanner(PaperPanel& panel, MessagePanel& message, Taken taken);
    // Another person is in hand: the page under way is nobody's.
    void abandon();
    [[nodiscard]] bool busy() const { return scanner_.busy() && !abandoned_; }

  private:
    void press();
    void tell(PaperScanner::Trouble trouble, const QString& said);

    PaperPanel& panel_;
    MessagePanel& message_;
    Taken taken_;
    PaperScanner scanner_;
    std::string kind_;
    bool abandoned_ = false;
};

}  // namespace app
