package org.chainon.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach the platform, for links in mails: {@code CHAINON_PUBLIC_URL}. Without it only who asks on this very machine
 * is believed: the name of the host is the asker's to choose, and a link that leads elsewhere would hand over what it carries.
 */
@Component
public class PublicAddress {
    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String configured;
    private volatile boolean told;

    PublicAddress(@Value("${chainon.public-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
        if (!this.configured.isEmpty() && !this.configured.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new IllegalArgumentException("CHAINON_PUBLIC_URL is no http(s) address: " + configured);
        }
    }

    /** Without a slash at its end; empty when it is not known. */
    public Optional<String> find() {
        if (!configured.isEmpty()) {
            return Optional.of(configured);
        }
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        if (THIS_MACHINE.contains(request.getServerName())) {
            return Optional.of(
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        }
        if (!told) {
            told = true;
            LOG.warn("Mails carry no links until CHAINON_PUBLIC_URL says where people reach this site.");
        }
        return Optional.empty();
    }
}
