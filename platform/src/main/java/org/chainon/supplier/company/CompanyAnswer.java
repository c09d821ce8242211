package org.chainon.supplier.company;

/** What the register answers. */
public sealed interface CompanyAnswer {
    /** It knows the establishment. */
    record Found(Company company) implements CompanyAnswer {}

    /** It has no such establishment, or one that does not want to be shown. */
    record Unknown() implements CompanyAnswer {}

    /** It did not answer, or is not asked here. */
    record Unavailable() implements CompanyAnswer {}
}
