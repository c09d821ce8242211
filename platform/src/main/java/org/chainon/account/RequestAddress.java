package org.chainon.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from. Behind a proxy Tomcat has put the client's address there already. */
public record RequestAddress(InetAddress address) {
    /** Empty outside of a request. */
    public static Optional<RequestAddress> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? read(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    /** Of digits only: no name is looked up. */
    public static Optional<RequestAddress> read(String text) {
        if (!text.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Its network: the first three bytes of an IPv4 address, the first six of an IPv6 one. Enough to see where from, not who. */
    public String network() {
        byte[] bytes = address.getAddress();
        int kept = bytes.length == 4 ? 3 : 6;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is counted as one client: an IPv4 address, the first eight bytes of an IPv6 one. */
    public String client() {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? address.getHostAddress() : Arrays.toString(Arrays.copyOf(bytes, 8));
    }
}
