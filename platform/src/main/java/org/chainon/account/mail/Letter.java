package org.chainon.account.mail;

/** A mail as it leaves. */
record Letter(long id, String to, String subject, String text, String html) {}
