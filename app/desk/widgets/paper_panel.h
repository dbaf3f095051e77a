#pragma once

#include <QComboBox>
#include <QFrame>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

#include "app/desk/services/paper_services.h"
#include "app/desk/widgets/text_list.h"

namespace app {

// The pictures of a person's papers: which paper, how large, who added it and when; one of them large; and of which papers there is none.
class PaperPanel : public QFrame {
    Q_OBJECT
  public:
    PaperPanel();
    void offerKinds(const std::vector<std::string>& kinds);
    [[nodiscard]] std::string kind() const { return kind_->currentText().toStdString(); }
    void show(const std::vector<StoredScan>& scans, const std::vector<std::string>& without);
    void showPicture(const PaperPicture& picture);
    void clearPicture();
    // adds, removes: what whoever works here may do.
    void allow(bool adds, bool removes);
    // What is removed cannot be had back: it is said, and another button confirms it.
    void confirmsRemoval(bool confirms) { confirms_ = confirms; }
    void closable(const QString& words);
    // Keys for its three buttons, shown on them.
    void giveKeys(const QKeySequence& add, const QKeySequence& view, const QKeySequence& remove);
    // Pages can be scanned; while one is, the button stops it.
    void offerScanner() { scan_->show(); }
    void setScanning(bool scanning);
    // What was not kept can be kept again.
    void offerRetry(bool offered) { retry_->setVisible(offered); }
    void focusKind() { kind_->setFocus(); }
    // A file of the paper that is chosen, from a dialog.
    void choose();
    [[nodiscard]] QString text() const;

  signals:
    void fileChosen(const QString& file);
    void scanWanted();
    void viewWanted(int row);
    void removeWanted(int row);
    void retryWanted();
    void closed();

  private:
    void layOut();
    void enable();
    void pressRemove();
    void giveKey(QPushButton* button, const QKeySequence& key);

    QComboBox* kind_;
    TextList* list_;
    QLabel *without_, *picture_;
    QPushButton *add_, *scan_, *view_, *remove_, *confirm_, *retry_, *close_;
    bool scanning_ = false;
    bool adds_ = true, removes_ = true, confirms_ = false;
};

}  // namespace app
