package org.chainon.bid.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainon.account.Looks;
import org.chainon.bid.Bid;
import org.chainon.file.KeepFiles;
import org.chainon.paper.Paper;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.WritePaper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people take away: the outline as DOCX and ODT, and all that is ready in one ZIP. */
@Component
public class ResponseFiles {
    /** To be written on: not PDF. */
    private static final List<PaperFormat> OUTLINE = List.of(PaperFormat.DOCX, PaperFormat.ODT);

    private final OutlineMaker outlines;
    private final ResponseKits kits;
    private final KeepFiles files;
    private final WritePaper press;
    private final Looks looks;
    private final MessageSource messages;

    ResponseFiles(
            OutlineMaker outlines,
            ResponseKits kits,
            KeepFiles files,
            WritePaper press,
            Looks looks,
            MessageSource messages) {
        this.outlines = outlines;
        this.kits = kits;
        this.files = files;
        this.press = press;
        this.looks = looks;
        this.messages = messages;
    }

    /** Empty when the lot or the supplier is not known any more. */
    public Optional<byte[]> outline(Bid bid, PaperFormat format) {
        return outlines.of(bid).map(outline -> press.as(format, outline, looks.main()));
    }

    /** @return false, with nothing written, when the lot or the supplier is not known any more */
    public boolean zip(Bid bid, OutputStream out) throws IOException {
        Optional<Paper> outline = outlines.of(bid);
        Optional<ResponseKit> kit = kits.of(bid);
        if (outline.isEmpty() || kit.isEmpty()) {
            return false;
        }
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("LISEZ-MOI.txt"));
        zip.write(readMe(bid, kit.get()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (PaperFormat format : OUTLINE) {
            zip.putNextEntry(new ZipEntry("memoire-technique." + format.extension()));
            zip.write(press.as(format, outline.get(), looks.main()));
            zip.closeEntry();
        }
        int number = 0;
        for (KitItem item : kit.get().items()) {
            Piece piece = item.piece();
            if (item.state() == KitItem.State.READY && piece != null) {
                zip.putNextEntry(new ZipEntry("%02d-%s".formatted(++number, name(item, piece))));
                try (InputStream in = files.open(piece.file())) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        return true;
    }

    private String name(KitItem item, Piece piece) {
        String label = Normalizer.normalize(label(item), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String ending = switch (piece.file().mediaType()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
        return label + ending;
    }

    private String label(KitItem item) {
        return say("kit.document." + item.rule().document());
    }

    private String readMe(Bid bid, ResponseKit kit) {
        StringBuilder text = new StringBuilder();
        text.append(bid.subject().title())
                .append('\n')
                .append(bid.subject().buyer())
                .append("\n\n");
        for (KitRule.Moment moment : KitRule.Moment.values()) {
            text.append(say("kit.moment." + moment)).append('\n');
            text.append(lines(kit.at(moment))).append("\n\n");
        }
        return text.append(say("kit.readme.end")).append('\n').toString().replace("\n", "\r\n");
    }

    private String lines(List<KitItem> items) {
        return items.stream()
                .map(item ->
                        "[" + (item.toDo() ? " " : "x") + "] " + label(item) + " : " + say("kit.state." + item.state())
                                + (item.rule().ifAsked() ? " (" + say("kit.if-asked") + ")" : ""))
                .collect(Collectors.joining("\n"));
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Locale.FRENCH));
    }
}
