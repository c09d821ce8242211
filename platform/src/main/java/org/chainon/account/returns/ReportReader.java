package org.chainon.account.returns;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads reports of non-delivery (RFC 3464, and RFC 6533 for addresses in UTF-8) and complaints (RFC 5965). */
final class ReportReader {
    private static final int PARTS = 10;
    private static final int LONGEST_STATUS = 100_000;
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>\\s]+>");
    private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3}\\.\\d{1,3})\\b.*");
    private static final String MAILBOX_FULL = "2.2";

    Report read(MimeMessage message) {
        try {
            if (!message.isMimeType("multipart/report")) {
                return new Report.Other();
            }
            return message.getContent() instanceof MimeMultipart parts ? read(parts) : new Report.Malformed();
        } catch (MessagingException | IOException e) {
            return new Report.Malformed();
        }
    }

    private static Report read(MimeMultipart parts) throws MessagingException, IOException {
        Part status = null;
        Part complaint = null;
        Part original = null;
        for (int i = 0; i < Math.min(parts.getCount(), PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (isOne(part, "message/delivery-status", "message/global-delivery-status")) {
                status = part;
            } else if (isOne(part, "message/feedback-report")) {
                complaint = part;
            } else if (isOne(
                    part, "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")) {
                original = part;
            }
        }
        if (status == null && complaint == null) {
            return new Report.Malformed();
        }
        Optional<UUID> message = original == null ? Optional.empty() : messageId(original);
        if (message.isEmpty()) {
            return new Report.Other();
        }
        return status != null ? undelivered(message.get(), status) : complaint(message.get(), complaint);
    }

    private static boolean isOne(Part part, String... types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** Of the mail that the report is about, if it is named as ours are. */
    private static Optional<UUID> messageId(Part original) throws MessagingException, IOException {
        try (InputStream in = original.getInputStream()) {
            String[] ids = new InternetHeaders(in, true).getHeader("Message-ID");
            if (ids == null || ids.length != 1) {
                return Optional.empty();
            }
            Matcher id = MESSAGE_ID.matcher(ids[0].strip());
            return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
        }
    }

    private static Report undelivered(UUID message, Part status) throws MessagingException, IOException {
        List<InternetHeaders> groups = groups(status);
        List<Report.Outcome> outcomes = new ArrayList<>();
        // The first group is about the mail itself.
        for (InternetHeaders recipient : groups.subList(Math.min(1, groups.size()), groups.size())) {
            Set<String> addresses = new HashSet<>();
            address(recipient, "Final-Recipient").ifPresent(addresses::add);
            address(recipient, "Original-Recipient").ifPresent(addresses::add);
            Report.Kind kind = kind(recipient);
            if (addresses.isEmpty() || kind == null) {
                return new Report.Malformed();
            }
            outcomes.add(new Report.Outcome(addresses, kind));
        }
        return outcomes.isEmpty() ? new Report.Malformed() : new Report.Undelivered(message, outcomes);
    }

    private static Report complaint(UUID message, @Nullable Part complaint) throws MessagingException, IOException {
        List<InternetHeaders> groups = complaint == null ? List.of() : groups(complaint);
        if (groups.isEmpty()) {
            return new Report.Malformed();
        }
        String type = value(groups.getFirst(), "Feedback-Type");
        return type.equals("abuse") ? new Report.Complaint(message) : new Report.Other();
    }

    /** Fields in groups that empty lines part. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        String text;
        try (InputStream in = part.getInputStream()) {
            text = new String(in.readNBytes(LONGEST_STATUS), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
        List<InternetHeaders> groups = new ArrayList<>();
        for (String group : text.strip().split("\\n[ \\t]*\\n\\s*")) {
            if (!group.isBlank()) {
                groups.add(new InternetHeaders(
                        new ByteArrayInputStream((group + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)), true));
            }
        }
        return groups;
    }

    /** Null where it does not say what became of the mail. */
    private static Report.@Nullable Kind kind(InternetHeaders recipient) {
        String action = value(recipient, "Action");
        Matcher status = STATUS.matcher(value(recipient, "Status"));
        if (!status.matches() || action.isEmpty()) {
            return null;
        }
        if (!action.startsWith("failed")) {
            return Report.Kind.NOT_FAILED;
        }
        return switch (status.group(1)) {
            case "5" ->
                status.group(2).equals(MAILBOX_FULL) ? Report.Kind.FAILED_THIS_TIME : Report.Kind.FAILED_FOR_GOOD;
            case "4" -> Report.Kind.FAILED_THIS_TIME;
            default -> Report.Kind.NOT_FAILED;
        };
    }

    /** Of {@code rfc822; someone@example.org}. */
    private static Optional<String> address(InternetHeaders recipient, String field) {
        String value = value(recipient, field);
        String address = value.substring(value.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
        return address.contains("@") ? Optional.of(address) : Optional.empty();
    }

    private static String value(InternetHeaders fields, String name) {
        String value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
