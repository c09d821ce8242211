package org.chainon.account.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Into files that a mail program opens, where no server is named: to try the platform out. */
final class FileDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(FileDelivery.class);

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final Letters letters;
    private volatile boolean told;

    FileDelivery(Path folder, Letters letters) {
        this.folder = folder;
        this.letters = letters;
    }

    @Override
    public void deliver(Letter letter) throws DeliveryFailed {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, OWNER_ONLY);
            }
            MimeMessage message = letters.message(Session.getInstance(new Properties()), letter);
            Path file = folder.resolve("%08d.eml".formatted(letter.id()));
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
        } catch (IOException | MessagingException e) {
            throw new DeliveryFailed(e);
        }
        if (!told) {
            told = true;
            LOG.info("No mail server is named (CHAINON_MAIL_HOST): mails are written to {}", folder.toAbsolutePath());
        }
    }
}
