#pragma once

#include <QGridLayout>
#include <map>

#include "app/desk/services/desk_services.h"
#include "app/desk/widgets/form_field.h"
#include "app/desk/widgets/place_proposals.h"
#include "app/issuance/known_places.h"

namespace app {

class ProxyFields;

// The fields of one applicant, in the order in which a clerk asks for them; what a citizen number says is filled in from it.
class RegistrationForm : public QWidget {
    Q_OBJECT
  public:
    RegistrationForm();
    void offer(const FormChoices& choices);
    [[nodiscard]] RowValues values() const;
    [[nodiscard]] std::filesystem::path photo() const { return photo_; }
    void setPhoto(const std::filesystem::path& photo);
    // One is there, or on its way: the keyboard need not wait for it.
    void goOnFromPhoto();
    // Until it is there the form is not what it will be.
    void awaitPhoto(bool coming) { photoComing_ = coming; }
    [[nodiscard]] bool awaitsPhoto() const { return photoComing_; }
    // Another one whenever a photo is put there or taken away, also under the same name.
    [[nodiscard]] int photoNumber() const { return photoNumber_; }

    // Faults by field, each with its words; those of fields nobody has been at yet only when `all`.
    void setFaults(const std::map<std::string, QString>& faults, bool all);
    // What is to be looked at and stops nothing.
    void setCaution(const std::string& id, const QString& caution) { field(id)->setCaution(caution); }
    void focusFirst();
    void focusOn(const std::string& field);
    // What has the keyboard, with its label and what is wrong with it.
    void bringFocusInSight();
    void startAgain();
    // What is typed for present address and workplace is told by placeTyped(), and answered by propose().
    void proposePlaces();
    void propose(PlaceKind kind, const QString& typed, const QStringList& places);

    // Another than the person who types knows these values: what they change is tinted until it is confirmed, and Enter goes
    // from now on from gap to gap. First what is known for certain, then what most people intend, for fields that are empty.
    void fill(const RowValues& known, const RowValues& usual);
    // As values() told it earlier; the photo is set apart.
    void restore(const RowValues& values);
    // It is as it began: nobody is in it.
    [[nodiscard]] bool isUntouched() const;
    // Somebody else's number stands in the form already.
    [[nodiscard]] bool isOfAnother(const RowValues& known) const;
    void focusNextGap();
    // Shows the fields of who comes for somebody else, or hides them again while nothing is in them.
    void turnProxies();
    [[nodiscard]] QString titleOf(const std::string& field) const;

  signals:
    void edited();
    void left();
    void finished();  // Enter in the last field
    void picturePasted();
    void placeTyped(app::PlaceKind kind, const QString& typed);

  private:
    [[nodiscard]] std::size_t firstPaperMissing() const;
    [[nodiscard]] bool isFilledIn(const std::string& id) const;
    void offerPaper(const Regime::PaperGroup& group);
    static QString paperTitle(const std::string& group);
    void line(const std::string& id, const QString& label, int row, int column, int span = 1);
    void list(const std::string& id, const QString& label, int row, int column, int span = 1);
    void place(const std::string& id, const QString& label, FormField* field, int row, int column, int span);
    void add(const std::string& id, const QString& label, FormField* field);
    void addProxies();
    void showProxies(bool wanted);
    void readNumber();
    void readDeclarant();
    void guide(bool guided);
    [[nodiscard]] bool isGap(const FormField* field) const;
    FormField* field(const std::string& id) const { return fields_.at(id); }

    QGridLayout* grid_;
    std::map<std::string, FormField*> fields_;
    std::vector<FormField*> order_;  // as tabbed; the papers come last
    std::map<std::string, QString> titles_;
    std::vector<FormField*> papers_;
    ProxyFields* proxies_;  // after the papers
    std::map<PlaceKind, PlaceProposals*> places_;
    FormChoices choices_;
    RowValues untouched_;  // what it says when nobody is in it
    std::filesystem::path photo_;
    int photoNumber_ = 0;
    bool guided_ = false, photoComing_ = false;
};

}  // namespace app
