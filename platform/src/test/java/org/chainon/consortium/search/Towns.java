package org.chainon.consortium.search;

import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Suited;
import org.chainon.matching.Wanted;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeFixtures;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Gardeners and notices in towns of the Lozère, where nobody else is, for tests. */
public final class Towns {
    public static final AreaId MENDE = AreaId.commune("48095");
    public static final AreaId FLORAC = AreaId.commune("48061");
    public static final AreaId ESPALION = AreaId.commune("12096");
    public static final Cpv GARDENS = new Cpv("77310000");

    private final RegisterSupplier register;
    private final SupplierDirectory directory;
    private final NoticeIntake intake;
    private final Notices notices;
    private final Matching matching;
    private final Territory territory;

    public Towns(BeanFactory beans) {
        this.register = beans.getBean(RegisterSupplier.class);
        this.directory = beans.getBean(SupplierDirectory.class);
        this.intake = beans.getBean(NoticeIntake.class);
        this.notices = beans.getBean(Notices.class);
        this.matching = beans.getBean(Matching.class);
        this.territory = beans.getBean(Territory.class);
    }

    /** It sits in the first of the towns, and goes to all of them only. */
    public Supplier gardener(String name, AreaId... towns) throws Exception {
        String siret = siret();
        Area seat = territory.find(towns[0]).orElseThrow();
        register.register(supplier("towns-" + siret, name)
                .identifier(siret)
                .kinds(Set.of(EnterpriseKind.ACI))
                .activities(List.of(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE)))
                .site(new Site(null, "1 rue", "48000", seat.name(), seat.id(), seat.point(), true))
                .serviceArea(in(towns))
                .build());
        Supplier stored = directory.byIdentifier(siret).orElseThrow();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> found(towns[0], stored.id()));
        return stored;
    }

    private boolean found(AreaId town, SupplierId supplier) {
        return matching
                .suited(new Wanted(
                        "Espaces verts",
                        "",
                        List.of(GARDENS),
                        List.of(town),
                        null,
                        null,
                        Jurisdiction.FR,
                        LocalDate.of(2026, 11, 22)))
                .stream()
                .map(Suited::supplier)
                .anyMatch(supplier::equals);
    }

    /** One lot a town, each worth so many €; null where the notice does not tell. */
    public Notice notice(String title, @Nullable Long euros, AreaId... towns) throws Exception {
        NoticeFixtures.Draft draft = NoticeFixtures.notice(title).deadline("2099-12-15T12:00:00+01:00");
        for (AreaId town : Arrays.asList(towns)) {
            draft.in(town.toString())
                    .lot(
                            "LOT-" + town.code(),
                            territory.find(town).orElseThrow().name(),
                            GARDENS.code(),
                            null,
                            euros == null ? null : Money.eur(euros));
        }
        NoticeDraft made = draft.draft();
        intake.take(made);
        return notices.bySourceId(made.sourceId()).orElseThrow();
    }

    /** One lot over all of the towns, worth 60,000 €. */
    public Notice oneLot(String title, AreaId... towns) throws Exception {
        return oneLot(title, List.of(GARDENS), towns);
    }

    Notice oneLot(String title, List<Cpv> codes, AreaId... towns) throws Exception {
        NoticeDraft plain = NoticeFixtures.notice(title)
                .deadline("2099-12-15T12:00:00+01:00")
                .draft();
        NoticeDraft.LotDraft lot = new NoticeDraft.LotDraft(
                "1",
                title,
                "",
                codes,
                List.of(),
                Arrays.stream(towns)
                        .map(town -> new Place(town.toString(), town, null, "FR"))
                        .toList(),
                Money.eur(60_000),
                12,
                null,
                false,
                plain.deadline());
        NoticeDraft made = NoticeFixtures.notice(title)
                .deadline("2099-12-15T12:00:00+01:00")
                .lot(lot)
                .draft();
        intake.take(made);
        return notices.bySourceId(made.sourceId()).orElseThrow();
    }
}
