#include "apdu/virtual_usb/usb_identity.h"

namespace apdu {
namespace {

constexpr Byte deviceType = 1, configurationType = 2, interfaceType = 4, endpointType = 5;
constexpr Byte printerClass = 7, printerSubclass = 1, unidirectional = 1, bidirectional = 2, hubClass = 9;
constexpr Byte bulk = 2, interrupt = 3, selfPowered = 0xC0;

Byte low(std::size_t value) {
    return static_cast<Byte>(value);
}

Byte high(std::size_t value) {
    return static_cast<Byte>(value >> 8);
}

Bytes device(Byte ofClass, std::uint16_t vendor, std::uint16_t product) {
    return {18, deviceType, 0x00, 0x02, ofClass, 0, 0, 64, low(vendor), high(vendor), low(product), high(product), 0, 1, 1, 2, 3, 1};
}

Bytes interface(Byte number, Byte setting, Byte endpoints, Byte ofClass, Byte subclass, Byte protocol) {
    return {9, interfaceType, number, setting, endpoints, ofClass, subclass, protocol, 0};
}

Bytes endpoint(Byte address, Byte kind, std::uint16_t packet, Byte interval) {
    return {7, endpointType, address, kind, low(packet), high(packet), interval};
}

Bytes configuration(Byte interfaces, const Bytes& inside) {
    const std::size_t total = 9 + inside.size();
    Bytes whole{9, configurationType, low(total), high(total), interfaces, 1, 0, selfPowered, 1};
    append(whole, inside);
    return whole;
}

}  // namespace

Bytes usbDescriptors(const UsbIdentity& identity) {
    Bytes inside;
    if (identity.onlyWriting) {
        append(inside, interface(identity.interface, 0, 1, printerClass, printerSubclass, unidirectional));
        append(inside, endpoint(identity.out, bulk, identity.packet, 0));
    }
    append(inside, interface(identity.interface, identity.onlyWriting ? 1 : 0, 2, printerClass, printerSubclass, bidirectional));
    append(inside, endpoint(identity.out, bulk, identity.packet, 0));
    append(inside, endpoint(identity.in, bulk, identity.packet, 0));
    Bytes whole = device(0, identity.vendor, identity.product);
    append(whole, configuration(1, inside));
    return whole;
}

Bytes usbRootHubDescriptors() {
    Bytes inside = interface(0, 0, 1, hubClass, 0, 0);
    append(inside, endpoint(0x81, interrupt, 4, 12));
    Bytes whole = device(hubClass, 0x1d6b, 0x0002);
    append(whole, configuration(1, inside));
    return whole;
}

}  // namespace apdu
