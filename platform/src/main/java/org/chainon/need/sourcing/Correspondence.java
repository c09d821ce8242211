package org.chainon.need.sourcing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.FileId;
import org.chainon.need.Need;
import org.chainon.need.contact.Message;
import org.chainon.need.sourcing.SourcingFile.Attachment;
import org.chainon.need.sourcing.SourcingFile.Exchange;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Letter;
import org.chainon.need.sourcing.SourcingFile.Note;
import org.chainon.need.sourcing.SourcingFile.Shared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What was said: to all, and to one. */
@Component
class Correspondence {
    private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

    private final KeepFiles files;

    Correspondence(KeepFiles files) {
        this.files = files;
    }

    Shared shared(Need need, List<Message> messages, Map<ContactId, Firm> firms) {
        return new Shared(
                files.of(need.id().value()).stream()
                        .sorted(Comparator.comparing(KeptFile::uploadedAt))
                        .map(file -> new Attachment(file.name(), file.size(), hash(file), file.uploadedAt()))
                        .toList(),
                messages.stream()
                        .filter(message -> message.kind() == Message.Kind.NOTE)
                        .map(message -> new Note(message.text(), message.at()))
                        .toList(),
                messages.stream()
                        .filter(message -> message.kind() == Message.Kind.QUESTION)
                        .map(question -> exchange(question, messages, firms))
                        .toList());
    }

    private static Exchange exchange(Message question, List<Message> messages, Map<ContactId, Firm> firms) {
        Message answer = messages.stream()
                .filter(message -> question.id().equals(message.answers()))
                .findFirst()
                .orElse(null);
        return new Exchange(
                name(question, firms),
                answer == null ? question.text() : answer.question(),
                question.at(),
                answer == null ? null : new Note(answer.text(), answer.at()));
    }

    static List<Letter> letters(List<Message> messages, Map<ContactId, Firm> firms) {
        return messages.stream()
                .filter(message ->
                        message.kind() == Message.Kind.TO_SUPPLIER || message.kind() == Message.Kind.TO_BUYER)
                .map(message -> new Letter(
                        name(message, firms), message.kind() == Message.Kind.TO_BUYER, message.text(), message.at()))
                .toList();
    }

    private static String name(Message message, Map<ContactId, Firm> firms) {
        ContactId contact = message.contact();
        return contact == null ? "" : Objects.requireNonNull(firms.get(contact)).name();
    }

    List<String> names(ContactId offer, List<FileId> ids) {
        return files.of(offer.value()).stream()
                .filter(file -> ids.contains(file.id()))
                .map(KeptFile::name)
                .sorted()
                .toList();
    }

    /** Empty where the file cannot be read now. */
    private String hash(KeptFile file) {
        MessageDigest digest = CanonicalJson.digest();
        try (InputStream in = new DigestInputStream(files.open(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            LOG.warn("A need's file could not be read: {}", e.getMessage());
            return "";
        }
    }
}
