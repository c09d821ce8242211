package org.chainon.need.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.chainon.kernel.Money;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Cpv;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a lot leads: the advice on it, and the directory by the same activities, in its first place. */
public record LotLinks(String advice, String directory) {
    static LotLinks of(NeedSheet sheet, NeedLot lot, LocalDate today) {
        Purchase purchase = sheet.purchase(lot, today);
        UriComponentsBuilder advice = UriComponentsBuilder.fromPath("/besoins/conseil")
                .queryParam("titre", "{titre}")
                .queryParam("cpv", "{cpv}")
                .queryParam("activite", "{activite}");
        purchase.places().forEach(place -> advice.queryParam("lieu", place.toString()));
        Money amount = purchase.amount();
        if (amount != null) {
            advice.queryParam("montant", amount.amount().toPlainString());
        }
        if (purchase.months() != null) {
            advice.queryParam("mois", purchase.months());
        }
        UriComponentsBuilder directory = UriComponentsBuilder.fromPath("/fournisseurs");
        purchase.activities().forEach(id -> directory.queryParam("activite", id));
        purchase.places().stream().limit(1).forEach(place -> directory.queryParam("lieu", place.toString()));
        return new LotLinks(
                advice.encode()
                        .buildAndExpand(
                                purchase.title(),
                                purchase.cpv().stream().map(Cpv::code).collect(Collectors.joining(" ")),
                                String.join(" ", purchase.activities()))
                        .toUriString(),
                directory.encode().build().toUriString());
    }
}
