package org.chainon.supplier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.junit.jupiter.api.Test;

class ActivityWordsTest {
    private final ActivityWords words = new ActivityWords(new FewActivities());

    @Test
    void findsALabelWhateverItsNumberAndOneOfItsParts() {
        assertThat(words.in("Nous faisons l'entretien d'un espace vert.")).containsExactly("green");
        assertThat(words.in("MÉCANIQUE AUTOMOBILE")).containsExactly("garage");
        assertThat(words.in("un garage solidaire")).containsExactly("garage");
    }

    @Test
    void aWordThatOnlyBeginsAlikeIsAnother() {
        assertThat(words.in("traitement des ordures, reprise d'activité")).isEmpty();
        assertThat(words.in("traiteur bio")).containsExactly("cater");
        assertThat(words.in("")).isEmpty();
    }

    private static final class FewActivities implements Activities {
        @Override
        public List<Activity> all() {
            return List.of(
                    new Activity("green", "g", "Entretien des espaces verts", "", List.of()),
                    new Activity("garage", "g", "Garage, mécanique automobile", "", List.of()),
                    new Activity("sewing", "g", "Couture, reprisage, retouches", "", List.of()),
                    new Activity("cater", "g", "Traiteur", "", List.of()));
        }

        @Override
        public List<Group> groups() {
            return List.of();
        }

        @Override
        public Optional<Activity> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Activity> byLabel(String label) {
            return Optional.empty();
        }

        @Override
        public List<Activity> search(String words, Locale locale, int limit) {
            return List.of();
        }

        @Override
        public List<Activity> of(Cpv cpv) {
            return List.of();
        }

        @Override
        public List<Activity> ofNaf(String naf) {
            return List.of();
        }

        @Override
        public Set<String> nafOf(Cpv cpv) {
            return Set.of();
        }
    }
}
