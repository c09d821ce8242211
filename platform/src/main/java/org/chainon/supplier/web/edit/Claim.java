package org.chainon.supplier.web.edit;

import java.util.List;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.company.Company;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that somebody says to speak for, with what is known of it.
 *
 * @param published its profile, or null
 * @param company what the public register says, or null
 * @param organisation its people's, or null
 * @param siblings other establishments of the same company that the directory has
 * @param place where the person stands
 * @param silent whether the register was asked and did not answer
 */
record Claim(
        Number number,
        @Nullable Supplier published,
        @Nullable Company company,
        @Nullable Organisation organisation,
        List<Supplier> siblings,
        Place place,
        boolean silent) {
    Claim {
        siblings = List.copyOf(siblings);
    }

    /** Where a person stands to an enterprise. */
    enum Place {
        /** Nobody answers for it yet. */
        FREE,
        /** Others do. */
        TAKEN,
        /** The person does. */
        MEMBER
    }

    /** A SIRET or a NEQ in plain digits. */
    record Number(Jurisdiction law, String digits) {
        /**
         * Ten digits are a NEQ, everything else is read as a SIRET.
         *
         * @throws InvalidIdentifier when it is neither
         */
        static Number of(String text) {
            String digits = text.replaceAll("[\\s.\\u00a0\\u202f-]", "");
            return digits.length() == 10
                    ? new Number(Jurisdiction.QC, Neq.of(digits).digits())
                    : new Number(Jurisdiction.FR, Siret.of(digits).digits());
        }

        /** Whether it looks like a slip; only an observed rule says so. */
        public boolean doubtful() {
            return law == Jurisdiction.QC && new Neq(digits).checkDigitDoubtful();
        }

        public String formatted() {
            return law == Jurisdiction.QC ? new Neq(digits).formatted() : new Siret(digits).formatted();
        }
    }

    /** Empty when neither the directory nor the register knows it. */
    public String name() {
        if (published != null) {
            return published.name();
        }
        return company == null ? "" : company.name();
    }

    public boolean closed() {
        return company != null && !company.active();
    }
}
