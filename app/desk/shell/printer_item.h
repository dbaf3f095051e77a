#pragma once

#include "app/desk/services/printer_watch.h"
#include "app/desk/shell/strip_item.h"
#include "app/desk/widgets/message_panel.h"

namespace app {

// The printer: whether it could print now, and how much ribbon it has left, where it says that.
class PrinterItem : public StripItem {
    Q_OBJECT
  public:
    PrinterItem() = default;
    void watch(PrinterWatch& watch);
    // What is to be done about it.
    static void advise(const PrinterWatch& watch, const Wording& wording, MessagePanel& advice);

  private:
    void tell(const PrinterWatch& watch);
};

}  // namespace app
