package org.chainon.account.returns;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.chainon.account.returns.Returns.Consequence;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is unread in the mailbox of returns. A report that is understood is deleted; what is none, or cannot be believed or read,
 * is marked as read and left to a person. Broken off, it is read again, which changes nothing.
 */
class ReturnsRound implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnsRound.class);
    private static final String PATIENCE_MILLIS = "30000";
    private static final int AT_MOST = 1000;
    private static final int LONGEST = 2_000_000;

    private final ReturnSettings settings;
    private final Returns returns;
    private final ReportReader reader = new ReportReader();

    ReturnsRound(ReturnSettings settings, Returns returns) {
        this.settings = settings;
        this.returns = returns;
    }

    @Override
    public String name() {
        return "mail-returns";
    }

    @Override
    public When when() {
        return new When.Every(settings.pause());
    }

    @Override
    public void run(Progress progress) throws IOException {
        Map<Consequence, Integer> counts = new EnumMap<>(Consequence.class);
        try (Store store = session().getStore()) {
            store.connect(settings.host(), settings.user(), settings.secret());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                readAll(folder, progress, counts);
            }
        } catch (MessagingException e) {
            // What the server answers may name people.
            throw new IOException("The mailbox of returned mails could not be read: "
                    + e.getClass().getSimpleName());
        }
        progress.outcome(outcome(counts));
    }

    private static Reason outcome(Map<Consequence, Integer> counts) {
        int left = counts.getOrDefault(Consequence.NOT_BELIEVED, 0) + counts.getOrDefault(Consequence.NOT_READ, 0);
        int stopped = counts.getOrDefault(Consequence.STOPPED, 0);
        int all = left + stopped + counts.getOrDefault(Consequence.NOTED, 0);
        return new Reason("job.mail-returns", Map.of("count", all, "stopped", stopped, "left", left));
    }

    private Session session() {
        String protocol = settings.tls() ? "imaps" : "imap";
        Properties imap = new Properties();
        imap.setProperty("mail.store.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        for (String patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            imap.setProperty(prefix + patience, PATIENCE_MILLIS);
        }
        if (settings.port() != 0) {
            imap.setProperty(prefix + "port", Integer.toString(settings.port()));
        }
        imap.setProperty(prefix + "ssl.checkserveridentity", "true");
        // Looking at a mail does not mark it as read: that is done once its consequence stands in the database.
        imap.setProperty(prefix + "peek", "true");
        return Session.getInstance(imap);
    }

    private void readAll(Folder folder, Progress progress, Map<Consequence, Integer> counts) throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        progress.expect(Math.min(unread.length, AT_MOST));
        for (int i = 0; i < unread.length && i < AT_MOST && !progress.stopping(); i++) {
            Message message = unread[i];
            Consequence consequence = returns.take(report(folder, message));
            boolean understood = consequence == Consequence.STOPPED || consequence == Consequence.NOTED;
            message.setFlag(understood ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            counts.merge(consequence, 1, Integer::sum);
            progress.done(i + 1L);
            if (consequence == Consequence.NOT_READ) {
                LOG.warn("A report in the mailbox of returned mails could not be read and is left there");
            }
        }
    }

    private Report report(Folder folder, Message message) throws MessagingException {
        try {
            return message.getSize() > LONGEST
                    ? new Report.Malformed()
                    : reader.read(new MimeMessage((MimeMessage) message));
        } catch (MessagingException e) {
            if (folder.isOpen()) {
                return new Report.Malformed();
            }
            throw e;
        }
    }
}
