package org.chainon.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.overview.Tip.Page;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.Verification;
import org.chainon.watch.Followings.Following;

/** What a supplier can do to be found and told of more; what keeps it from all comes first. */
final class ProfileTips {
    private ProfileTips() {}

    /** @param soonDays how many days before its end an accreditation is spoken of */
    record Situation(
            Supplier supplier,
            boolean withdrawn,
            Verification verification,
            Following following,
            LocalDate today,
            int soonDays) {}

    static List<Tip> of(Situation now) {
        List<Tip> tips = new ArrayList<>();
        alerts(now, tips);
        whatItDoes(now.supplier(), tips);
        proofs(now, tips);
        whatItHasDone(now.supplier(), tips);
        verification(now, tips);
        return List.copyOf(tips);
    }

    private static void alerts(Situation now, List<Tip> tips) {
        Following following = now.following();
        if (now.withdrawn()) {
            tips.add(Tip.of("withdrawn", Page.RETURN));
        } else if (following.paused()) {
            tips.add(Tip.of("paused", Page.WATCHES));
        } else if (following.wanting() == 0) {
            tips.add(Tip.of("nobody", Page.WATCHES));
        } else if (following.reached() == 0) {
            tips.add(Tip.of("address", Page.WATCHES));
        }
        if (now.verification().state() == Verification.State.REFUSED) {
            tips.add(Tip.of("refused", Page.CORRECTIONS));
        }
    }

    private static void whatItDoes(Supplier supplier, List<Tip> tips) {
        if (supplier.activities().stream().allMatch(each -> each.activity() == null)) {
            tips.add(Tip.of("activity", Page.ACTIVITIES));
        }
        if (supplier.sites().stream().allMatch(site -> site.commune() == null)) {
            tips.add(Tip.of("site", Page.SITES));
        }
        if (supplier.serviceAreas().isEmpty()) {
            tips.add(Tip.of("area", Page.REACH));
        }
    }

    private static void proofs(Situation now, List<Tip> tips) {
        List<Accreditation> held = now.supplier().accreditations();
        held.stream()
                .filter(each -> each.validTo() != null
                        && each.validTo().isBefore(now.today().plusDays(now.soonDays()))
                        && held.stream().noneMatch(other -> renews(other, each)))
                .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.validTo())))
                .forEach(each -> tips.add(ending(each, now.today())));
        held.stream()
                .filter(each -> each.proof() == null && each.file() == null && each.validOn(now.today()))
                .findFirst()
                .ifPresent(
                        each -> tips.add(new Tip(Reason.of("overview.tip.proof", "name", each.name()), Page.PROOFS)));
        if (held.isEmpty() && now.supplier().kinds().stream().anyMatch(kind -> !kind.byLegalForm())) {
            tips.add(Tip.of("accreditation", Page.PROOFS));
        }
    }

    /** Whether the one goes on where the other ends. */
    private static boolean renews(Accreditation other, Accreditation ending) {
        EnterpriseKind kind = ending.kind();
        LocalDate end = ending.validTo();
        boolean same = kind == null ? other.name().equals(ending.name()) : kind == other.kind();
        return same
                && other != ending
                && (other.validTo() == null || (end != null && other.validTo().isAfter(end)));
    }

    private static Tip ending(Accreditation accreditation, LocalDate today) {
        LocalDate end = Objects.requireNonNull(accreditation.validTo());
        return new Tip(
                new Reason(
                        end.isBefore(today) ? "overview.tip.ended" : "overview.tip.ending",
                        Map.of("name", accreditation.name(), "date", end)),
                Page.PROOFS);
    }

    private static void whatItHasDone(Supplier supplier, List<Tip> tips) {
        if (supplier.pastContracts().isEmpty()) {
            tips.add(Tip.of("reference", Page.REFERENCES));
        }
        Capacity capacity = supplier.capacity();
        if (capacity.turnover() == null && capacity.headcount() == null) {
            tips.add(Tip.of("capacity", Page.CAPACITY));
        } else if (capacity.turnover() == null) {
            tips.add(Tip.of("turnover", Page.CAPACITY));
        }
        if (supplier.description().isBlank()) {
            tips.add(Tip.of("description", Page.IDENTITY));
        }
    }

    private static void verification(Situation now, List<Tip> tips) {
        Verification found = now.verification();
        if (found.state() == Verification.State.NONE) {
            tips.add(Tip.of("verify", Page.PROFILE));
        } else if (found.state() == Verification.State.VERIFIED && !found.holds()) {
            tips.add(Tip.of("verify-again", Page.PROFILE));
        }
    }
}
