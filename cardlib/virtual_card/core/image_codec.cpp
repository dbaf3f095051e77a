#include "cardlib/virtual_card/core/image_codec.h"

#include <stdexcept>

namespace cardlib {
namespace {

using nlohmann::json;
using Builder = nlohmann::detail::json_sax_dom_parser<json>;

constexpr int maxDepth = 32;

// The library follows nesting by recursion, as deep as it goes.
class Shallow : public Builder {
  public:
    explicit Shallow(json& into) : Builder(into, true) {}
    bool start_object(std::size_t elements) {
        deeper();
        return Builder::start_object(elements);
    }
    bool start_array(std::size_t elements) {
        deeper();
        return Builder::start_array(elements);
    }
    bool end_object() {
        --depth_;
        return Builder::end_object();
    }
    bool end_array() {
        --depth_;
        return Builder::end_array();
    }

  private:
    void deeper() { imageHolds(++depth_ <= maxDepth, "nesting"); }
    int depth_ = 0;
};

}  // namespace

json fromCbor(apdu::ByteView bytes) {
    json root;
    Shallow builder(root);
    json::sax_parse(bytes.begin(), bytes.end(), &builder, json::input_format_t::cbor);
    return root;
}

void imageHolds(bool holds, const char* what) {
    if (!holds) throw std::out_of_range(what);
}

}  // namespace cardlib
