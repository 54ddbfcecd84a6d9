package app.afterbell.access;

import app.afterbell.shared.Secret;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to come in.
 *
 * @param address of the network, as digits
 * @param device what the browser holds of an earlier sign-in, true or made up; null for nothing
 */
public record Browser(String address, @Nullable Secret device) {

  private static final int HALF_OF_IPV6 = 8;

  /**
   * What is counted as one: an address, and of IPv6 the 64 bits before the device's own, which it may change at will.
   */
  String network() {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HALF_OF_IPV6))
          : address;
    } catch (IllegalArgumentException noLiteral) {
      return address;
    }
  }
}
