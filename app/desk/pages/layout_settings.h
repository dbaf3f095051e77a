#pragma once

#include <QStackedWidget>

#include "app/desk/pages/settings_part.h"
#include "app/desk/services/settings_services.h"
#include "app/desk/widgets/face_view.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The layouts of the face: which are installed, who signed them, whether they hold, which one prints.
class LayoutSettings : public SettingsPart {
    Q_OBJECT
  public:
    // The service that changes layouts; its button is there when it is.
    static constexpr auto editor = "layout-editor";

    LayoutSettings(LayoutService& service, MessagePanel& message, const Wording& wording);
    std::vector<Deed> deeds() override;
    void open() override;

  signals:
    void editorWanted();

  private:
    void take(std::vector<LayoutRow> rows);
    void look();
    void draw();
    void layOut();
    [[nodiscard]] const LayoutRow* chosen() const;

    LayoutService& service_;
    std::vector<LayoutRow> rows_;
    TextList* list_;
    QLabel *signer_, *fault_, *invitation_;
    FaceView* face_;
    QStackedWidget* place_;  // of the face; until one was drawn, of how to draw it
};

}  // namespace app
