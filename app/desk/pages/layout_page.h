#pragma once

#include "app/desk/pages/page.h"
#include "app/desk/services/layout_editing.h"
#include "app/desk/widgets/decision_label.h"
#include "app/desk/widgets/element_form.h"
#include "app/desk/widgets/layout_canvas.h"
#include "app/desk/widgets/message_panel.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The layout of the face: its elements, the face of an invented holder as it would be printed, and the chosen element's properties. What
// is saved is a new version that nobody has signed, by which nothing prints until it was checked and put to use.
class LayoutPage : public Page {
    Q_OBJECT
  public:
    LayoutPage(LayoutEditing& service, const Wording& wording);
    ~LayoutPage() override;
    void open() override;
    // The layout of this name is the one that opens.
    void choose(const std::string& name) { name_ = name; }

  private:
    void layOut();
    void joinUp();
    Then<LayoutView> taken();
    void change(const ElementChange& change, bool goesOn = false);
    void save();
    void putToUse();
    void told(const Result<LayoutView>& view, const QString& done);
    void readKnown();
    void take(const LayoutView& view);
    void takeKnown(const std::vector<KnownLayout>& known);
    void showElements();
    void chooseRow(int row);
    void choosePlace(const ElementPlace& place);
    void showChosen();
    void showStanding();
    void showFindings();
    void draw();
    // The face of what is shown now is there, and everything fits.
    [[nodiscard]] bool drawnWell() const;
    [[nodiscard]] int rowOf(const ElementPlace& place) const;
    [[nodiscard]] ElementPlace placeAt(int row) const;
    [[nodiscard]] QString whereIs(const std::string& detail) const;
    [[nodiscard]] QStringList findingOf(const printer::LayoutFault& fault) const;

    LayoutEditing& service_;
    Wording wording_;
    std::string name_;  // empty: the one that was open, or prints
    LayoutView view_;
    LayoutPictures pictures_;
    ElementPlace place_;
    QList<QStringList> rows_;
    std::string confirmed_;  // the text that was checked before it is put to use
    std::string asked_;      // the text whose face was asked for
    std::string drawn_;      // the text whose face is shown
    bool drawing_ = false;   // until it is answered
    QComboBox* known_;
    TextList *elements_, *findings_;
    LayoutCanvas* canvas_;
    ElementForm* form_;
    DecisionLabel* standing_;
    MessagePanel* message_;
    QPushButton *save_, *undo_, *redo_, *checked_, *use_;
};

}  // namespace app
