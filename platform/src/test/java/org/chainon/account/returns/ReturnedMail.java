package org.chainon.account.returns;

import java.util.UUID;

/** Mails as they stand in a mailbox of returns: {@code failed(id, "a@b.fr", "5.1.1").postfix()}. */
record ReturnedMail(UUID message, String to, String action, String status) {
    static ReturnedMail failed(UUID message, String to, String status) {
        return new ReturnedMail(message, to, "failed", status);
    }

    /** As Postfix writes it: names of the server in the first group, the headers of the original. */
    String postfix() {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.exemple.fr (Mail Delivery System)
                To: retours@chainon.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                 boundary="4F1A.1795/mx.exemple.fr"
                Message-Id: <20261122.4F1A@mx.exemple.fr>

                This is a MIME-encapsulated message.

                --4F1A.1795/mx.exemple.fr
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                Votre message n'est pas arrive.

                --4F1A.1795/mx.exemple.fr
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.exemple.fr
                X-Postfix-Queue-ID: 4F1A
                Arrival-Date: Sun, 22 Nov 2026 08:00:00 +0000 (UTC)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Remote-MTA: dns; boites.exemple.fr
                Diagnostic-Code: smtp; 550 %s
                 personne de ce nom

                --4F1A.1795/mx.exemple.fr
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: Chainon <ne-pas-repondre@chainon.example>
                To: %s
                Message-ID: <%s@chainon.example>
                Subject: Deux avis

                --4F1A.1795/mx.exemple.fr--
                """.formatted(to, to, action, status, status, to, message);
    }

    /** As Exchange writes it: an HTML explanation, its own fields, odd capitals, the whole original. */
    String exchange() {
        return """
                From: Postmaster <postmaster@groupe.example>
                To: <retours@chainon.example>
                Date: Sun, 22 Nov 2026 08:00:00 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                	boundary="b1_groupe"
                Content-Language: fr-FR
                X-MS-Exchange-Message-Is-Ndr:
                Subject: Non remis : Deux avis
                MIME-Version: 1.0

                --b1_groupe
                Content-Type: multipart/alternative; boundary="b2_groupe"

                --b2_groupe
                Content-Type: text/plain; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                L'adresse est introuvable.

                --b2_groupe
                Content-Type: text/html; charset="utf-8"

                <p>L'adresse est introuvable.</p>

                --b2_groupe--

                --b1_groupe
                Content-Type: message/delivery-status

                Reporting-MTA: dns;EX01.groupe.example
                Received-From-MTA: dns;relais.exemple.fr
                Arrival-Date: Sun, 22 Nov 2026 08:00:00 +0000

                Final-recipient: RFC822;%s
                Action: %s
                Status: %s
                Diagnostic-code: smtp;550 %s RESOLVER.ADR.RecipNotFound; not found
                X-Display-Name: Jeanne Martin

                --b1_groupe
                Content-Type: message/rfc822

                Received: from relais.exemple.fr by EX01.groupe.example
                From: Chainon <ne-pas-repondre@chainon.example>
                To: %s
                Message-ID:
                 <%s@chainon.example>
                Subject: Deux avis
                MIME-Version: 1.0
                Content-Type: text/plain

                Bonjour

                --b1_groupe--
                """.formatted(to.toUpperCase(java.util.Locale.ROOT), action, status, status, to, message);
    }

    /** A complaint (ARF), of this type, that hides for whom the mail was. */
    String complaint(String type) {
        return """
                From: <plaintes@fournisseur.example>
                To: <retours@chainon.example>
                Subject: FW: Deux avis
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report;
                 boundary="arf"

                --arf
                Content-Type: text/plain; charset="US-ASCII"

                Plainte pour un courriel.

                --arf
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: Plaintes/1.0
                Version: 1
                Original-Mail-From: <retours@chainon.example>
                Original-Rcpt-To: <cache@fournisseur.example>

                --arf
                Content-Type: message/rfc822
                Content-Disposition: inline

                From: <ne-pas-repondre@chainon.example>
                To: <cache@fournisseur.example>
                Message-ID: <%s@chainon.example>
                Subject: Deux avis

                Bonjour
                --arf--
                """.formatted(type, message);
    }
}
