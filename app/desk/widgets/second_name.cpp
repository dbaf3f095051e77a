#include "app/desk/widgets/second_name.h"

namespace app {

SecondName::SecondName() : FormField(tr("第二人签字"), new QLineEdit) {
    //: in the empty field for the second person who signs
    static_cast<QLineEdit*>(editor())->setPlaceholderText(tr("在场的另一位同事"));
}

}  // namespace app
