package org.chainon.account;

import org.chainon.kernel.PersonId;

/** A person's account was erased: what else was kept of the person is to be erased too. */
public record PersonErased(PersonId person) {}
