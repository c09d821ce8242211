package org.chainon.bid.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chainon.bid.Appointment;
import org.chainon.bid.Bid;
import org.chainon.bid.BidResult;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bids as rows. */
@Component
class BidTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "stage",
            "title",
            "lot",
            "lot_title",
            "buyer",
            "deadline",
            "visit_at",
            "value",
            "currency",
            "person",
            "won_amount",
            "winner",
            "reason",
            "result_on",
            "begun_at");

    Table of(List<Bid> bids, Map<PersonId, String> names) {
        return new Table("reponses", COLUMNS, bids.stream().map(bid -> row(bid, names)));
    }

    private static List<@Nullable Object> row(Bid bid, Map<PersonId, String> names) {
        Money value = bid.subject().value();
        BidResult result = bid.result();
        Money won = result == null ? null : result.amount();
        Object deadline = bid.subject().deadline();
        Object visit = bid.appointments().stream()
                .filter(one -> one.kind() == Appointment.Kind.VISIT)
                .map(Appointment::at)
                .findFirst()
                .orElse(null);
        return Arrays.asList(
                bid.id().toString(),
                bid.stage().name(),
                bid.subject().title(),
                bid.subject().lotNumber(),
                bid.subject().lotTitle(),
                bid.subject().buyer(),
                deadline == null ? null : deadline.toString(),
                visit == null ? null : visit.toString(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                bid.person() == null ? null : names.get(bid.person()),
                won == null ? null : won.amount(),
                result == null ? null : result.winner(),
                result == null ? null : result.reason(),
                result == null ? null : result.on(),
                bid.createdAt().toString());
    }
}
